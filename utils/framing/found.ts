/** What patterns find in a sentence. Pure. */
import type { Hit } from '../spotting/matcher.ts';
import type { PreparedBlock, PreparedSentence } from '../text/article.ts';
import { GRAMMAR, type Grammar } from './data.ts';
import type { Framer } from './framer.ts';

/** What stands in one sentence. */
export interface Found {
  cues: (Hit & { cue: number })[];
  abouts: Set<number>;
  claims: (Hit & { claim: number })[];
  needs: Set<number>;
  excludes: Set<number>;
  speakers: (Hit & { speaker: number })[];
  grammar: Record<Grammar, Hit[]>;
}

/** Runs all patterns of framing over a sentence. */
export function collect(framer: Framer, block: PreparedBlock, sentence: PreparedSentence): Found {
  const found: Found = {
    cues: [],
    abouts: new Set(),
    claims: [],
    needs: new Set(),
    excludes: new Set(),
    speakers: [],
    grammar: Object.fromEntries(GRAMMAR.map((g) => [g, []])) as unknown as Found['grammar'],
  };
  for (const hit of framer.matcher.match(block.tokens, sentence.from, sentence.to)) {
    const role = framer.roles[hit.pattern];
    if (!role) continue;
    const [kind, index] = role;
    if (kind === 'cue') found.cues.push({ ...hit, cue: index });
    else if (kind === 'about') found.abouts.add(index);
    else if (kind === 'claim') found.claims.push({ ...hit, claim: index });
    else if (kind === 'need') found.needs.add(index);
    else if (kind === 'exclude') found.excludes.add(index);
    else if (kind === 'speaker') found.speakers.push({ ...hit, speaker: index });
    else found.grammar[GRAMMAR[index] as Grammar].push(hit);
  }
  return found;
}
