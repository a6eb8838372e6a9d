import { describe, expect, it } from 'vitest';
import { claims, read } from '../support/rules.ts';

const LEAD = 'NATO expansion is in the news.';

describe('a claim', () => {
  it('is found with what it needs', async () => {
    expect(await claims('Baker’s pledge was only oral, and NATO expansion followed.')).toContain(
      'the-promise-was-only-oral',
    );
  });

  it('is found with what it needs elsewhere in the paragraph', async () => {
    expect(await claims(`${LEAD} Baker met Gorbachev. Nothing was kept: the promise was only oral.`)).toContain(
      'the-promise-was-only-oral',
    );
  });

  it('is not found without what it needs', async () => {
    expect(await claims('Baker and Gorbachev spoke of NATO expansion.\n\nThe recipe was never written down.')).toEqual(
      [],
    );
  });

  it('is taken back by what excludes it in the same sentence', async () => {
    expect(await claims(`${LEAD} The agreement bars NATO from expanding.`)).toContain('a-treaty-bans-enlargement');
    expect(await claims(`${LEAD} The Minsk agreement bars NATO from expanding.`)).not.toContain(
      'a-treaty-bans-enlargement',
    );
  });

  it('carries voice and stance', async () => {
    const of = async (text: string) => {
      const found = (await read(`${LEAD} ${text}`)).claims.find((c) => c.claim === 'nato-promised');
      return found && `${found.voice} ${found.stance}`;
    };
    expect(await of('The West broke its promise to Gorbachev.')).toBe('author endorsed');
    expect(await of('Putin said that the West broke its promise to Gorbachev.')).toBe('russian-official reported');
    expect(await of('To say that the West broke its promise to Gorbachev is false.')).toBe('author rejected');
  });

  it('is marked once a sentence, over its longest words, in the order of the text', async () => {
    const found = (await read('Baker’s pledge was only oral. NATO expansion followed Baker’s lie to Gorbachev.'))
      .claims;
    const keys = found.map((c) => c.claim);
    expect(keys).toContain('bakers-lie');
    expect(keys.filter((c) => c === 'the-promise-was-only-oral')).toHaveLength(1);
    expect(found.map((c) => c.start)).toEqual(found.map((c) => c.start).toSorted((a, b) => a - b));
  });

  it('says its status, with the day for one that time has overtaken', async () => {
    const text =
      'Blinken told Lavrov in their meeting in Geneva that the United States would provide written responses next week.';
    const { claims: found } = await read(text, { date: '2022-01-21' });
    expect(found.find((c) => c.claim === 'written-responses-next-week')?.status).toBe('outdated-since-2022-01-26');
  });
});
