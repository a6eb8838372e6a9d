/** Annotated texts as the network sees them, laid out in flat arrays that workers can share. */
import type { Language } from '../../../utils/knowledge/schema.ts';
import { TOPICS } from '../../../utils/knowledge/schema.ts';
import { sentencesOf } from '../../../utils/spotting/tagger/passages.ts';
import { circumstancesOf, MARKS, marksOf } from '../../../utils/spotting/tagger/words.ts';
import { PAPERS } from '../../lib/bracketed.ts';
import type { ReadText } from '../corpus.ts';
import type { Meanings } from './meanings.ts';

/** One text: its sentences as stretches of the shared arrays. */
export interface Example {
  lang: Language;
  sentences: { from: number; to: number }[];
  circumstances: number[];
  /** Whether it has no mention of any kind. */
  clean: boolean;
}

export interface Examples {
  texts: Example[];
  /** For each word its meaning, its marks (MARKS a word) and its label. */
  meanings: Int32Array;
  marks: Uint8Array;
  labels: Uint8Array;
}

const shared = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(Math.max(8, bytes));

/** Lays texts out. */
export function examplesOf(texts: readonly ReadText[], meanings: Meanings): Examples {
  const total = texts.reduce((sum, text) => sum + text.blocks.reduce((n, b) => n + b.tokens.forms.length, 0), 0);
  const out: Examples = {
    texts: [],
    meanings: new Int32Array(shared(total * 4)),
    marks: new Uint8Array(shared(total * MARKS)),
    labels: new Uint8Array(shared(total)),
  };
  let at = 0;
  for (const text of texts) {
    const { blocks, article, offsets, gold, lang } = text;
    const example: Example = {
      lang,
      sentences: [],
      circumstances: circumstancesOf(gold.date, lang, article.topics),
      clean: (gold.mentions ?? []).length === 0,
    };
    for (const { block, from, to } of sentencesOf(blocks)) {
      const { tokens, text: body } = blocks[block] as (typeof blocks)[number];
      const offset = offsets[block] as number;
      example.sentences.push({ from: at, to: at + to - from });
      for (let i = from; i < to; i++, at++) {
        out.meanings[at] = meanings.of(tokens.forms[i] as string, lang);
        const gap = body.slice(i > 0 ? tokens.ends[i - 1] : 0, tokens.starts[i]);
        const topic = article.found.get(block)?.[i] ?? -1;
        for (const mark of marksOf(tokens.raws[i] as string, gap, i === from, topic)) out.marks[at * MARKS + mark] = 1;
        const start = offset + (tokens.starts[i] as number);
        const end = offset + (tokens.ends[i] as number);
        const mention = gold.mentions?.find((m) => m.start < end && start < m.end);
        out.labels[at] = mention ? labelOf(mention.topic) : 0;
      }
    }
    if (example.sentences.length > 0) out.texts.push(example);
  }
  return out;
}

const labelOf = (topic: string): number =>
  topic === PAPERS ? TOPICS.length + 1 : (TOPICS as readonly string[]).indexOf(topic) + 1;
