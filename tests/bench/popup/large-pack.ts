/**
 * A knowledge base of any size, the same in every run: words made of syllables, used as unevenly as words are, in texts as
 * long as ours. Beside ten entries stand two claims, four sources and two further dates.
 */
import {
  type Claim,
  ENTRY_KINDS,
  type Entry,
  FORMAT,
  type Pack,
  SOURCE_KINDS,
  type Source,
  type TimelineEvent,
  TOPICS,
} from '../../../utils/knowledge/schema.ts';
import { type Chance, chance } from '../page/random.ts';

const SYLLABLES =
  'ba be bo ca ce co da de do fa fe ga ge go ha he ka ke ko la le li lo ma me mi mo na ne ni no pa pe po ra re ri ro sa se si so ta te ti to tri va ve vo wa wi za zo gen ber nat ston wick mar len ter burg'.split(
    ' ',
  );

/** So many different words, and how unevenly they are used: the hundredth a hundredth as often as the first. */
const WORDS = 24_000;

class Prose {
  private readonly chance: Chance;
  private readonly words: string[];
  /** Shares of the words up to each. */
  private readonly shares: Float64Array;

  constructor(seed: number) {
    this.chance = chance(seed);
    const known = new Set<string>();
    while (known.size < WORDS) {
      const syllables = 2 + this.chance.below(3);
      known.add(Array.from({ length: syllables }, () => this.chance.pick(SYLLABLES)).join(''));
    }
    this.words = [...known];
    this.shares = new Float64Array(WORDS);
    let sum = 0;
    for (let at = 0; at < WORDS; at++) this.shares[at] = sum += 1 / (at + 1);
  }

  word(): string {
    const share = this.chance.next() * (this.shares.at(-1) as number);
    let low = 0;
    let high = WORDS - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.shares[middle] as number) < share) low = middle + 1;
      else high = middle;
    }
    return this.words[low] as string;
  }

  text(least: number, more: number): string {
    const text = Array.from({ length: least + this.chance.below(more + 1) }, () => this.word()).join(' ');
    return text.slice(0, 1).toUpperCase() + text.slice(1);
  }

  day(): string {
    const two = (n: number) => String(n).padStart(2, '0');
    return `${1950 + this.chance.below(75)}-${two(1 + this.chance.below(12))}-${two(1 + this.chance.below(28))}`;
  }

  some<T>(list: readonly T[], least: number, more: number): T[] {
    return [...new Set(Array.from({ length: least + this.chance.below(more + 1) }, () => this.chance.pick(list)))];
  }

  pick<T>(list: readonly T[]): T {
    return this.chance.pick(list);
  }
}

/** Makes a pack with so many entries. */
export function largePack(entries: number, seed = 10_000): Pack {
  const prose = new Prose(seed);
  const each = <T>(share: number, make: (n: number) => T): T[] =>
    Array.from({ length: Math.ceil(entries * share) }, (_, n) => make(n));
  const sources = each(
    0.4,
    (n): Source => ({
      id: `source-${n}`,
      kind: prose.pick(SOURCE_KINDS),
      short: prose.text(2, 2),
      title: prose.text(4, 8),
      publisher: prose.text(2, 2),
      author: prose.text(2, 0),
      date: prose.day(),
      perspective: prose.text(8, 6),
    }),
  );
  const ids = sources.map(({ id }) => id);
  const statement = () => ({ text: prose.text(10, 18), sources: prose.some(ids, 1, 1) });
  const topics = () => prose.some(TOPICS, 1, 1);
  return {
    format: FORMAT,
    id: 'large',
    title: 'Large',
    version: '1',
    hash: '0'.repeat(64),
    sources,
    frames: [],
    entries: each(
      1,
      (n): Entry => ({
        id: `entry-${n}`,
        title: prose.text(3, 5),
        kind: prose.pick(ENTRY_KINDS),
        topics: topics(),
        when: { start: prose.day() },
        line: statement(),
        summary: prose.text(18, 16),
        names: { en: [prose.text(2, 2), prose.text(2, 2)], de: [prose.text(2, 2)], fr: [prose.text(2, 2)] },
        statements: [statement(), statement(), statement()],
        disputes: [],
        confusedWith: [],
        seeAlso: [],
        followedBy: [],
      }),
    ),
    claims: each(
      0.2,
      (n): Claim => ({
        id: `claim-${n}`,
        title: prose.text(5, 6),
        topics: topics(),
        entries: [`entry-${n}`],
        status: { kind: 'disputed', note: prose.text(5, 6) },
        record: [statement(), statement()],
        disputes: [],
        dates: [],
        followedBy: [],
        wordings: { en: [prose.text(4, 4), prose.text(4, 4)] },
        patterns: {},
        needs: {},
        excludes: {},
      }),
    ),
    events: each(
      0.2,
      (n): TimelineEvent => ({
        id: `date-${n}`,
        topics: topics(),
        when: { start: prose.day() },
        text: prose.text(8, 8),
        sources: prose.some(ids, 1, 1),
        entries: [],
      }),
    ),
  };
}

/**
 * What is typed, letter by letter, in so many searches for words of the pack's titles: a fifth with a slip of the finger,
 * a twentieth for what is nowhere.
 */
export function typedIn({ entries }: Pack, searches: number, seed = 7): string[] {
  const random = chance(seed);
  const keys: string[] = [];
  for (let n = 0; n < searches; n++) {
    const words = random.pick(entries).title.toLowerCase().split(' ');
    const from = random.below(words.length);
    let text = words.slice(from, from + 1 + random.below(3)).join(' ');
    if (n % 20 === 0) text = `xq${text.replace(/[aeiou]/g, 'j')}`;
    else if (n % 5 === 0) {
      const at = 1 + random.below(Math.max(1, text.length - 2));
      text = `${text.slice(0, at)}${text[at + 1] ?? ''}${text[at] ?? ''}${text.slice(at + 2)}`;
    }
    for (let end = 1; end <= text.length; end++) keys.push(text.slice(0, end));
  }
  return keys;
}
