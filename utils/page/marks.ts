/** Which mentions and claims of an article are marked, given what the reader wants. */
import type { ClaimMark } from '../framing/types.ts';
import type { Policy } from '../messages.ts';
import type { Mention } from '../spotting/spot.ts';
import type { PageBlock } from './blocks.ts';
import { rangeOf } from './blocks.ts';
import type { MarkStyle } from './colours.ts';

export interface Mark {
  kind: 'entry' | 'claim';
  /** Id of the entry or the claim. */
  id: string;
  style: MarkStyle;
  block: number;
  start: number;
  end: number;
  range: StaticRange;
  /** Where it stands in the list it came from (mentions or claims). */
  index: number;
}

/** Headlines and headings are the newspaper's face: they are read, and never marked. */
const isMarkable = (block: PageBlock | undefined): block is PageBlock =>
  block !== undefined && (block.kind === 'body' || block.kind === 'standfirst');

/**
 * Mentions that are on, each with its place; by default the first of an entry in each section. With the density "none"
 * they are the same, and not painted: the list of passages and the popup still have them.
 */
export function mentionMarks(mentions: readonly Mention[], blocks: readonly PageBlock[], policy: Policy): Mark[] {
  if (!policy.on) return [];
  const topics = new Set(policy.topics);
  const empty = new Set(policy.emptyEntries);
  const seen = new Set<string>();
  return mentions.flatMap((mention, index): Mark[] => {
    const { block, start, end, entry, topic } = mention;
    const place = blocks[block];
    if (!isMarkable(place) || !topics.has(topic) || empty.has(entry)) return [];
    const key = `${place.section} ${entry}`;
    if (policy.density !== 'all' && seen.has(key)) return [];
    seen.add(key);
    return [{ kind: 'entry', id: entry, style: topic, block, start, end, range: rangeOf(place, start, end), index }];
  });
}

/** Claims that are on: each claim where it first stands in a section. */
export function claimMarks(
  claims: readonly ClaimMark[],
  blocks: readonly PageBlock[],
  policy: Policy,
  topicsOf: (claim: string) => readonly string[],
): Mark[] {
  if (!policy.on || !policy.claims) return [];
  const topics = new Set<string>(policy.topics);
  const empty = new Set(policy.emptyClaims);
  const seen = new Set<string>();
  return claims.flatMap(({ block, start, end, claim }, index): Mark[] => {
    const place = blocks[block];
    if (!isMarkable(place) || empty.has(claim) || !topicsOf(claim).some((t) => topics.has(t))) return [];
    const key = `${place.section} ${claim}`;
    if (policy.density !== 'all' && seen.has(key)) return [];
    seen.add(key);
    return [{ kind: 'claim', id: claim, style: 'claim', block, start, end, range: rangeOf(place, start, end), index }];
  });
}

/** Both in reading order. */
export const inReadingOrder = (marks: Mark[]): Mark[] =>
  [...marks].sort((a, b) => a.block - b.block || a.start - b.start || b.end - a.end);
