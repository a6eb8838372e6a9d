import spotting from 'virtual:backstory/spotting';
import browser from 'webextension-polyfill';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask } from '../utils/client.ts';
import { SESSION_KEY } from '../utils/page/look.ts';
import { Session } from '../utils/page/session.ts';

/** Injected where the gate found an article with anchor words; a second injection finds the first one's session. */
export default defineUnlistedScript(() => {
  const world = globalThis as unknown as Record<string, Session | undefined>;
  if (world[SESSION_KEY]) return;
  const session = new Session(spotting, { browser, ask });
  world[SESSION_KEY] = session;
  void session.start().catch(() => session.destroy());
});
