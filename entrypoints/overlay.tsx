import framing from 'virtual:backstory/framing';
import * as v from 'valibot';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PageRequestSchema } from '../utils/messages.ts';
import { Overlay } from '../utils/overlay/overlay.tsx';
import { SESSION_KEY } from '../utils/page/look.ts';
import { isAlive } from '../utils/page/platform.ts';
import type { Session } from '../utils/page/session.ts';

/** Injected where the annotator has painted marks: framing, claims, tab, card and panel. */
export default defineUnlistedScript(() => {
  const session = (globalThis as unknown as Record<string, Session | undefined>)[SESSION_KEY];
  if (!session) return;
  const overlay = new Overlay(session, framing);
  const { runtime } = session.platform.browser;
  const onMessage = (message: unknown, sender: { id?: string | undefined }) => {
    const request = v.safeParse(PageRequestSchema, message);
    if (sender.id !== runtime.id || !request.success) return undefined;
    return overlay.answer(request.output);
  };
  runtime.onMessage.addListener(onMessage);
  session.signal.addEventListener('abort', () => {
    if (isAlive(session.platform)) runtime.onMessage.removeListener(onMessage);
  });
  void overlay.start().catch(() => session.destroy());
});
