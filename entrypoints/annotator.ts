import spotting from 'virtual:backstory/spotting';
import type { Browser } from 'webextension-polyfill';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askBy } from '../utils/ask.ts';
import { SESSION_KEY } from '../utils/page/look.ts';
import { report } from '../utils/page/report.ts';
import { Session } from '../utils/page/session.ts';
import { sweep } from '../utils/page/sweep.ts';

/** Injected where the gate found an article with anchor words; a second injection finds the first one's session. */
export default defineUnlistedScript(() => {
  const world = globalThis as unknown as { [SESSION_KEY]?: Session; browser?: Browser; chrome: Browser };
  if (world[SESSION_KEY]) return;
  // All browsers that we run in keep the standard by themselves by now: a page need not carry what stands in for it.
  const browser = world.browser ?? world.chrome;
  sweep();
  const platform = { browser, ask: askBy(browser) };
  const session = new Session(spotting, platform);
  world[SESSION_KEY] = session;
  void session.start().catch((error) => {
    report(platform, 'annotator', error);
    session.destroy();
  });
});
