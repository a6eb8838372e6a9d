/**
 * What others do with the same names: case does not matter, and whole words count. Packages that know no case or no
 * words get the text in lower case and a filter on what stands around a hit, both within the time.
 */
import { load } from '../../../scripts/lib/packages.ts';

/** Counts the hits in some texts. */
export type Count = (texts: readonly string[]) => number;

export interface Peer {
  name: string;
  /** Units it reads in a round; it is measured on as much text as takes it a few tenths of a second. */
  units: (aliases: number) => number;
  /** The most names it is tried with. */
  most: number;
  make: (aliases: readonly string[]) => Count;
}

const LETTER = new Uint8Array(256);
for (let c = 0; c < 256; c++) LETTER[c] = /[\p{L}\p{N}]/u.test(String.fromCharCode(c)) ? 1 : 0;
const isLetter = (text: string, i: number): boolean => i >= 0 && i < text.length && LETTER[text.charCodeAt(i)] === 1;
const isWhole = (text: string, from: number, to: number): boolean => !isLetter(text, from - 1) && !isLetter(text, to);

const lower = (aliases: readonly string[]): string[] => aliases.map((alias) => alias.toLowerCase());

/** Sums up what a search finds in each text, in lower case. */
const counting =
  (search: (text: string) => number): Count =>
  (texts) => {
    let count = 0;
    for (const text of texts) count += search(text.toLowerCase());
    return count;
  };

type Searcher<T> = new (words: string[]) => T;
interface Monyone {
  AhoCorasick: Searcher<{ matchInText(text: string): { begin: number; end: number }[] }>;
}
const monyone =
  (name: string) =>
  (aliases: readonly string[]): Count => {
    const matcher = new (load<Monyone>(name).AhoCorasick)(lower(aliases));
    return counting((text) => matcher.matchInText(text).filter(({ begin, end }) => isWhole(text, begin, end)).length);
  };

type Modern = Searcher<{ search(text: string): { start: number; end: number }[] }>;
const modern =
  (name: string) =>
  (aliases: readonly string[]): Count => {
    const matcher = new (load<Modern>(name))(lower(aliases));
    return counting((text) => matcher.search(text).filter(({ start, end }) => isWhole(text, start, end)).length);
  };

function ahocorasick(aliases: readonly string[]): Count {
  const matcher = new (load<Searcher<{ search(text: string): [last: number, words: string[]][] }>>('ahocorasick'))(
    lower(aliases),
  );
  return counting((text) => {
    let count = 0;
    for (const [last, words] of matcher.search(text))
      for (const word of words) if (isWhole(text, last + 1 - word.length, last + 1)) count++;
    return count;
  });
}

function fastscan(aliases: readonly string[]): Count {
  const matcher = new (load<Searcher<{ search(text: string): [from: number, word: string][] }>>('fastscan'))(
    lower(aliases),
  );
  return counting(
    (text) => matcher.search(text).filter(([from, word]) => isWhole(text, from, from + word.length)).length,
  );
}

function flashtext(aliases: readonly string[]): Count {
  const processor = new (load<new () => { addKeyword(word: string): void; extractKeywords(text: string): string[] }>(
    'flashtext.js',
  ))();
  for (const alias of aliases) processor.addKeyword(alias);
  return (texts) => texts.reduce((sum, text) => sum + processor.extractKeywords(text).length, 0);
}

interface Compromise {
  (text: string): { lookup(trie: object): { length: number } };
  buildTrie(words: string[]): object;
}
function compromise(aliases: readonly string[]): Count {
  const nlp = load<Compromise>('compromise/one');
  const trie = nlp.buildTrie(lower(aliases));
  return (texts) => texts.reduce((sum, text) => sum + nlp(text).lookup(trie).length, 0);
}

interface Wink {
  learnCustomEntities(patterns: { name: string; patterns: string[] }[]): number;
  readDoc(text: string): { customEntities(): { length(): number } };
}
function wink(aliases: readonly string[]): Count {
  const nlp = load<(model: unknown, pipe: string[]) => Wink>('wink-nlp')(load('wink-eng-lite-web-model'), ['cer']);
  nlp.learnCustomEntities([{ name: 'alias', patterns: lower(aliases) }]);
  return (texts) => texts.reduce((sum, text) => sum + nlp.readDoc(text.toLowerCase()).customEntities().length(), 0);
}

/** One regular expression of all names, the longest first. */
export function union(aliases: readonly string[]): RegExp {
  const longestFirst = lower(aliases).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return new RegExp(`\\b(?:${longestFirst.join('|')})\\b`, 'gi');
}

export function unionCount(aliases: readonly string[]): Count {
  const expression = union(aliases);
  return (texts) => {
    let count = 0;
    for (const text of texts) {
      expression.lastIndex = 0;
      while (expression.exec(text)) count++;
    }
    return count;
  };
}

const always = (units: number) => () => units;

/** The published packages. `compromise` and `wink-nlp` do much more than look for names, and are read so. */
export const PEERS: readonly Peer[] = [
  { name: 'modern-ahocorasick', units: always(500_000), most: 50_000, make: modern('modern-ahocorasick') },
  { name: 'modern-ahocorasick/fast', units: always(500_000), most: 50_000, make: modern('modern-ahocorasick/fast') },
  { name: '@monyone/aho-corasick', units: always(500_000), most: 50_000, make: monyone('@monyone/aho-corasick') },
  // Building it for 50,000 takes more than a minute.
  {
    name: '@monyone/aho-corasick/fast',
    units: always(1_000_000),
    most: 5_000,
    make: monyone('@monyone/aho-corasick/fast'),
  },
  { name: 'flashtext.js', units: always(1_000_000), most: 50_000, make: flashtext },
  { name: 'ahocorasick', units: always(500_000), most: 50_000, make: ahocorasick },
  { name: 'fastscan', units: always(500_000), most: 50_000, make: fastscan },
  { name: 'compromise', units: (aliases) => (aliases > 5_000 ? 5_000 : 30_000), most: 50_000, make: compromise },
  // It fails to learn 5,000 names.
  { name: 'wink-nlp', units: always(50_000), most: 500, make: wink },
];
