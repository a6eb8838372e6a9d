/** Why the tagger takes words for a mention: which words around them it hangs on. Pure. */
import { TOPICS } from '../../knowledge/names.ts';
import type { PreparedBlock } from '../../text/article.ts';
import { LABELS } from './network.ts';
import type { SentencePlace } from './passages.ts';
import type { Span } from './spans.ts';
import type { TaggedArticle, Tagger } from './tagger.ts';

/** Words tried: the nearest to the span that are long enough to mean something. */
const TRIED = 14;
const MEANING_FROM = 4;

/** Words told, and how much of the likelihood must hang on one. */
const TOLD = 2;
const COUNTS_FROM = 0.01;

/**
 * The words that a span's likelihood hangs on most, heaviest first: each word near it is withheld from the network in
 * turn (occlusion; Zeiler and Fergus 2014). Inside the span and beside it apart, as they are written in the text.
 */
export function explain(article: TaggedArticle, tagger: Tagger, span: Span): { inside: string[]; beside: string[] } {
  const passage = { from: Math.max(0, span.place - 1), to: Math.min(article.places.length, span.place + 2) };
  const words: { block: number; token: number; own: boolean }[] = [];
  for (let place = passage.from; place < passage.to; place++) {
    const { block, from, to } = article.places[place] as SentencePlace;
    for (let token = from; token < to; token++)
      words.push({ block, token, own: place === span.place && token >= span.from && token < span.to });
  }
  const own = words.flatMap((word, i) => (word.own ? [i] : []));
  const middle = own.reduce((sum, i) => sum + i, 0) / own.length;
  const likely = (without?: number): number => {
    const chances = tagger.read(article, passage, without);
    return own.reduce((sum, i) => sum + (chances[i * LABELS + 1 + span.topic] as number), 0) / own.length;
  };
  const all = likely();
  const written = ({ block, token }: { block: number; token: number }) => {
    const { text, tokens } = article.blocks[block] as PreparedBlock;
    return text.slice(tokens.starts[token], tokens.ends[token]);
  };
  const tried = words
    .map((word, i) => ({ word, i, text: written(word) }))
    .filter(({ text }) => text.length >= MEANING_FROM || text === text.toUpperCase())
    .sort((a, b) => Math.abs(a.i - middle) - Math.abs(b.i - middle))
    .slice(0, TRIED)
    .map((tried) => ({ ...tried, weight: all - likely(tried.i) }))
    .filter(({ weight }) => weight >= COUNTS_FROM)
    .sort((a, b) => b.weight - a.weight);
  const told = (inside: boolean) =>
    [...new Set(tried.filter(({ word }) => word.own === inside).map(({ text }) => text))].slice(0, TOLD);
  return { inside: told(true), beside: told(false) };
}

/** The same in a sentence, to complete "read so because". */
export function inWords({ inside, beside }: { inside: string[]; beside: string[] }, topic: number): string {
  const quoted = (words: string[]) => words.map((word) => `“${word}”`).join(' and ');
  const subject = SUBJECTS[topic] as string;
  if (inside.length > 0 && beside.length > 0)
    return `${quoted(inside)} near ${quoted(beside)} is how articles speak of ${subject}`;
  if (inside.length + beside.length > 0) return `${quoted([...inside, ...beside])} is how articles speak of ${subject}`;
  return `the passage as a whole reads like articles on ${subject}`;
}

/** The topics as a sentence names them, in the order of TOPICS. */
const SUBJECTS: Record<number, string> = Object.fromEntries(
  TOPICS.map((topic, i) => [
    i,
    {
      'geneva-talks': 'the talks of January 2022',
      'nato-expansion': 'NATO expansion',
      'baker-assurance': 'the assurance of 1990',
    }[topic],
  ]),
);
