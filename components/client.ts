/** How the pages of the extension talk to the background and to the page in the active tab; given in by entry points. */
import type { Answers, PageRequest, PageSummary, Request } from '../utils/messages.ts';

export interface Client {
  ask<T extends Request>(request: T): Promise<Answers[T['type']]>;
  /** Null where no annotator answers. */
  askPage(request: PageRequest): Promise<PageSummary | null>;
}
