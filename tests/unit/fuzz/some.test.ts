/** A small part of `npm run fuzz`, the same each time; the whole is a hundred thousand inputs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzz } from '../../fuzz/runner.ts';
import type { Target } from '../../fuzz/target.ts';
import { runsOf, TARGETS } from '../../fuzz/targets.ts';
import { anyText } from '../../fuzz/text.ts';

const SEED = 2024;
const WHOLE = 3000;

describe('whatever is written,', () => {
  it.for(TARGETS.map((one): [string, Target] => [one.name, one]))('%s takes it', async ([, one]) => {
    const { found, tried } = await fuzz(one, Math.max(10, runsOf(one, WHOLE)), SEED);
    expect(found).toBeUndefined();
    expect(tried).toBeGreaterThanOrEqual(10);
  });
});

describe('the runner', () => {
  const base = {
    about: '',
    share: 1,
    inputs: anyText(),
    size: (text: unknown) => String(text).length,
    perLetter: 100,
    fixed: 100,
  };

  it('finds what throws, and the smallest input that makes it throw', async () => {
    const { found } = await fuzz(
      {
        ...base,
        name: 'throws',
        run: (text) => {
          if (String(text).includes('\u00ad')) throw new Error('a soft hyphen');
        },
      },
      2000,
      1,
    );
    expect(found).toMatch(/a soft hyphen/);
    expect(found).toMatch(/with "\u00ad ?"/);
  });

  it('finds what reads a text again for each of its letters', async () => {
    let sum = 0;
    const run = (input: unknown) => {
      const text = String(input).slice(0, 12_000);
      for (let i = 0; i < text.length; i++)
        for (let j = 0; j < text.length; j++) sum = (sum + text.charCodeAt(i) * text.charCodeAt(j)) | 0;
    };
    // Its smallest input is looked for in the test above; here that would take as long as the input is slow.
    const inputs = fc.noShrink(anyText());
    const { found } = await fuzz({ ...base, inputs, name: 'slow', perLetter: 20, run }, 400, 1);
    expect(found).toMatch(/TooSlow/);
    expect(sum).toBeTypeOf('number');
  }, 240_000);

  it('tries first what was kept', async () => {
    const { found, tried } = await fuzz(
      {
        ...base,
        name: 'kept',
        kept: ['known'],
        run: (text) => {
          if (text === 'known') throw new Error('again');
        },
      },
      100,
      1,
    );
    expect(found).toMatch(/again/);
    expect(tried).toBe(1);
  });
});
