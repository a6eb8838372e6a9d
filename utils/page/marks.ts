/** Which mentions and claims of an article are marked, given what the reader wants. */
import type { MarkStyle } from '../colour/marks.ts';
import type { Policy } from '../messages.ts';
import type { ReadArticle } from './article.ts';
import { type Held, heldBy, type PageBlock, rangeOf } from './blocks.ts';
import type { ImportedMention } from './imported.ts';

export interface Mark {
  /** The article it stands in. */
  article: ReadArticle;
  kind: 'entry' | 'claim';
  /** Id of the entry or the claim. */
  id: string;
  style: MarkStyle;
  block: number;
  start: number;
  end: number;
  range: StaticRange;
  /** Its words in the page, to see whether they are still there. */
  held: Held[];
  /** Where it stands in the list it came from: its article's mentions or claims; -1 for what an imported pack finds. */
  index: number;
  /** What an imported pack finds says by itself what it is. */
  imported?: ImportedMention | undefined;
}

/** Headlines and headings are the newspaper's face: they are read, and never marked. */
const isMarkable = (block: PageBlock | undefined): block is PageBlock =>
  block !== undefined && (block.kind === 'body' || block.kind === 'standfirst');

/**
 * Mentions that are on, each with its place; by default the first of an entry in each section. With the density "none"
 * they are the same, and not painted: the list of passages and the popup still have them.
 */
export function mentionMarks(article: ReadArticle, policy: Policy): Mark[] {
  if (!policy.on) return [];
  const topics = new Set(policy.topics);
  const empty = new Set(policy.emptyEntries);
  const isNew = newInSection(policy);
  return article.mentions.flatMap((mention, index): Mark[] => {
    const { block, start, end, entry, topic } = mention;
    const place = article.blocks[block];
    if (!isMarkable(place) || !topics.has(topic) || empty.has(entry) || !isNew(place, entry)) return [];
    return [{ ...placed(article, place, block, start, end), kind: 'entry', id: entry, style: topic, index }];
  });
}

/** Claims that are on: each claim where it first stands in a section. */
export function claimMarks(
  article: ReadArticle,
  policy: Policy,
  topicsOf: (claim: string) => readonly string[],
): Mark[] {
  if (!policy.on || !policy.claims) return [];
  const topics = new Set<string>(policy.topics);
  const empty = new Set(policy.emptyClaims);
  const isNew = newInSection(policy);
  return article.framing.claims.flatMap(({ block, start, end, claim }, index): Mark[] => {
    const place = article.blocks[block];
    if (!isMarkable(place) || empty.has(claim) || !topicsOf(claim).some((t) => topics.has(t))) return [];
    if (!isNew(place, claim)) return [];
    return [{ ...placed(article, place, block, start, end), kind: 'claim', id: claim, style: 'claim', index }];
  });
}

/** What imported packs find, where nothing of ours stands: as they are switched off as a whole, no topic decides. */
export function importedMarks(article: ReadArticle, policy: Policy): Mark[] {
  if (!policy.on || !policy.packs) return [];
  const empty = new Set([...policy.emptyEntries, ...policy.emptyClaims]);
  const isNew = newInSection(policy);
  const taken: { block: number; start: number; end: number }[] = [...article.mentions];
  return article.imported.flatMap((imported): Mark[] => {
    const { kind, id, block, start, end } = imported;
    const place = article.blocks[block];
    if (!isMarkable(place) || empty.has(id) || (kind === 'claim' && !policy.claims)) return [];
    if (taken.some((one) => one.block === block && one.start < end && start < one.end)) return [];
    taken.push(imported);
    if (!isNew(place, `${kind} ${id}`)) return [];
    return [{ ...placed(article, place, block, start, end), kind, id, style: 'imported', index: -1, imported }];
  });
}

/** Says whether an entry or a claim has not come yet in the section of a block; with the density "all" it never has. */
function newInSection({ density }: Policy): (place: PageBlock, id: string) => boolean {
  const seen = new Set<string>();
  return ({ section }, id) => {
    const key = `${section} ${id}`;
    const isNew = density === 'all' || !seen.has(key);
    seen.add(key);
    return isNew;
  };
}

const placed = (article: ReadArticle, place: PageBlock, block: number, start: number, end: number) => ({
  article,
  block,
  start,
  end,
  range: rangeOf(place, start, end),
  held: heldBy(place, start, end),
});

/** Both in reading order. */
export const inReadingOrder = (marks: Mark[]): Mark[] =>
  [...marks].sort((a, b) => a.block - b.block || a.start - b.start || b.end - a.end);
