/** How what runs in a page reaches the extension. */
import type { Browser } from 'webextension-polyfill';
import type { Answers, Request } from '../messages.ts';

export interface Platform {
  browser: Browser;
  ask<T extends Request>(request: T): Promise<Answers[T['type']]>;
}

/** False once the extension was updated, switched off or removed under a page that stays open. */
export function isAlive({ browser }: Platform): boolean {
  try {
    return Boolean(browser.runtime.id);
  } catch {
    return false;
  }
}
