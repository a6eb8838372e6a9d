/** How well patterns and tagger together find the mentions of annotated texts, by overlap. */
import { TOPICS } from '../../utils/knowledge/schema.ts';
import { type Span, spansIn } from '../../utils/spotting/tagger/spans.ts';
import type { Tagger } from '../../utils/spotting/tagger/tagger.ts';
import { PAPERS } from '../lib/bracketed.ts';
import type { ReadText } from './corpus.ts';

export interface Count {
  right: number;
  wrong: number;
  missed: number;
  /** Texts without a mention, and how many of them got one. */
  clean: number;
  marked: number;
}

interface Found {
  start: number;
  end: number;
  topic: string;
}

/** What the patterns find in a text. */
export const foundByPatterns = ({ found, offsets }: ReadText): Found[] =>
  found.map(({ block, start, end, topic }) => {
    const offset = offsets[block] as number;
    return { start: offset + start, end: offset + end, topic };
  });

/** What the tagger finds in a text from a threshold on. */
export function foundByTagger({ article, offsets }: ReadText, tagger: Tagger, threshold: number): Found[] {
  const steps = spansIn(article, tagger, threshold);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value.map(({ block, from, to, topic }: Span) => {
    const { starts, ends } = (article.blocks[block] as (typeof article.blocks)[number]).tokens;
    const offset = offsets[block] as number;
    return {
      start: offset + (starts[from] as number),
      end: offset + (ends[to - 1] as number),
      topic: TOPICS[topic] as string,
    };
  });
}

/** Patterns first, and what the tagger finds beside them. */
export function together(patterns: readonly Found[], tagger: readonly Found[]): Found[] {
  const beside = tagger.filter((t) => !patterns.some((p) => p.start < t.end && t.start < p.end));
  return [...patterns, ...beside];
}

/** Counts what `find` finds in texts. */
export function count(texts: readonly ReadText[], find: (text: ReadText) => Found[]): Count {
  const counts: Count = { right: 0, wrong: 0, missed: 0, clean: 0, marked: 0 };
  for (const text of texts) {
    const found = find(text);
    const gold = (text.gold.mentions ?? [])
      .filter((m) => m.target !== false && m.topic !== PAPERS)
      .map((m) => ({ ...m, hit: false }));
    if (gold.length === 0) {
      counts.clean++;
      if (found.length > 0) counts.marked++;
    }
    for (const f of found) {
      const match = gold.find((g) => !g.hit && g.topic === f.topic && g.start < f.end && f.start < g.end);
      if (match) match.hit = true;
      counts[match ? 'right' : 'wrong']++;
    }
    counts.missed += gold.filter((g) => !g.hit).length;
  }
  return counts;
}

/** "P 0.912 R 0.640 F1 0.752, 3 of 80 clean texts marked". */
export function inWords({ right, wrong, missed, clean, marked }: Count): string {
  const p = right / (right + wrong || 1);
  const r = right / (right + missed || 1);
  const f = (2 * p * r) / (p + r || 1);
  return `P ${p.toFixed(3)} R ${r.toFixed(3)} F1 ${f.toFixed(3)}, ${marked} of ${clean} clean texts marked`;
}
