import type { Runtime } from 'webextension-polyfill';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveCompanion } from '../utils/companion/page-side.ts';
import { COMPANION } from '../utils/companion/protocol.ts';
import { SESSION_KEY } from '../utils/page/look.ts';
import { isAlive } from '../utils/page/platform.ts';
import type { Session } from '../utils/page/session.ts';

/** Key of the session that companions are served from; pages cannot see it. */
const SERVED_KEY = '__backstory_companion';

/** Injected into a frame that is being read when a companion opens beside it, as often as one does. */
export default defineUnlistedScript(() => {
  const world = globalThis as unknown as { [SESSION_KEY]?: Session; [SERVED_KEY]?: Session };
  const session = world[SESSION_KEY];
  if (!session || world[SERVED_KEY] === session) return;
  world[SERVED_KEY] = session;
  const { runtime } = session.platform.browser;
  const onConnect = (port: Runtime.Port) => {
    // Only pages of the extension can open a port to a tab.
    if (port.name === COMPANION && port.sender?.id === runtime.id) serveCompanion(session, port);
  };
  runtime.onConnect.addListener(onConnect);
  session.signal.addEventListener('abort', () => {
    if (isAlive(session.platform)) runtime.onConnect.removeListener(onConnect);
  });
});
