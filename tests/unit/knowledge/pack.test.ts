import { expect, it } from 'vitest';
import { loadKnowledge } from '../../../scripts/knowledge/load.ts';
import { LANGUAGES } from '../../../utils/knowledge/schema.ts';
import { theKnowledge } from '../support/reader.ts';

it('compiles and is big enough', async () => {
  const { pack } = await theKnowledge();
  expect(pack.entries.length).toBeGreaterThanOrEqual(25);
  expect(pack.sources.length).toBeGreaterThanOrEqual(25);
  expect(pack.claims.length).toBeGreaterThanOrEqual(12);
  expect(pack.frames.length).toBeGreaterThanOrEqual(8);
});

it('gives the same hash each time', async () => {
  expect((await loadKnowledge()).pack.hash).toBe((await theKnowledge()).pack.hash);
});

it('has readings, frames and anchors for every language', async () => {
  const { spotting, framing, anchors } = await theKnowledge();
  for (const lang of LANGUAGES) {
    expect(spotting.languages[lang].tables.patterns.length, lang).toBeGreaterThan(0);
    expect(spotting.languages[lang].roles, lang).toHaveLength(spotting.languages[lang].tables.patterns.length);
    expect(framing.languages[lang].roles, lang).toHaveLength(framing.languages[lang].tables.patterns.length);
    expect(framing.languages[lang].frames, lang).toBe(true);
    expect(anchors.names[lang]?.length, lang).toBeGreaterThan(0);
    expect(anchors.words[lang]?.length, lang).toBeGreaterThan(0);
  }
});

it('names an entry in every claim’s and every reading’s topic', async () => {
  const { spotting, pack } = await theKnowledge();
  const ids = new Set(pack.entries.map((e) => e.id));
  for (const reading of spotting.readings.flatMap((g) => g.readings)) {
    if (!reading.entry) continue;
    expect(ids).toContain(reading.entry);
    expect(reading.topic, reading.entry).toBeDefined();
  }
});
