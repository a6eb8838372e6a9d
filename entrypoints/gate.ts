import anchors from 'virtual:backstory/anchors';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { looksLikeArticle } from '../utils/page/looks-like-article.ts';
import { worthReading } from '../utils/spotting/gate-words.ts';

/**
 * Runs on every page, so it is as small as it can be: one native read of the text and one or two searches in it. Where
 * anchor words stand in an article, it asks the background for the annotator; on all other pages nothing more happens,
 * and nothing is left behind.
 */
export default defineUnlistedScript(() => {
  // A frame too small to read in is an advertisement.
  if (window !== window.top && (innerWidth < 400 || innerHeight < 300)) return;
  const text = document.body?.textContent;
  if (!text || !worthReading(text, anchors) || !looksLikeArticle(document)) return;
  const { runtime } = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
  // The background may be updating: then this page is left alone.
  void Promise.resolve(runtime.sendMessage({ type: 'annotate' })).catch(() => undefined);
});

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
