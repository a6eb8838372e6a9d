/** How what runs anywhere in the extension asks the background. */
import type { Browser } from 'webextension-polyfill';
import type { Answers, Failure, Request } from './messages.ts';

/**
 * Milliseconds before a question is asked again. The browser may stop the background between a question and its answer
 * (an update, too little memory, half a minute gone by): the next question wakes it.
 */
const AGAIN_AFTER = [100, 400, 1500];

/** What does something each time that it is asked, and may have been done before the background was stopped. */
const ONLY_ONCE = new Set<Request['type']>(['open-page', 'open-options', 'fault', 'rebuild', 'read-once']);

const isFailure = (answer: unknown): answer is Failure =>
  typeof answer === 'object' && answer !== null && typeof (answer as Failure).error === 'string';

/** False once the extension was updated, switched off or removed under what asks. */
export function isAlive(browser: Pick<Browser, 'runtime'>): boolean {
  try {
    return Boolean(browser.runtime.id);
  } catch {
    return false;
  }
}

/**
 * A way of asking. A background that is stopped before it has answered is asked again, as long as the extension is there.
 * What it gives throws an Error with the failure's own words.
 */
export const askBy =
  (browser: Browser) =>
  async <T extends Request>(request: T): Promise<Answers[T['type']]> => {
    const left = ONLY_ONCE.has(request.type) ? [] : [...AGAIN_AFTER];
    for (;;) {
      let lost: unknown;
      try {
        const answer: unknown = await browser.runtime.sendMessage(request);
        if (isFailure(answer)) return Promise.reject(new Error(answer.error));
        if (answer !== undefined) return answer as Answers[T['type']];
        lost = new Error('The background did not answer.');
      } catch (error) {
        lost = error;
      }
      const wait = left.shift();
      if (wait === undefined || !isAlive(browser)) throw lost;
      await new Promise((done) => setTimeout(done, wait));
    }
  };
