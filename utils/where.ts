/** The one rule of where Backstory reads, over the settings and what is seen of a page. Pure. */
import { type PrivateKind, privateKind, soundsLikeBank } from './private-hosts.ts';
import { isSiteOn, type Settings } from './settings-schema.ts';
import { isListed } from './sites.ts';

/** A page that says itself that it is an article; one that is built like an article; and any other. */
export const ARTICLE = ['declared', 'likely', 'no'] as const;
export type Article = (typeof ARTICLE)[number];

/** What in a page tells that it is somebody's own (utils/page/private-sign.ts). */
export const SIGNS = ['editor', 'password', 'payment', 'application', 'unlisted'] as const;
export type Sign = (typeof SIGNS)[number];

export interface Seen {
  /** Of the page in the tab, whichever frame this is. */
  host: string;
  /** Of this frame. */
  frameHost: string;
  /** Whether the frame is the page itself, of the same origin, or of another. */
  frame: 'top' | 'same' | 'other';
  article: Article;
  sign?: Sign | undefined;
  /** The reader wants this very page to be read, this once. */
  once?: boolean | undefined;
}

export type Refusal =
  /** The whole extension is off; or this site. */
  | { why: 'off' | 'site-off' }
  /** Somebody's own page. */
  | { why: 'private'; of: PrivateKind | Sign }
  /** The reader reads on chosen sites, and this is none of them. */
  | { why: 'not-chosen' }
  | { why: 'not-article' }
  /** A frame from elsewhere that holds no article: an advertisement, a widget. */
  | { why: 'frame' };

/**
 * Why a frame is not read; undefined where it is. Reading it once passes over what only the reader can know, the choice
 * of sites and whether this is worth reading, but never over what the reader switched off, and never into mail,
 * documents, messages, banks and texts being edited.
 */
export function refusal(settings: Settings, seen: Seen): Refusal | undefined {
  const { host, frame, article, once = false } = seen;
  if (!settings.enabled) return { why: 'off' };
  if (isListed(settings.sitesOff, host)) return { why: 'site-off' };
  const of = privateAs(seen);
  if (of) return { why: 'private', of };
  if (once) return undefined;
  if (!isSiteOn(settings, host)) return { why: 'not-chosen' };
  if (article !== 'no') return undefined;
  if (frame === 'other') return { why: 'frame' };
  return settings.where === 'everywhere' ? undefined : { why: 'not-article' };
}

/** What makes a page somebody's own. The more a page says that it is an article, the less of this counts. */
function privateAs({ host, frameHost, article, sign, once }: Seen): PrivateKind | Sign | undefined {
  const kind = privateKind(host) ?? privateKind(frameHost);
  // Banks publish articles, too: those say so.
  if (kind && (kind !== 'bank' || article !== 'declared')) return kind;
  if (sign === 'editor') return sign;
  if (once) return undefined;
  if (sign) return sign;
  return article === 'no' && (soundsLikeBank(host) || soundsLikeBank(frameHost)) ? 'bank' : undefined;
}
