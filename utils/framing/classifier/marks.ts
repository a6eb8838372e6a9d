/** What the classifier is told of a word beside its meaning: how it looks, and what the rules have found there. Pure. */

import { MARKS as LOOKS, marksOf } from '../../spotting/tagger/words.ts';
import type { PreparedBlock } from '../../text/article.ts';
import { GRAMMAR } from '../data.ts';
import { VOICES, type Voice } from '../types.ts';

/** What the rules have found, in words of a block. */
export interface RuleMarks {
  /** A word that begins a sentence. */
  first: boolean;
  /** Number of the topic of a mention it lies in, or -1. */
  topic: number;
  quoted: boolean;
  /** Whose name or title it is part of. */
  speakers: readonly Voice[];
  /** Numbers of GRAMMAR that hold for it. */
  grammar: readonly number[];
  /** Numbers of the classifier's frames whose cues it is part of. */
  cues: readonly number[];
  /** Whether a claim's pattern covers it. */
  claim: boolean;
  /** Whose the rules take it to be, and whether it is that voice's own statement. */
  voice: Voice;
  own: boolean;
  /** Whether somebody has the turn in a transcript. */
  turn: boolean;
}

const QUOTED = LOOKS;
const SPEAKERS = QUOTED + 1;
const GRAMMARS = SPEAKERS + VOICES.length;
const WHOSE = GRAMMARS + GRAMMAR.length;
const NOT_OWN = WHOSE + VOICES.length;
const TURN = NOT_OWN + 1;
const CLAIM = TURN + 1;
const CUES = CLAIM + 1;

/** How many marks there are where the classifier knows this many frames. */
export const marksFor = (frames: number): number => CUES + frames;

/** Numbers of the marks that word `i` of a block has. */
export function wordMarks({ text, tokens }: PreparedBlock, i: number, rules: RuleMarks): number[] {
  const gap = text.slice(i > 0 ? tokens.ends[i - 1] : 0, tokens.starts[i]);
  const marks = marksOf(tokens.raws[i] as string, gap, rules.first, rules.topic);
  if (rules.quoted) marks.push(QUOTED);
  for (const voice of new Set(rules.speakers)) marks.push(SPEAKERS + VOICES.indexOf(voice));
  for (const grammar of new Set(rules.grammar)) marks.push(GRAMMARS + grammar);
  marks.push(WHOSE + VOICES.indexOf(rules.voice));
  if (!rules.own) marks.push(NOT_OWN);
  if (rules.turn) marks.push(TURN);
  if (rules.claim) marks.push(CLAIM);
  for (const cue of new Set(rules.cues)) marks.push(CUES + cue);
  return marks;
}
