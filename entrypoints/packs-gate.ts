import anchors from 'virtual:backstory/anchors';
import type { Browser } from 'webextension-polyfill';
import { PACKS_KEY, type PacksNote } from '../utils/packs-key.ts';
import { OURS_KEY, SESSION_KEY, SHORT_TEXT } from '../utils/page/look.ts';
import { looksLikeArticle } from '../utils/page/looks-like-article.ts';
import { textOfPage } from '../utils/page/text-of-page.ts';
import { worthReading } from '../utils/spotting/gate-words.ts';
import { worthReadingForPacks } from '../utils/spotting/packs-gate-words.ts';

const world = globalThis as unknown as {
  browser?: Browser;
  chrome: Browser;
  [SESSION_KEY]?: unknown;
  [OURS_KEY]?: () => boolean;
};

/** Milliseconds that a page has to bring the text of the address it has just gone to by itself. */
const SWAP_MS = 1500;

/** How often a page that has hardly any text is waited for. */
let waits = 3;

/** Whether our own gate would have the page read: its networks and patterns have no business where it would not. */
const isForOurs = () => worthReading(textOfPage(document.body), anchors);

/** As our gate does it (entrypoints/gate.ts), with the words that imported packs hang on. */
async function look(): Promise<void> {
  const { body, contentType } = document;
  const { runtime, storage } = world.browser ?? world.chrome;
  if (
    !runtime?.id ||
    world[SESSION_KEY] ||
    !/html|plain/.test(contentType) ||
    (window !== top && (innerWidth < 400 || innerHeight < 300)) ||
    !body ||
    body.isContentEditable
  )
    return;
  const note = (await storage.local.get(PACKS_KEY))[PACKS_KEY] as PacksNote | undefined;
  if (!note) return;
  const text = textOfPage(body);
  // Where ours lets it be read, it has asked by itself.
  const article =
    !worthReading(text, anchors) && worthReadingForPacks(text, note.anchors) && looksLikeArticle(document);
  if ((!article || article === 'no') && text.length < SHORT_TEXT && waits-- > 0) setTimeout(ask, SWAP_MS);
  // A background that is stopped meanwhile has no answer, or an error: it is asked again.
  const answer = article && (await runtime.sendMessage({ type: 'annotate', article }).catch(() => undefined));
  if (article && !answer && waits-- > 0) setTimeout(ask, SWAP_MS);
}

/** The background may be updating, or the extension gone: then this page is left alone. */
function ask(): void {
  look().catch(() => undefined);
}

/**
 * Registered by the background while an imported pack is on, and on every page then: looks for words of imported packs
 * where our own gate finds none of ours.
 */
export default {
  main() {
    if (!world[OURS_KEY]) navigation.addEventListener('navigatesuccess', () => setTimeout(ask, SWAP_MS));
    world[OURS_KEY] = isForOurs;
    ask();
  },
};
