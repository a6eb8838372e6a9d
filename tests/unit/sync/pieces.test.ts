import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, SETTINGS_VERSION, type Settings } from '../../../utils/settings-schema.ts';
import { atomsOf } from '../../../utils/sync/atoms.ts';
import { piecesOf, readPieces } from '../../../utils/sync/pieces.ts';
import { stamped } from '../../../utils/sync/stamped.ts';
import { anySettings } from '../support/settings.ts';

const NOW = Date.UTC(2026, 10, 30);
const sized = (items: Record<string, unknown>) =>
  Object.entries(items).map(([key, value]) => key.length + JSON.stringify(value).length);

const withSites = (count: number): Settings => ({
  ...DEFAULT_SETTINGS,
  dwell: 900,
  sourcesOff: Array.from({ length: 82 }, (_, i) => `a-source-with-a-long-name-${i}`),
  sitesOff: Array.from({ length: count }, (_, i) => ({
    host: `news-${i}.example`,
    since: '2026-11-30',
    where: 'card' as const,
  })),
});

describe('pieces', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const atoms = stamped(settings, {});
        const { pieces, left } = piecesOf(atoms, NOW);
        const read = readPieces(structuredClone(pieces));
        expect(left).toBe(0);
        expect(read.newer).toBe(false);
        expect(read.atoms).toEqual(new Map([...atoms].filter(([, { at }]) => at > 0)));
      }),
    );
  });

  it('keep to the quotas, and to what is newest', () => {
    const settings = withSites(3000);
    const stamps = Object.fromEntries(settings.sitesOff.map(({ host }, i) => [`sitesOff/${host}`, NOW + i]));
    const { pieces, left } = piecesOf(stamped(settings, stamps), NOW);
    expect(Math.max(...sized(pieces))).toBeLessThan(8192);
    expect(sized(pieces).reduce((sum, size) => sum + size)).toBeLessThan(102_400);
    expect(Object.keys(pieces).length).toBeLessThan(100);
    const { atoms } = readPieces(pieces);
    expect(left).toBeGreaterThan(500);
    expect([...atoms.keys()].filter((path) => path.startsWith('sitesOff/'))).toHaveLength(3000 - left);
    expect(atoms.has('sitesOff/news-2999.example')).toBe(true);
    expect(atoms.has('sitesOff/news-0.example')).toBe(false);
    expect(atoms.get('dwell')?.value).toBe(900);
    expect([...atoms.keys()].filter((path) => path.startsWith('sourcesOff/'))).toHaveLength(82);
  });

  it('do not hold what nobody chose, nor removals of long ago', () => {
    const stamps = { 'sitesOff/a.example': NOW - 400 * 86_400_000, 'sitesOff/b.example': NOW - 30 * 86_400_000 };
    const { atoms } = readPieces(piecesOf(stamped(DEFAULT_SETTINGS, stamps), NOW).pieces);
    expect([...atoms]).toEqual([['sitesOff/b.example', { value: null, at: NOW - 30 * 86_400_000 }]]);
  });

  it('change little where little changes', () => {
    const before = piecesOf(stamped(withSites(800), {}), NOW).pieces;
    const after = piecesOf(stamped({ ...withSites(800), dwell: 950 }, {}), NOW).pieces;
    expect(Object.keys(after).filter((key) => JSON.stringify(after[key]) !== JSON.stringify(before[key]))).toHaveLength(
      1,
    );
  });

  it('of a later version are told, whatever their shape', () => {
    const version = SETTINGS_VERSION + 1;
    expect(readPieces({ 'settings-0': { version, atoms: { dwell: [500, 9] } } })).toEqual({
      atoms: new Map(),
      newer: true,
    });
    expect(readPieces({ 'settings-0': { version, other: true } }).newer).toBe(true);
  });

  it('of an earlier version are led to the present one', () => {
    const atoms = {
      where: ['chosen', 70],
      'sitesOn/a.example': [{ since: '2022-01-21', where: 'card' }, 80],
      'sourcesOff/memoir': [true, 90],
      'sourcesOff/other': [null, 95],
      'topics/nato-expansion': [false, 60],
    };
    expect(readPieces({ 'settings-0': { version: 2, atoms } })).toEqual({
      newer: false,
      atoms: new Map<string, unknown>([
        ['where', { value: 'chosen', at: 70 }],
        ['topics/nato-expansion', { value: false, at: 60 }],
        ['sitesOn/a.example', { value: { since: '2022-01-21', where: 'card' }, at: 80 }],
        ['sourcesOff/memoir', { value: true, at: 90 }],
        ['sourcesOff/other', { value: null, at: 95 }],
      ]),
    });
  });

  it('survive whatever lies in their place', () => {
    const key = fc.constantFrom('settings-0', 'settings-1', 'settings-x', 'other');
    const path = fc.oneof(
      fc.string(),
      fc.constantFrom(...atomsOf(DEFAULT_SETTINGS).keys(), 'sitesOn', 'sitesOn/a', 'sourcesOff/b'),
    );
    const atoms = fc.dictionary(path, fc.oneof(fc.jsonValue(), fc.tuple(fc.jsonValue(), fc.double())));
    const piece = fc.oneof(fc.jsonValue(), fc.record({ version: fc.integer({ min: -1, max: 5 }), atoms }));
    fc.assert(
      fc.property(fc.dictionary(key, piece), (items) => void readPieces(items)),
      { numRuns: 500 },
    );
  });
});
