/** Whether time is linear in the text: a text doubled again and again, and texts made to be slow. */
import type { Row } from '../row.ts';
import { row } from '../row.ts';
import { aliasesOf } from './aliases.ts';
import { countWith, tablesOf } from './engine.ts';
import { paragraphsOfProse } from './prose.ts';
import { measure } from './rounds.ts';

const ROUNDS = 5;
const NAMES = 500;
const SHORTEST = 10_000;
const LONGEST = 10_000_000;
const ADVERSARIAL = 5_000_000;

/** A text over and over until it is so long. */
const filled = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length)).slice(0, length);

export function benchLinear(say: (text: string) => void): Row[] {
  say('texts of 10 kB to 10 MB, and texts made to be slow');
  const texts = paragraphsOfProse(LONGEST);
  const aliases = aliasesOf(texts, NAMES);
  const count = countWith(tablesOf(aliases, true));
  // One string, as no page would have it; line breaks between paragraphs.
  const prose = texts.join('\n\n');
  const candidates = new Map<string, { run: () => unknown; units: number }>();
  const add = (name: string, text: string) => {
    // A short text is read often enough to be measured.
    const times = Math.max(1, Math.floor(1_000_000 / text.length));
    const many = Array.from({ length: times }, () => text);
    candidates.set(name, { run: () => count(many), units: text.length * times });
  };
  const ordinary = prose.slice(0, 1_000_000);
  add('1 MB of prose', ordinary);
  const lengths: string[] = [];
  for (let length = SHORTEST; length <= LONGEST * 1.03; length *= 2) {
    const name = `${length / 1000} kB`;
    lengths.push(name);
    add(name, prose.slice(0, length));
  }
  const hostile = {
    'one word of 5 MB': filled('a', ADVERSARIAL),
    'one word of 5 MB that begins like many': filled('expanexpanexpan', ADVERSARIAL),
    'no spaces': filled('nato-expansion-eastward-', ADVERSARIAL),
    'near-matches of phrases': filled(
      `${aliases
        .filter((a) => a.includes(' '))
        .map((a) => a.split(' ').slice(0, -1).join(' '))
        .join(' ')} `,
      ADVERSARIAL,
    ),
    'near-matches of patterns': filled(
      'nato was not to expand the alliance would not move one inch geneva meeting of ',
      ADVERSARIAL,
    ),
    'dots and quotes': filled("U.S.A.'s d'a.b.c.d'e' ", ADVERSARIAL),
    'soft hyphens': filled('ex\u00adpan\u00adsion\u00ad', ADVERSARIAL),
    'letters of no table': filled('ἀλφάβητος漢字 ', ADVERSARIAL),
  };
  for (const [name, text] of Object.entries(hostile)) add(name, text);
  const of = measure(candidates, '1 MB of prose', ROUNDS);
  const rows = lengths
    .slice(1)
    .map((name, i) => row(`a unit of ${name} / of ${lengths[i]}`, of(name), of(lengths[i] as string)));
  const worst = rows.reduce((a, b) => (a.ratio > b.ratio ? a : b));
  return [
    { ...worst, name: 'a unit of a text doubled, at worst / before' },
    row('a unit of 10 MB / of 10 kB', of(lengths[lengths.length - 1] as string), of(lengths[0] as string)),
    ...Object.keys(hostile).map((name) => row(`a unit of ${name} / of prose`, of(name), of('1 MB of prose'))),
  ];
}
