import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../scripts/knowledge/checks/finding.ts';
import { countPack } from '../../../scripts/knowledge/counts.ts';
import { reportText } from '../../../scripts/knowledge/report.ts';
import { type Change, soundPack, source } from '../support/sound.ts';

async function report(findings: Finding[] = [], ...changes: Change[]): Promise<string[]> {
  const pack = await soundPack(...changes);
  return reportText(pack, countPack(pack), findings).split('\n');
}
const finding = (level: Finding['level'], check: string, where: string): Finding => ({
  level,
  check,
  where,
  message: 'is wet',
});
/** The rows under a heading, as cells. */
const rows = (lines: string[], heading: string) => {
  const from = lines.findIndex((line) => line.startsWith(heading)) + 1;
  return lines.slice(from, lines.indexOf('', from)).map((line) => line.trim().split(/\s+/));
};

describe('the report', () => {
  it('begins with the pack and its counts', async () => {
    const { hash } = await soundPack();
    expect((await report()).slice(0, 2)).toEqual([
      `A sample, version 2026.01.15, ${hash.slice(0, 12)}`,
      '2 entries with 4 statements and 1 disputes, 1 claims, 3 sources, 1 further dates, 1 frames',
    ]);
  });

  it('has a row for each topic, with figures under their headings', async () => {
    const lines = await report();
    expect(rows(lines, '  topic')).toEqual([
      ['geneva-talks', '2', '4', '1', '0'],
      ['nato-expansion', '1', '2', '0', '1'],
      ['baker-assurance', '0', '0', '0', '0'],
    ]);
    const start = lines.findIndex((line) => line.startsWith('  topic'));
    expect(lines.slice(start, start + 2)).toEqual([
      '  topic            entries  statements  claims  dates',
      '  geneva-talks           2           4       1      0',
    ]);
  });

  it('has a row for each kind of source', async () => {
    const kinds = rows(await report(), 'Sentences that cite');
    expect(kinds).toContainEqual(['journalism', '1', '6', '5', '4', '0']);
    expect(kinds).toContainEqual(['scholarship', '0', '0', '0', '0', '0']);
  });

  it('names the twelve sources that are cited most', async () => {
    const many: Change = (from) => {
      for (let i = 10; i < 25; i++) from.set(...source(`book-${i}`));
    };
    const [head, ...named] = rows(await report([], many), 'Most cited');
    expect(head).toEqual(['source', 'cited', 'alone']);
    expect(named).toHaveLength(12);
    expect(named[0]).toEqual(['letter', '6', '5']);
    expect(named.at(-1)).toEqual(['book-18', '0', '0']);
  });

  it('lists errors before weaknesses, check by check, and ends with their numbers', async () => {
    const lines = await report([
      finding('warning', 'dates', 'entries/a'),
      finding('error', 'links', 'sources/b: url'),
      finding('error', 'dates', 'entries/c: when'),
      finding('error', 'links', 'sources/d: url'),
    ]);
    expect(lines.slice(lines.indexOf('Errors, dates: 1'))).toEqual([
      'Errors, dates: 1',
      '  entries/c: when: is wet',
      '',
      'Errors, links: 2',
      '  sources/b: url: is wet',
      '  sources/d: url: is wet',
      '',
      'Weaknesses, dates: 1',
      '  entries/a: is wet',
      '',
      '3 errors, 1 weakness',
      '',
    ]);
  });

  it('says that nothing was found', async () => {
    const lines = await report();
    expect(lines.slice(-2)).toEqual(['0 errors, 0 weaknesses', '']);
    expect(lines.filter((line) => /^(Errors|Weaknesses)/.test(line))).toEqual([]);
  });
});
