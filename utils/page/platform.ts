/** How what runs in a page reaches the extension. */
import type { Browser } from 'webextension-polyfill';
import * as asking from '../ask.ts';
import type { Answers, Request } from '../messages.ts';

export interface Platform {
  browser: Browser;
  ask<T extends Request>(request: T): Promise<Answers[T['type']]>;
}

/** False once the extension was updated, switched off or removed under a page that stays open. */
export const isAlive = ({ browser }: Platform): boolean => asking.isAlive(browser);
