/** The trained classifier as it is shipped. Pure. */

import type { Meanings } from '../../network/inputs.ts';
import { layOut, type Parts } from '../../network/layout.ts';
import { fourAt, fromBase64, HALF_NIBBLE, type Packed, scalesFrom, unpackRows } from '../../network/packing.ts';
import { marksFor } from './marks.ts';
import { type Layout, layoutOf } from './network.ts';

export interface ClassifierData extends Packed {
  /** Numbers each unit of the network holds. */
  hidden: number;
  /** Numbers that make a meaning: those of the tagger. */
  meaning: number;
  /** Ids of the frames and claims it knows: its outputs, in this order. */
  frames: string[];
  claims: string[];
  /** Which rows of the tagger's meanings have learnt something more: 16 bits each, low byte first. */
  rows: string;
  /** What they have learnt, four bits a number. */
  learnt: Packed;
  /** How likely a frame, by its id, and a claim must be. */
  thresholds: { frames: Record<string, number>; claim: number };
  /** The tagger whose meanings it was trained with, as `taggerMark` gives it. */
  tagger: string;
}

/** The network of a classifier, laid out. */
export const layoutFor = (hidden: number, meaning: number, frames: number, claims: number): Layout =>
  layoutOf({ input: meaning + marksFor(frames), hidden, outputs: frames + claims });

/** The table of what rows have learnt, laid out. */
export const learntLayout = (rows: number, meaning: number): Parts<'learnt'> => layOut([['learnt', rows, meaning]]);

/** The tagger's meanings with what some of their rows have learnt, a row at a time. */
export function withLearnt(meanings: Meanings, { rows, learnt }: ClassifierData, width: number): Meanings {
  const places = new Map<number, number>();
  unpackRows(rows).forEach((row, i) => void places.set(row, i));
  const steps = fromBase64(learnt.network);
  const worth = scalesFrom(learnt.scales);
  return (row) => {
    const meaning = meanings(row);
    const place = places.get(row);
    if (place === undefined) return meaning;
    for (let i = 0; i < width; i++)
      meaning[i] = (meaning[i] as number) + (fourAt(steps, place * width + i) - HALF_NIBBLE) * (worth[place] as number);
    return meaning;
  };
}

/** What tells one trained tagger from another: its meanings have other rows after each training. */
export function taggerMark(meanings: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < meanings.length; i++) hash = Math.imul(hash ^ meanings.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
