/** How what runs anywhere in the extension asks the background. */
import type { Browser } from 'webextension-polyfill';
import type { Answers, Failure, Request } from './messages.ts';

const isFailure = (answer: unknown): answer is Failure =>
  typeof answer === 'object' && answer !== null && typeof (answer as Failure).error === 'string';

/** A way of asking. What it gives throws an Error with the failure's own words. */
export const askBy =
  (browser: Browser) =>
  async <T extends Request>(request: T): Promise<Answers[T['type']]> => {
    const answer: unknown = await browser.runtime.sendMessage(request);
    if (isFailure(answer)) throw new Error(answer.error);
    if (answer === undefined) throw new Error('The background did not answer.');
    return answer as Answers[T['type']];
  };
