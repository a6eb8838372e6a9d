/** What has been seen of a page, kept in the content scripts' own world, where pages cannot see it. */
import type { Request } from '../messages.ts';
import type { Article, Sign } from '../where.ts';

/** What the script `look` gives the background. */
export interface Look {
  article: Article;
  sign?: Sign | undefined;
  /** Whether the page is being read already, and whether because the reader wanted it to be, this once. */
  reading: boolean;
  once: boolean;
}

/** Units of a text so short that there must be more somewhere: the page is still bringing it, or keeps it in components. */
export const SHORT_TEXT = 5000;

/** Key of the session, where annotator and overlay meet. */
export const SESSION_KEY = '__backstory_session';
/** Key of what was seen of the page. */
export const LOOK_KEY = '__backstory_look';
/** Key of the reader's wish that this page be read, this once. */
export const ONCE_KEY = '__backstory_once';

/** Key of what tells whether ours has something to look for on this page, left by the gate of imported packs. */
export const OURS_KEY = '__backstory_ours';

/** Whether our own patterns and networks are to read here, and not imported packs alone. */
export function isForOurs(): boolean {
  const world = globalThis as unknown as { [OURS_KEY]?: () => boolean; [ONCE_KEY]?: true };
  return world[ONCE_KEY] ?? world[OURS_KEY]?.() ?? true;
}

/** The request for the policy of this frame. A page that was never looked at said itself that it is an article. */
export function policyRequest(): Extract<Request, { type: 'policy' }> {
  const world = globalThis as unknown as { [LOOK_KEY]?: Look; [ONCE_KEY]?: true };
  return {
    type: 'policy',
    host: location.hostname,
    article: world[LOOK_KEY]?.article ?? 'declared',
    once: world[ONCE_KEY] ?? false,
  };
}
