import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inRoot } from '../../../scripts/lib/paths.ts';
import { LANGUAGES } from '../../../utils/knowledge/schema.ts';

interface Listing {
  name: string;
  summary: { chrome: string; firefox: string };
  description: string;
  singlePurpose: string;
  permissions: Record<string, string>;
  dataCollected: string[];
}

const listing = parse(readFileSync(inRoot('docs', 'store', 'listing.yaml'), 'utf8')) as Listing;
const { description } = JSON.parse(readFileSync(inRoot('assets', 'locales', 'en', 'extension.json'), 'utf8')) as {
  description: string;
};

describe('the listing', () => {
  it('keeps to what the stores allow', () => {
    expect(listing.name.length).toBeLessThanOrEqual(45);
    expect(listing.summary.chrome.length).toBeLessThanOrEqual(132);
    expect(listing.summary.firefox.length).toBeLessThanOrEqual(250);
    expect(listing.description.length).toBeLessThanOrEqual(15_000);
    expect(listing.singlePurpose.length).toBeLessThanOrEqual(1000);
    for (const reason of Object.values(listing.permissions)) expect(reason.length).toBeLessThanOrEqual(1000);
  });

  it('says in Chrome’s store what the manifest says', () => {
    expect(listing.summary.chrome).toBe(description);
  });

  it('is plain text, as the stores want it', () => {
    const all = [...Object.values(listing.summary), listing.description, listing.singlePurpose];
    for (const text of all) expect(text).not.toMatch(/<[a-z/]|\]\(|https?:/i);
  });

  it('names as many languages as are read, and no data that is collected', () => {
    const [, list = ''] = /reads articles in ([^.]+)\./.exec(listing.description) ?? [];
    expect(list.split(/, | and /)).toHaveLength(LANGUAGES.length);
    expect(listing.dataCollected).toEqual([]);
  });
});
