import anchors from 'virtual:backstory/anchors';
import { SESSION_KEY, SHORT_TEXT } from '../utils/page/look.ts';
import { looksLikeArticle } from '../utils/page/looks-like-article.ts';
import { worthReading } from '../utils/spotting/gate-words.ts';

declare const chrome: { runtime?: { id?: string; sendMessage(message: unknown): Promise<unknown> } };

/** Key of the note that this page is looked at again when it goes elsewhere: the gate may be brought more than once. */
const AGAIN_KEY = '__backstory_again';

const world = globalThis as unknown as { browser?: typeof chrome; [SESSION_KEY]?: unknown; [AGAIN_KEY]?: true };

/** Milliseconds that a page has to bring the text of the address it has just gone to by itself. */
const SWAP_MS = 1500;

/** How often a page that has hardly any text is waited for, or a background that does not answer. */
let waits = 3;

/** The text of a page; where there is little of it, that of its components, too. */
function textOf(root: ParentNode & Node): string {
  let text = root.textContent ?? '';
  if (text.length < SHORT_TEXT)
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) text += textOf(shadowRoot);
  return text;
}

function look(): void {
  const { body, contentType } = document;
  const { runtime } = world.browser ?? chrome;
  if (
    // The extension is gone, or this page is being read already.
    !runtime?.id ||
    world[SESSION_KEY] ||
    // What shows XML, JSON or a program's text is no page; and a frame too small to read in is an advertisement.
    !/html|plain/.test(contentType) ||
    (window !== top && (innerWidth < 400 || innerHeight < 300)) ||
    !body ||
    // Whoever edits a whole page is not reading it.
    body.isContentEditable
  )
    return;
  const text = textOf(body);
  const article = worthReading(text, anchors) && looksLikeArticle(document);
  if ((!article || article === 'no') && text.length < SHORT_TEXT && waits-- > 0) setTimeout(look, SWAP_MS);
  // A background that is stopped meanwhile has no answer, or an error: it is asked again. While it is updating, this
  // page is left alone.
  const again = (answer?: unknown) => answer || (waits-- > 0 && setTimeout(look, SWAP_MS));
  if (article) runtime.sendMessage({ type: 'annotate', article }).then(again, () => again());
}

/**
 * Runs on every page, so it is as small as it can be: one native read of the text and searches for names in it.
 * Where one of them and a word of the subjects stand, it asks the background whether to read, and says whether this is an article; on all other pages
 * nothing more happens. A page that goes elsewhere by itself, without being loaded anew, is looked at again, and one
 * that has hardly any text yet.
 * What defineUnlistedScript would give, without its bytes.
 */
export default {
  main() {
    look();
    if (!world[AGAIN_KEY]) navigation.addEventListener('navigatesuccess', () => setTimeout(look, SWAP_MS));
    world[AGAIN_KEY] = true;
  },
};
