import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { listenToAccess } from '../utils/background/access.ts';
import { answer } from '../utils/background/answers.ts';
import { colourBadge } from '../utils/background/badge.ts';
import { listenToClearing } from '../utils/background/cleared.ts';
import { listenToCommands } from '../utils/background/commands.ts';
import { noteError } from '../utils/background/faults.ts';
import { listenToInstalling } from '../utils/background/installed.ts';
import { listenToMenus } from '../utils/background/menus.ts';
import { listenToOmnibox } from '../utils/background/omnibox.ts';
import { keepInStep } from '../utils/background/sync.ts';
import { onUncaught } from '../utils/faults.ts';
import { RequestSchema } from '../utils/messages.ts';

export default defineBackground(() => {
  onUncaught(globalThis, noteError);
  // Listeners stand at top level: a background that is woken by an event must have them at once.
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id) return undefined;
    const request = v.safeParse(RequestSchema, message);
    if (!request.success) return Promise.resolve({ error: `Not a request: ${request.issues[0].message}` });
    return answer(request.output, sender).catch((error: unknown) => {
      noteError(error);
      return { error: error instanceof Error ? error.message : String(error) };
    });
  });
  keepInStep();
  listenToInstalling();
  listenToAccess();
  listenToClearing();
  listenToCommands();
  listenToMenus();
  listenToOmnibox();
  void colourBadge();
});
