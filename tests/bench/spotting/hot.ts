/** How fast the engine reads when it is warm: 10 MB of prose in Node, against a floor and against others. */
import { median, type Row, row } from '../row.ts';
import { aliasesOf } from './aliases.ts';
import { countWith, tablesOf } from './engine.ts';
import { type Count, PEERS, unionCount } from './peers.ts';
import { paragraphsOfProse } from './prose.ts';
import { type Candidate, measure } from './rounds.ts';

const UNITS = 10_000_000;
const ROUNDS = 7;
const SIZES = [50, 500, 1_000, 5_000, 50_000];
/** Sizes at which only the regular expression is asked. */
const ONLY_UNION = 1_000;
/** The regular expression reads a tenth of the text at most: it is too slow for all of it. */
const UNION_UNITS = 1_000_000;
/** Beside packages the floor and we read less, too. */
const WITH_OTHERS = 2_000_000;

/** The least there is to do: look at each unit. */
function look(texts: readonly string[]): number {
  let sum = 0;
  for (const text of texts) for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}

const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, { length }) => sum + length, 0);

/** The first paragraphs of together at least so many units. */
function start(texts: readonly string[], units: number): string[] {
  const some: string[] = [];
  for (let length = 0, i = 0; length < units && i < texts.length; i++) {
    some.push(texts[i] as string);
    length += (texts[i] as string).length;
  }
  return some;
}

const reading = (count: Count, texts: readonly string[]): Candidate => ({
  run: () => count(texts),
  units: lengthOf(texts),
});

/** A ratio of times that each stand for so many units of the whole text. */
const against = (name: string, mine: number[], other: number[]): Row => {
  const ms = (times: number[]) => times.map((ns) => (ns * UNITS) / 1e6);
  return row(name, ms(mine), ms(other));
};

export function benchHot(say: (text: string) => void): Row[] {
  const texts = paragraphsOfProse(UNITS);
  const rows: Row[] = [];
  const times = new Map<number, number[]>();
  for (const size of SIZES) {
    say(`${size} names`);
    const aliases = aliasesOf(texts, size);
    const peers = size === ONLY_UNION ? [] : PEERS.filter(({ most }) => size <= most);
    const ours = countWith(tablesOf(aliases, true));
    // Others by themselves: what they leave in memory slows down whoever comes after them.
    const alone = measure(
      new Map([
        ['floor', reading(look, texts)],
        ['ours', reading(ours, texts)],
        ['names', reading(countWith(tablesOf(aliases, false)), texts)],
        ['union', reading(unionCount(aliases), start(texts, UNION_UNITS))],
      ]),
      'floor',
      ROUNDS,
    );
    times.set(size, alone('ours'));
    rows.push(against(`${size}: ours / floor`, alone('ours'), alone('floor')));
    rows.push(against(`${size}: names only / floor`, alone('names'), alone('floor')));
    rows.push(against(`${size}: ours / union expression`, alone('ours'), alone('union')));
    const candidates = new Map([
      ['floor', reading(look, start(texts, WITH_OTHERS))],
      ['ours', reading(ours, start(texts, WITH_OTHERS))],
    ]);
    for (const { name, units, make } of peers) candidates.set(name, reading(make(aliases), start(texts, units(size))));
    const beside = measure(candidates, 'floor', ROUNDS);
    const all = peers.map(({ name }) => ({ name, ns: median(beside(name)) })).sort((a, b) => a.ns - b.ns);
    for (const { name } of all) rows.push(against(`${size}: ours / ${name}`, beside('ours'), beside(name)));
    const [best] = all;
    if (best) rows.push(against(`${size}: ours / best package`, beside('ours'), beside(best.name)));
  }
  const [few = [], many = []] = [times.get(500), times.get(50_000)];
  rows.push(row('50000: ours / 500: ours', many, few));
  return rows;
}
