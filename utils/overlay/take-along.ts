/** The framing of the page, taken along: as text, as annotations. */
import { framingText } from '../../components/framingText.ts';
import type { FramingCore } from '../framing/data.ts';
import { webAnnotations } from '../framing/web-annotations.ts';
import type { ReadingCard } from '../knowledge/view.ts';
import type { ReadArticle } from '../page/article.ts';
import type { Platform } from '../page/platform.ts';
import type { Session } from '../page/session.ts';
import { textOf } from './describe.ts';

/** The page's address without a fragment. */
const address = (): string => location.href.replace(/#.*$/, '');

/** How the article tells it, as text, with the records of its claims. */
export async function framingAsText(article: ReadArticle, data: FramingCore, platform: Platform): Promise<string> {
  const records: ReadingCard[] = [];
  for (const id of new Set(article.framing.claims.map(({ claim }) => claim))) {
    // A claim whose record cannot be had now is left out; the sentences are there all the same.
    const answer = await platform
      .ask({ type: 'card', kind: 'claim', id, articleDate: article.meta.date })
      .catch(() => undefined);
    if (answer?.card && answer.card.type !== 'source') records.push(answer.card);
  }
  const cited = { ...article.meta, host: location.hostname, address: address() };
  return framingText(cited, article.framing, data.frames, textOf(article), records);
}

/**
 * What is marked and framed in an article, as annotations: those of the topics and the imported packs that are on. As text of a
 * file, for the popup to save; on a page, anybody could listen to a file being saved.
 */
export function annotationsOf(article: ReadArticle, session: Session, data: FramingCore): string {
  const { meta, blocks, lang = 'en' } = article;
  const topics = new Set<string>(session.policy?.topics);
  const on = new Set(
    data.claims.filter((claim) => claim.topics.some((topic) => topics.has(topic))).map(({ id }) => id),
  );
  const framing = { ...article.framing, claims: article.framing.claims.filter(({ claim }) => on.has(claim)) };
  const mentions = article.mentions.filter(({ topic }) => topics.has(topic));
  const imported = session.policy?.packs ? article.imported : [];
  const annotated = { source: address(), title: meta.title, blocks, lang, mentions, imported, framing };
  return `${JSON.stringify(webAnnotations(annotated, data, new Date(), newId), null, 2)}\n`;
}

/** A random name (RFC 9562, version 4); `crypto.randomUUID` is not there on pages without https. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] as number) & 15) | 64;
  bytes[8] = ((bytes[8] as number) & 63) | 128;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}
