/** All that is fuzzed, in the order of a run. */
import type { Target } from './target.ts';
import { addresses, messages, packs, settings } from './targets/data.ts';
import { articles, days, metadata } from './targets/pages.ts';
import { matcher, patterns, reading } from './targets/patterns.ts';
import { normaliser, segmenter, words } from './targets/text.ts';

export const TARGETS: readonly Target[] = [
  normaliser,
  words,
  segmenter,
  patterns,
  matcher,
  reading,
  metadata,
  days,
  articles,
  packs,
  settings,
  messages,
  addresses,
];

/** Inputs of a target in a run of so many. */
export function runsOf({ share }: Target, whole: number, among: readonly Target[] = TARGETS): number {
  const all = among.reduce((sum, one) => sum + one.share, 0);
  return Math.max(1, Math.ceil((whole * share) / all));
}
