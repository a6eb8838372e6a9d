import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { LOOK_KEY, type Look, ONCE_KEY, SESSION_KEY } from '../utils/page/look.ts';
import { looksLikeArticle } from '../utils/page/looks-like-article.ts';
import { privateSign } from '../utils/page/private-sign.ts';

/** Injected before a page is read that does not say itself that it is an article, and when the popup asks about a page. */
export default defineUnlistedScript((): Look => {
  const world = globalThis as unknown as Record<string, unknown>;
  const article = looksLikeArticle(document);
  const look: Look = {
    article,
    sign: privateSign(document, article),
    reading: Boolean(world[SESSION_KEY]),
    once: Boolean(world[ONCE_KEY]),
  };
  world[LOOK_KEY] = look;
  return look;
});
