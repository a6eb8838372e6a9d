/** What a card says before its data is there, from the marks and the framing data alone. */

import type { ClaimSentence } from '../../components/CardTitle.tsx';
import type { CardHeading } from '../../components/CardView.tsx';
import type { Passage } from '../../components/PassageList.tsx';
import type { Why } from '../../components/WhyMarked.tsx';
import { ENTRY_KIND, joinAnd, quoted, STATUS } from '../../components/words.ts';
import type { FramingCore } from '../framing/data.ts';
import type { Span } from '../framing/types.ts';
import { say } from '../i18n/say.ts';
import type { Card, CardKind } from '../knowledge/view.ts';
import type { ReadArticle } from '../page/article.ts';
import type { Mark } from '../page/marks.ts';

export const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Of a mark whose entry or claim is not known yet, from its words alone. */
export function headingOfMark(mark: Mark): CardHeading {
  const titleQuote = wordsOf(mark);
  const kind = say(mark.kind === 'claim' ? 'card.kind_claim_here' : 'card.kind_background');
  const { style } = mark;
  const topic = style === 'claim' || style === 'imported' ? undefined : style;
  return { title: quoted(titleQuote), titleQuote, kind, topic };
}

/** From the card itself. */
export function headingOfCard(card: Card): CardHeading {
  if (card.type === 'source') return { title: card.title, kind: say('card.kind_source') };
  const topic = card.topics[0];
  if (card.type === 'claim') return { title: quoted(card.title), topic, kind: say('card.kind_claim') };
  return { title: card.title, titleQuote: card.titleQuote, topic, kind: ENTRY_KIND[card.kind] };
}

/** The article's words at a place. */
export const textOf =
  ({ blocks }: ReadArticle) =>
  ({ block, start, end }: Span & { block: number }): string =>
    blocks[block]?.text.slice(start, end).replace(/\s/g, ' ') ?? '';

export const wordsOf = ({ article, block, start, end }: Mark): string =>
  tidy(article.blocks[block]?.text.slice(start, end) ?? '');

export function headingOf(kind: CardKind, id: string, data: FramingCore): CardHeading | undefined {
  // A source's own words come with its card.
  if (kind === 'source') return { title: say('card.a_source'), kind: say('card.kind_source') };
  if (kind === 'claim') {
    const claim = data.claims.find((c) => c.id === id);
    return claim?.topics[0]
      ? { title: quoted(claim.title), topic: claim.topics[0], kind: say('card.kind_claim_here') }
      : undefined;
  }
  const entry = data.entries[id];
  return entry?.topics[0]
    ? { title: entry.title, titleQuote: entry.titleQuote, topic: entry.topics[0], kind: ENTRY_KIND[entry.kind] }
    : undefined;
}

export function whyOf(mark: Mark): Why {
  const words = wordsOf(mark);
  const { lang } = mark.article;
  const why = mark.imported?.why ?? mark.article.mentions[mark.index]?.why;
  if (mark.kind === 'claim' && !mark.imported) return { words, lang, readAs: [claimReason(mark)], notAs: [] };
  return { words, lang, readAs: why?.because ?? [], notAs: why?.notAs ?? [] };
}

/** Why a sentence is taken to make a claim. */
function claimReason({ article, block, index }: Mark): string {
  const cues = article.framing.claims[index]?.cues;
  if (!cues) return say('card.reason_listed');
  const words = cues.map(({ start, end }) => quoted(tidy(article.blocks[block]?.text.slice(start, end) ?? '')));
  return say('card.reason_own_words', { words: joinAnd(words) });
}

/** The article's sentence around the words of a claim. */
export function sentenceOf(mark: Mark): ClaimSentence | undefined {
  const { blocks, framing } = mark.article;
  const claim = framing.claims[mark.index];
  const sentence = claim && framing.sentences[claim.sentence];
  const text = blocks[mark.block]?.text;
  if (!sentence || text === undefined) return undefined;
  return {
    before: text.slice(sentence.start, mark.start).replace(/\s+/g, ' '),
    words: tidy(text.slice(mark.start, mark.end)),
    after: text.slice(mark.end, sentence.end).replace(/\s+/g, ' '),
    lang: mark.article.lang,
  };
}

/** The number of the paragraph that a mark stands in, from 1. */
export const paragraphOf = ({ article, block }: Mark): number =>
  article.blocks.slice(0, block + 1).filter(({ kind }) => kind === 'body' || kind === 'standfirst').length;

export function passageOf(mark: Mark, data: FramingCore): Passage {
  const heading = headingOf(mark.kind, mark.id, data);
  const words = wordsOf(mark);
  const { lang } = mark.article;
  const place = say('overlay.paragraph', { number: paragraphOf(mark) });
  if (mark.imported) {
    const { kind, title, from } = mark.imported;
    return { kind, words, lang, title, from, place };
  }
  if (mark.kind === 'claim') {
    const status = data.claims.find((c) => c.id === mark.id)?.status;
    return { kind: 'claim', words, lang, title: status ? STATUS[status.kind].word : '', topic: heading?.topic, place };
  }
  return {
    kind: 'entry',
    words,
    lang,
    title: heading?.title ?? '',
    titleQuote: heading?.titleQuote,
    topic: heading?.topic,
    place,
  };
}
