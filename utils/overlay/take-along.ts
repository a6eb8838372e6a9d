/** The framing of the page, taken along: as text on the clipboard, as annotations in a file. */
import { framingText } from '../../components/framingText.ts';
import type { FramingCore } from '../framing/data.ts';
import type { Framing, Span } from '../framing/types.ts';
import { webAnnotations } from '../framing/web-annotations.ts';
import type { ReadingCard } from '../knowledge/view.ts';
import type { Platform, ReadArticle } from '../page/session.ts';
import { copyText } from './copy.ts';
import { saveText } from './save.ts';

/** The page's address without a fragment. */
const address = (): string => location.href.replace(/#.*$/, '');

/** The article's words at a place. */
export const textOf =
  ({ blocks }: ReadArticle) =>
  ({ block, start, end }: Span & { block: number }): string =>
    blocks[block]?.text.slice(start, end).replace(/\s/g, ' ') ?? '';

/** Copies how the article tells it, with the records of its claims; says what came of it. */
export async function copyFraming(
  article: ReadArticle,
  framing: Framing,
  data: FramingCore,
  platform: Platform,
  layer: HTMLElement | undefined,
): Promise<string> {
  const records: ReadingCard[] = [];
  for (const id of new Set(framing.claims.map(({ claim }) => claim))) {
    // A claim whose record cannot be had now is left out; the sentences are there all the same.
    const answer = await platform
      .ask({ type: 'card', kind: 'claim', id, articleDate: article.meta.date })
      .catch(() => undefined);
    if (answer?.card && answer.card.type !== 'source') records.push(answer.card);
  }
  const cited = { ...article.meta, host: location.hostname, address: address() };
  const text = framingText(cited, framing, data.frames, textOf(article), records);
  return (await copyText(text, layer)) ? 'Copied.' : 'This page does not allow copying.';
}

/** Saves mentions, frames and claims as annotations; says what came of it. */
export function saveAnnotations(article: ReadArticle, framing: Framing, data: FramingCore): string {
  const { meta, blocks, mentions, lang = 'en' } = article;
  const annotations = webAnnotations(
    { source: address(), title: meta.title, blocks, lang, mentions, framing },
    data,
    new Date(),
  );
  saveText(`${JSON.stringify(annotations, null, 2)}\n`, 'backstory-annotations.jsonld', 'application/ld+json');
  return 'Saved as backstory-annotations.jsonld.';
}
