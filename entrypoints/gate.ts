import anchors from 'virtual:backstory/anchors';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { looksLikeArticle } from '../utils/page/looks-like-article.ts';
import { worthReading } from '../utils/spotting/gate-words.ts';

/**
 * Runs on every page, so it is as small as it can be: one native read of the text and one or two searches in it. Where
 * anchor words stand, it asks the background whether to read, and says whether this is an article; on all other pages
 * nothing more happens, and nothing is left behind.
 */
export default defineUnlistedScript(() => {
  const { body, contentType } = document;
  // What shows XML, JSON or a program's text is no page; and a frame too small to read in is an advertisement.
  if (!/html|plain/.test(contentType) || (window !== top && (innerWidth < 400 || innerHeight < 300))) return;
  // Whoever edits a whole page is not reading it.
  if (!body || !worthReading(body.textContent, anchors) || body.isContentEditable) return;
  const { runtime } = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
  // The background may be updating: then this page is left alone.
  void Promise.resolve(runtime.sendMessage({ type: 'annotate', article: looksLikeArticle(document) })).catch(
    () => undefined,
  );
});

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
