/** Settings of every kind, for property tests. */
import fc from 'fast-check';
import { LANGUAGES, TOPICS } from '../../../utils/knowledge/names.ts';
import {
  DEFAULT_SETTINGS,
  MARK_STYLES,
  MARKED,
  OPENERS,
  type Settings,
  SWITCHED_IN,
} from '../../../utils/settings-schema.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const host = fc.constantFrom(
  'a.example',
  'www.a.example',
  'b.example',
  'www.www.c.example',
  'constructor',
  'd.example',
);
const sites = fc.uniqueArray(
  fc.record({ host, since: fc.constantFrom('2022-01-21', '2026-11-30'), where: fc.constantFrom(...SWITCHED_IN) }),
  { selector: (site) => site.host, maxLength: 4 },
);

export const anySettings: fc.Arbitrary<Settings> = fc.record({
  version: fc.constant(DEFAULT_SETTINGS.version),
  enabled: fc.boolean(),
  where: fc.constantFrom('articles' as const, 'chosen' as const, 'everywhere' as const),
  sitesOn: sites,
  sitesOff: sites,
  around: fc.boolean(),
  topics: fc.record(Object.fromEntries(TOPICS.map((topic) => [topic, fc.boolean()]))) as fc.Arbitrary<
    Settings['topics']
  >,
  claims: fc.boolean(),
  sourcesOff: fc.uniqueArray(fc.constantFrom('one', 'two', 'three', 'toString', 'a/b'), { maxLength: 4 }),
  density: fc.constantFrom('first' as const, 'all' as const, 'none' as const),
  marks: fc.record({
    style: fc.constantFrom(...MARK_STYLES),
    colours: fc.dictionary(fc.constantFrom(...MARKED), colour, { noNullPrototype: true }),
  }) as fc.Arbitrary<Settings['marks']>,
  opens: fc.constantFrom(...OPENERS),
  dwell: fc.integer({ min: 100, max: 2000 }),
  languages: fc.subarray([...LANGUAGES]),
  theme: fc.constantFrom('auto' as const, 'light' as const, 'dark' as const),
  badge: fc.boolean(),
});
