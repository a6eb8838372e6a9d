// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { type ClaimMark, NO_FRAMING } from '../../../utils/framing/types.ts';
import type { Policy } from '../../../utils/messages.ts';
import type { ReadArticle } from '../../../utils/page/article.ts';
import type { ImportedMention } from '../../../utils/page/imported.ts';
import { claimMarks, importedMarks, inReadingOrder, mentionMarks } from '../../../utils/page/marks.ts';
import { DEFAULT_SETTINGS } from '../../../utils/settings-schema.ts';
import type { Mention } from '../../../utils/spotting/spot.ts';
import { blocks, page } from '../support/page.ts';

const PLACES = blocks(
  page('<article><h1>NATO</h1><p>NATO one</p><p>NATO two</p><h2>NATO</h2><p>NATO three</p></article>'),
);
const POLICY: Policy = {
  ...DEFAULT_SETTINGS,
  on: true,
  wholePage: false,
  topics: ['geneva-talks', 'nato-expansion', 'baker-assurance'],
  emptyEntries: [],
  emptyClaims: [],
  packs: '',
};
const mention = (block: number, entry = 'rounds'): Mention => ({
  block,
  start: 0,
  end: 4,
  topic: 'nato-expansion',
  entry,
  why: { because: [], notAs: [], rule: 'r' },
});
const claim = (block: number, id = 'lie'): ClaimMark => ({
  block,
  start: 0,
  end: 6,
  claim: id,
  voice: 'author',
  stance: 'endorsed',
  sentence: 0,
});
const articleWith = (mentions: Mention[], claims: ClaimMark[] = []): ReadArticle => ({
  root: document.documentElement,
  meta: { title: '', lang: 'en' },
  lang: 'en',
  blocks: PLACES,
  prepared: [],
  mentions,
  imported: [],
  readFor: '',
  framing: { ...NO_FRAMING, claims },
});
const ALL = [0, 1, 2, 3, 4];
const of = (policy: Partial<Policy>, list = ALL.map((b) => mention(b))) =>
  mentionMarks(articleWith(list), { ...POLICY, ...policy }).map((m) => m.block);

describe('mentions are marked', () => {
  it('once in each section, and never in a heading', () => {
    expect(of({})).toEqual([1, 4]);
  });
  it('everywhere but in headings when the reader wants all', () => {
    expect(of({ density: 'all' })).toEqual([1, 2, 4]);
  });
  it('once for each entry', () => {
    expect(of({}, [mention(1, 'a'), mention(1, 'b'), mention(2, 'a')])).toEqual([1, 1]);
  });
  it.each<[string, Partial<Policy>]>([
    ['the site is off', { on: false }],
    ['the topic is off', { topics: ['geneva-talks'] }],
    ['the card would be empty', { emptyEntries: ['rounds'] }],
  ])('not when %s', (_name, policy) => {
    expect(of(policy)).toEqual([]);
  });
  it('with their place in the list they came from', () => {
    expect(
      mentionMarks(articleWith(ALL.map((b) => mention(b))), POLICY).map((m) => [m.index, m.kind, m.id, m.style]),
    ).toEqual([
      [1, 'entry', 'rounds', 'nato-expansion'],
      [4, 'entry', 'rounds', 'nato-expansion'],
    ]);
  });
});

describe('claims are marked', () => {
  const topicsOf = () => ['baker-assurance'];
  const marks = (policy: Partial<Policy>) =>
    claimMarks(
      articleWith(
        [],
        ALL.map((b) => claim(b)),
      ),
      { ...POLICY, ...policy },
      topicsOf,
    ).map((m) => m.block);
  it('where they first stand in a section', () => {
    expect(marks({})).toEqual([1, 4]);
  });
  it.each<[string, Partial<Policy>]>([
    ['claims are off', { claims: false }],
    ['the site is off', { on: false }],
    ['all their topics are off', { topics: ['nato-expansion'] }],
    ['the card would be empty', { emptyClaims: ['lie'] }],
  ])('not when %s', (_name, policy) => {
    expect(marks(policy)).toEqual([]);
  });
});

it('reading order puts the longer first where two begin together', () => {
  const entries = mentionMarks(articleWith([mention(4), mention(1)]), POLICY);
  const claims = claimMarks(articleWith([], [claim(1)]), POLICY, () => ['nato-expansion']);
  expect(inReadingOrder([...entries, ...claims]).map((m) => `${m.block} ${m.kind}`)).toEqual([
    '1 claim',
    '1 entry',
    '4 entry',
  ]);
});

describe('what imported packs find is marked', () => {
  const imported = (
    block: number,
    start: number,
    end: number,
    more: Partial<ImportedMention> = {},
  ): ImportedMention => ({
    kind: 'entry',
    id: 'canal--treaty',
    title: 'The treaty',
    block,
    start,
    end,
    why: { because: [], notAs: [], rule: 'r' },
    from: { title: 'The canal', makers: 'A. Maker' },
    ...more,
  });
  const marked = (list: ImportedMention[], policy: Partial<Policy> = {}, mentions: Mention[] = []) =>
    importedMarks({ ...articleWith(mentions), imported: list }, { ...POLICY, packs: 'canal 1', ...policy }).map((m) => [
      m.id,
      m.style,
      m.block,
    ]);
  const MARK = ['canal--treaty', 'imported', 1];

  it('in a style of their own, and only while a pack is on', () => {
    expect(marked([imported(1, 0, 4)])).toEqual([MARK]);
    expect(marked([imported(1, 0, 4)], { packs: '' })).toEqual([]);
    expect(marked([imported(1, 0, 4)], { on: false })).toEqual([]);
  });
  it('whichever topics of ours are off', () => {
    expect(marked([imported(1, 0, 4)], { topics: [] })).toEqual([MARK]);
  });
  it('not in headings, and once in a section', () => {
    expect(marked([imported(0, 0, 4), imported(1, 0, 4), imported(2, 0, 4)])).toEqual([MARK]);
    expect(marked([imported(1, 0, 4), imported(2, 0, 4)], { density: 'all' })).toHaveLength(2);
  });
  it('never on words that are ours, nor twice on the same', () => {
    expect(marked([imported(1, 2, 8)], {}, [mention(1)])).toEqual([]);
    expect(marked([imported(1, 5, 8)], {}, [mention(1)])).toEqual([MARK]);
    expect(marked([imported(1, 0, 4), imported(1, 2, 8, { id: 'other--thing' })])).toEqual([MARK]);
  });
  it('claims go with the switch for claims, and nothing is marked that has nothing left', () => {
    expect(marked([imported(1, 0, 4, { kind: 'claim' })], { claims: false })).toEqual([]);
    expect(marked([imported(1, 0, 4, { kind: 'claim' })])).toEqual([MARK]);
    expect(marked([imported(1, 0, 4)], { emptyEntries: ['canal--treaty'] })).toEqual([]);
  });
});
