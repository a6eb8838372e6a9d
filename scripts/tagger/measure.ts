/** How well patterns and tagger together find the mentions of annotated texts, by overlap. */
import { atOnce } from '../../utils/network/steps.ts';
import type { Mention } from '../../utils/spotting/spot.ts';
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

const inText = (mentions: readonly Mention[], { offsets }: ReadText): Found[] =>
  mentions.map(({ block, start, end, topic }) => {
    const offset = offsets[block] as number;
    return { start: offset + start, end: offset + end, topic };
  });

/** What the patterns find in a text. */
export const foundByPatterns = (text: ReadText): Found[] => inText(text.found, text);

/** What patterns and tagger find together, from a threshold of the tagger's on. */
export const foundByBoth = (text: ReadText, tagger: Tagger, threshold: number): Found[] =>
  inText(atOnce(text.reading.withTagged(text.found, tagger, !text.worth, threshold)), text);

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
