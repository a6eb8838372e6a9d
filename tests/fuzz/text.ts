/** Texts as pages, packs and people write them, and as nobody would. */
import fc, { type Arbitrary } from 'fast-check';

const WORDS =
  'NATO nato U.S. U.S.S.R. Geneva Genève Genf Женеве НАТО l’OTAN Baker Baker’s baker inch one not eastward expand expansion enlarge Blinken Lavrov met talks letter Mr. Dr. Jan. 21. No. 3 2022 1990 9 am p.m. don’t said says “I” the of in to and Ostrava rozszerzenia Erweiterung ampliación élargissement розширення'.split(
    ' ',
  );
const MARKS = [
  ...'.,;:!?…—–-/()[]{}<>|*=@#&%$"\'“”„«»‘’',
  '...',
  '?!',
  '.”',
  '." ',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  '\u2028',
  '\u2029',
];
/** What trips code that counts letters: marks without a letter, halves of pairs, what has no width, what changes its length in lower case. */
const ODD = [
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\u0000',
  '\u0001',
  '\ud83d',
  '\ude80',
  '🚀',
  '👩‍👩‍👧',
  'İ',
  'ı',
  'ß',
  'ẞ',
  'ﬁ',
  'ǅ',
  '漢字',
  'ไทย',
  'مرحبا',
  'e\u0301',
  'Å',
  '\u0301\u0302\u0303',
  '①',
  '𝐍𝐀𝐓𝐎',
  'ＮＡＴＯ',
  '\ufffd',
  '\uffff',
];

const word = fc.constantFrom(...WORDS);
const piece = fc.oneof(
  { weight: 6, arbitrary: word },
  { weight: 3, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);
const glue = fc.constantFrom(' ', ' ', ' ', '', '\n', '-');

const mixed = (most: number): Arbitrary<string> =>
  fc
    .array(fc.tuple(piece, glue), { maxLength: most })
    .map((parts) => parts.map(([one, after]) => one + after).join(''));

/** The same few letters again and again: what makes a search that goes back slow. */
const repeated = (most: number): Arbitrary<string> =>
  fc
    .tuple(mixed(4), fc.integer({ min: 1, max: most }), mixed(3))
    .map(([again, times, end]) => again.repeat(Math.min(times, Math.floor(30_000 / Math.max(1, again.length)))) + end);

/** Any text: mostly short, at times long, at times one thing over and over. */
export const anyText = (most = 80): Arbitrary<string> =>
  fc.oneof(
    { weight: 12, arbitrary: mixed(most) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: most }) },
    { weight: 1, arbitrary: repeated(3000) },
  );

/** One word or what stands for one. */
export const anyWord: Arbitrary<string> = fc.oneof(
  word,
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.tuple(word, fc.constantFrom(...ODD), word).map((parts) => parts.join('')),
  repeated(2000),
);

/** Names that objects have already. */
export const OWN_NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length', 'then'];

/** Values of any shape, as JSON can carry them: wrong types, deep, wide, and with names that objects have already. */
export const anyValue: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, true, 0, -1, 1.5, 1e308, Number.NaN, '', [], {}, 'x'.repeat(5000)),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.jsonValue({ maxDepth: 3 }),
  fc
    .tuple(fc.constantFrom(...OWN_NAMES), fc.jsonValue({ maxDepth: 1 }))
    .map(([name, value]) => JSON.parse(`{${JSON.stringify(name)}:${JSON.stringify(value)}}`)),
  fc.integer({ min: 1, max: 400 }).map((deep) => JSON.parse('['.repeat(deep) + ']'.repeat(deep)) as unknown),
  fc.integer({ min: 1, max: 400 }).map((wide) => Array.from({ length: wide }, (_, i) => `item-${i}`)),
);

/** A value in which one thing, or a few, are another. */
export function spoilt(valid: unknown): Arbitrary<unknown> {
  const places = pathsOf(valid);
  return fc
    .array(fc.tuple(fc.constantFrom(...places), anyValue, fc.constantFrom('set', 'drop', 'add')), {
      minLength: 1,
      maxLength: 3,
    })
    .map((changes) => {
      let copy: unknown = structuredClone(valid);
      for (const [path, value, how] of changes) copy = changed(copy, path, value, how);
      return copy;
    });
}

type Path = readonly (string | number)[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.keys(value).flatMap((key) => pathsOf((value as Record<string, unknown>)[key], [...path, key])),
  ];
}

function changed(whole: unknown, [key, ...rest]: Path, value: unknown, how: string): unknown {
  if (key === undefined) return how === 'add' && isObject(whole) ? { ...whole, extra: value } : value;
  if (!isObject(whole) || !Object.hasOwn(whole, key)) return whole;
  if (rest.length > 0) whole[key] = changed(whole[key], rest, value, how);
  else if (how === 'drop') delete whole[key];
  else whole[key] = value;
  return whole;
}

const isObject = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === 'object' && value !== null;
