/** What a page holds, for the companion: its articles, marks in reading order, and how the article at hand tells it. */
import type { FramingCore } from '../framing/data.ts';
import type { ClaimMark, Framing } from '../framing/types.ts';
import { headingOf, paragraphOf, sentenceOf, textOf, whyOf, wordsOf } from '../overlay/describe.ts';
import type { ReadArticle } from '../page/article.ts';
import type { Mark } from '../page/marks.ts';
import { type CompanionPage, type Passage, placeKey, type ToldArticle } from './protocol.ts';

/** What is shown of the page: the articles that were read, marks in reading order, the article that the reader is at. */
export interface Shown {
  articles: readonly ReadArticle[];
  marks: readonly Mark[];
  article: ReadArticle | undefined;
}

export function companionPage({ articles, marks, article }: Shown, core: FramingCore): CompanionPage {
  const told = article && toldOf(article);
  const named = new Set(told && [...told.framing.frames.map(({ frame }) => frame), ...told.framing.absent]);
  const marked = marks.flatMap(({ kind, id }) => (kind === 'claim' ? [id] : []));
  const claimed = new Set([...marked, ...(told?.framing.claims.map(({ claim }) => claim) ?? [])]);
  return {
    host: location.hostname,
    address: location.href.replace(/#.*$/, ''),
    articles: articles.map(({ lang, meta: { title, date } }) => ({ title, lang, date })),
    at: Math.max(0, article ? articles.indexOf(article) : 0),
    passages: marks.map((mark) => passageOf(mark, articles, core)),
    told,
    frames: core.frames
      .filter(({ id }) => named.has(id))
      .map(({ id, name, definition, entries }) => ({ id, name, definition, entries })),
    claims: core.claims.filter(({ id }) => claimed.has(id)).map(({ id, title, status }) => ({ id, title, status })),
  };
}

function passageOf(mark: Mark, articles: readonly ReadArticle[], core: FramingCore): Passage {
  const { kind, id, style, imported } = mark;
  const words = wordsOf(mark);
  const heading = headingOf(kind, id, core);
  return {
    kind,
    id,
    words,
    title: imported?.title ?? heading?.title,
    titleQuote: heading?.titleQuote,
    topic: style === 'claim' || style === 'imported' ? undefined : style,
    from: imported?.from,
    article: Math.max(0, articles.indexOf(mark.article)),
    paragraph: paragraphOf(mark),
    why: whyOf(mark),
    sentence: kind === 'claim' ? sentenceOf(mark) : undefined,
  };
}

/** An article may have thousands of sentences; the companion shows those that carry a frame or a claim. */
function toldOf(article: ReadArticle): ToldArticle | undefined {
  const { framing, lang } = article;
  if (framing.sentences.length === 0) return undefined;
  const text = textOf(article);
  const claimed = new Set(framing.claims.map(({ sentence }) => sentence));
  const origins: number[] = [];
  const cutAt = new Map<number, number>();
  for (const [index, { frames }] of framing.sentences.entries()) {
    if (frames.length === 0 && !claimed.has(index)) continue;
    cutAt.set(index, origins.length);
    origins.push(index);
  }
  const sentences = origins.flatMap((index) => framing.sentences[index] ?? []);
  const cut: Framing = {
    sentences,
    frames: framing.frames.map((frame) => ({
      ...frame,
      sentences: frame.sentences.flatMap((index) => cutAt.get(index) ?? []),
    })),
    absent: framing.absent,
    claims: framing.claims.map((claim): ClaimMark => ({ ...claim, sentence: cutAt.get(claim.sentence) ?? 0 })),
  };
  const texts = Object.fromEntries([...sentences, ...framing.claims].map((place) => [placeKey(place), text(place)]));
  return { framing: cut, origins, texts, sentences: framing.sentences.length, isSure: lang === 'en' };
}
