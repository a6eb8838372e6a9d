import { describe, expect, it } from 'vitest';
import { catalogues } from '../../../scripts/i18n/catalogues.ts';
import type { Key } from '../../../utils/i18n/keys.ts';
import { compareVersions, NEWS, newsSince } from '../../../utils/news.ts';

const text = 'welcome.pinned' as Key;

describe('versions', () => {
  it.each([
    ['1.9.0', '1.10.0', -1],
    ['1.10', '1.10.0', 0],
    ['2.0.0', '1.99.99', 1],
    ['1.2.3.4', '1.2.3', 1],
  ])('%s and %s', (a, b, sign) => {
    expect(Math.sign(compareVersions(a, b))).toBe(sign);
  });
});

describe('news', () => {
  const list = ['1.1.0', '1.3.0', '2.0.0'].map((version) => ({ version, text }));

  it.each([
    ['1.0.0', '1.2.0', '1.1.0'],
    ['1.0.0', '1.3.0', '1.3.0'],
    ['1.1.0', '1.2.0', undefined],
    ['1.3.0', '1.3.0', undefined],
    ['1.2.0', '3.0.0', '2.0.0'],
  ])('since %s at %s: %s', (known, running, version) => {
    expect(newsSince(known, running, list)?.version).toBe(version);
  });

  it('are versions with strings that there are', () => {
    const { strings } = catalogues().find(({ lang }) => lang === 'en') ?? { strings: {} };
    for (const { version, text } of NEWS) {
      expect(version).toMatch(/^\d+(\.\d+)*$/);
      expect(strings).toHaveProperty([text]);
    }
  });
});
