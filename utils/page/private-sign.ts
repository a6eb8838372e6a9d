/**
 * What in a page tells that it is somebody's own and not for reading: a text being edited, a field for a password or a
 * payment, the build of an application, the wish to be left out by search engines. The more a page says that it is an
 * article, the less of this counts: a newspaper may have a field to sign in, and a printed page is often unlisted.
 */
import type { Article, Sign } from '../where.ts';

const PASSWORD = 'input[type=password],[autocomplete~=current-password],[autocomplete~=new-password]';
const PAYMENT = '[autocomplete^=cc-],[autocomplete*=" cc-"],[autocomplete~=one-time-code]';
const EDITABLE = '[contenteditable]:not([contenteditable=false]),textarea,[role=textbox]';
const APPLICATION = '[role=application]';
const ITEMS = '[role=grid],[role=treegrid],[role=tree],[role=listbox]';
const TOOLS = '[role=toolbar],[role=menubar]';
const UNLISTED = 'meta[name=robots i][content*=noindex i],meta[name=googlebot i][content*=noindex i]';

/** Parts of the window from which on a text field is an editor, an application the whole page, a list the inbox. */
const EDITOR = 1 / 4;
const WHOLE = 1 / 2;
const INBOX = 1 / 8;

/** Elements looked at: what a page is made of shows early. */
const MOST = 50;

/** The first sign that counts; undefined where there is none. */
export function privateSign(doc: Document, article: Article): Sign | undefined {
  if (doc.body?.isContentEditable) return 'editor';
  if (article === 'declared') return undefined;
  if (largest(doc, EDITABLE) >= EDITOR) return 'editor';
  if (some(doc, PASSWORD)) return 'password';
  if (some(doc, PAYMENT)) return 'payment';
  if (largest(doc, APPLICATION) >= WHOLE || (some(doc, TOOLS) && largest(doc, ITEMS) >= INBOX)) return 'application';
  if (article === 'no' && doc.querySelector(UNLISTED)) return 'unlisted';
  return undefined;
}

function shown(doc: Document, selector: string): Element[] {
  return [...doc.querySelectorAll(selector)]
    .slice(0, MOST)
    .filter((element) => element.checkVisibility({ visibilityProperty: true }));
}

const some = (doc: Document, selector: string): boolean => shown(doc, selector).length > 0;

/** The largest part of the window that one of these takes, whether or not it is scrolled to. */
function largest(doc: Document, selector: string): number {
  const view = doc.defaultView;
  if (!view) return 0;
  let most = 0;
  for (const element of shown(doc, selector)) {
    const { width, height } = element.getBoundingClientRect();
    const part =
      (Math.min(width, view.innerWidth) * Math.min(height, view.innerHeight)) / (view.innerWidth * view.innerHeight);
    most = Math.max(most, part);
  }
  return most;
}
