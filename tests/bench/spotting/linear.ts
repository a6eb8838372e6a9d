/** Whether time is linear in the text: a text doubled again and again, and texts made to be slow. */
import { HOSTILE } from '../goals.ts';
import { type Row, row } from '../row.ts';
import { aliasesOf } from './aliases.ts';
import { countWith, tablesOf } from './engine.ts';
import { paragraphsOfProse } from './prose.ts';
import { measure } from './rounds.ts';

const ROUNDS = 3;
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
    const times = Math.max(1, Math.floor(200_000 / text.length));
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
  const openings = aliases.filter((name) => name.includes(' ')).map((name) => name.split(' ').slice(0, -1).join(' '));
  const hostile: Record<(typeof HOSTILE)[number], string> = {
    'one word': 'a',
    'one word that begins like many': 'expanexpanexpan',
    'no spaces': 'nato-expansion-eastward-',
    'near-matches of phrases': `${openings.join(' ')} `,
    'near-matches of patterns': 'nato was not to expand the alliance would not move one inch geneva meeting of ',
    'dots and quotes': "U.S.A.'s d'a.b.c.d'e' ",
    'soft hyphens': 'ex\u00adpan\u00adsion\u00ad',
    'letters of no table': 'ἀλφάβητος漢字 ',
  };
  for (const name of HOSTILE) {
    add(`short: ${name}`, filled(hostile[name], ADVERSARIAL / 100));
    add(`long: ${name}`, filled(hostile[name], ADVERSARIAL));
  }
  const of = measure(candidates, '1 MB of prose', ROUNDS);
  const rows = lengths
    .slice(1)
    .map((name, i) => row(`a unit of ${name} / of ${lengths[i]}`, of(name), of(lengths[i] as string)));
  const worst = rows.reduce((a, b) => (a.ratio > b.ratio ? a : b));
  return [
    { ...worst, name: 'a unit of a text doubled, at worst / before' },
    row('a unit of 10 MB / of 10 kB', of(lengths[lengths.length - 1] as string), of(lengths[0] as string)),
    ...HOSTILE.flatMap((name) => [
      row(`${name}: a unit of 5 MB / of 50 kB`, of(`long: ${name}`), of(`short: ${name}`)),
      row(`${name}: a unit of 5 MB / of prose`, of(`long: ${name}`), of('1 MB of prose')),
    ]),
  ];
}
