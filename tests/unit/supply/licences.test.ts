import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../../../scripts/lib/paths.ts';
import { complaints, isAllowed } from '../../../scripts/supply/licences.ts';
import { notice } from '../../../scripts/supply/notice.ts';
import { packageOf } from '../../../scripts/supply/only-shipped.ts';
import { packages } from '../../../scripts/supply/packages.ts';

describe('licences', () => {
  it('of all packages will do', () => {
    const all = packages();
    expect(all.length).toBeGreaterThan(200);
    expect(complaints(all)).toEqual([]);
  });

  it('are those that the shipped packages themselves name', () => {
    for (const { name, version, licence } of packages().filter((one) => one.shipped)) {
      const own = JSON.parse(readFileSync(inRoot('node_modules', name, 'package.json'), 'utf8')) as Record<
        string,
        string
      >;
      expect([own.version, own.license]).toEqual([version, licence]);
    }
  });

  it.for<[string | undefined, boolean, boolean]>([
    ['MIT', true, true],
    ['(MIT OR GPL-3.0-only)', true, true],
    ['MIT AND ISC', true, true],
    ['MIT AND GPL-3.0-only', true, false],
    ['Apache-2.0', true, false],
    ['Apache-2.0', false, true],
    ['GPL-3.0-only', false, false],
    ['AGPL-3.0-only', true, false],
    ['SEE LICENSE IN LICENSE', false, false],
    ['UNLICENSED', false, false],
    ['', false, false],
    [undefined, false, false],
  ])('%s, shipped: %s', ([licence, shipped, good]) => {
    expect(isAllowed(licence, shipped)).toBe(good);
    const one = { name: 'a', version: '1.0.0', licence, shipped };
    expect(complaints([one])).toHaveLength(good ? 0 : 1);
  });
});

describe('the notice', () => {
  it('names every shipped package, its holder and its terms', () => {
    const text = notice();
    for (const { name, version, shipped } of packages()) if (shipped) expect(text).toContain(`${name} ${version}`);
    expect(text).toMatch(/Jason Miller/);
    expect(text).toMatch(/Fabian Hiller/);
    expect(text).toMatch(/Jake Archibald/);
    expect(text).toContain('https://github.com/mozilla/webextension-polyfill');
    expect(text.length).toBeLessThan(4000);
  });

  it('is not written for a licence whose terms are not known', () => {
    const one = { name: 'preact', version: '1.0.0', licence: 'Apache-2.0', shipped: true };
    expect(() => notice([one])).toThrow(/preact: no notice for “Apache-2.0”/);
  });
});

describe('a module', () => {
  it.for<[string, string | undefined]>([
    ['/x/node_modules/preact/hooks/dist/hooks.mjs', 'preact'],
    ['/x/node_modules/a/node_modules/@b/c/index.js?v=1', '@b/c'],
    ['C:\\x\\node_modules\\idb\\build\\index.js', 'idb'],
    ['/x/utils/messages.ts', undefined],
    ['\0virtual:backstory/framing', undefined],
  ])('%s belongs to %s', ([id, name]) => {
    expect(packageOf(id)).toBe(name);
  });
});
