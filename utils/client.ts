/** How the extension's pages and scripts talk to the background and to the page in the active tab. */
import browser from 'webextension-polyfill';
import type { Answers, Failure, PageRequest, PageSummary, Request } from './messages.ts';

const isFailure = (answer: unknown): answer is Failure =>
  typeof answer === 'object' && answer !== null && typeof (answer as Failure).error === 'string';

/** Asks the background. Throws an Error with the failure's own words. */
export async function ask<T extends Request>(request: T): Promise<Answers[T['type']]> {
  const answer: unknown = await browser.runtime.sendMessage(request);
  if (isFailure(answer)) throw new Error(answer.error);
  if (answer === undefined) throw new Error('The background did not answer.');
  return answer as Answers[T['type']];
}

/** Asks the article in the active tab; null where there is none, or none that is read. */
export async function askPage(request: PageRequest): Promise<PageSummary | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  // The article may be in a frame of a page that has nothing to read itself.
  return (await askFrames(tab.id, request, { frameId: 0 })) ?? (await askFrames(tab.id, request, {}));
}

/** Null where nobody listens: the gate found nothing to read there. */
async function askFrames(tab: number, request: PageRequest, frames: { frameId?: number }): Promise<PageSummary | null> {
  try {
    return ((await browser.tabs.sendMessage(tab, request, frames)) as PageSummary | undefined) ?? null;
  } catch {
    return null;
  }
}
