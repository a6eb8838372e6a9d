import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Overlay } from '../utils/overlay/overlay.tsx';
import { isPageRequest } from '../utils/overlay/page-request.ts';
import { SESSION_KEY } from '../utils/page/look.ts';
import { isAlive } from '../utils/page/platform.ts';
import type { Session } from '../utils/page/session.ts';

/** Injected where the annotator has painted marks: tab, card, list and panel. */
export default defineUnlistedScript(() => {
  const session = (globalThis as unknown as Record<string, Session | undefined>)[SESSION_KEY];
  if (!session || session.isAttached) return;
  const overlay = new Overlay(session);
  const { runtime } = session.platform.browser;
  const onMessage = (message: unknown, sender: { id?: string | undefined }) => {
    if (sender.id !== runtime.id || !isPageRequest(message)) return undefined;
    return overlay.answer(message);
  };
  runtime.onMessage.addListener(onMessage);
  session.signal.addEventListener('abort', () => {
    if (isAlive(session.platform)) runtime.onMessage.removeListener(onMessage);
  });
  void overlay.start().catch((error) => {
    session.report('overlay', error);
    session.destroy();
  });
});
