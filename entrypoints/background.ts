import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { answer } from '../utils/background/answers.ts';
import { noteFault, watchFaults } from '../utils/background/faults.ts';
import { knowledge } from '../utils/background/knowledge.ts';
import { keepInStep } from '../utils/background/sync.ts';
import { faultOf } from '../utils/faults.ts';
import { RequestSchema } from '../utils/messages.ts';

export default defineBackground(() => {
  watchFaults(globalThis);
  // Listeners stand at top level: a background that is woken by a message must have them at once.
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id) return undefined;
    const request = v.safeParse(RequestSchema, message);
    if (!request.success) return Promise.resolve({ error: `Not a request: ${request.issues[0].message}` });
    return answer(request.output, sender).catch((error: unknown) => {
      const fault = faultOf('background', error);
      if (fault) void noteFault(fault);
      return { error: error instanceof Error ? error.message : String(error) };
    });
  });
  keepInStep();
  browser.runtime.onInstalled.addListener(() => void knowledge());
  browser.runtime.onStartup.addListener(() => void knowledge());
});
