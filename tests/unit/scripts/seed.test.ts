import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Annotation, annotate } from '../../../scripts/lib/annotation.ts';
import { readInput } from '../../../scripts/lib/read-input.ts';
import { SEED_CLAIMS } from '../../seed-claims.ts';
import { theKnowledge } from '../support/reader.ts';

/** The article Backstory was made for: what must be found in it. */
describe('the seed article', () => {
  let text = '';
  let found: Annotation;
  beforeAll(async () => {
    text = await readFile(new URL('../../site/seed-article.txt', import.meta.url), 'utf8');
    found = annotate(await readInput(text), await theKnowledge(), { date: '2022-01-21' });
  });

  it('is English', () => {
    expect(found.lang).toBe('en');
  });

  it('names the meeting of the two ministers', () => {
    const geneva = found.mentions.filter((m) => m.topic === 'geneva-talks');
    expect(geneva.map((m) => m.entry)).toContain('blinken-lavrov-geneva-2022-01-21');
  });

  it.each(['baker-assurance', 'nato-expansion'])('has a mention of %s in the last paragraph', (topic) => {
    const last = text.indexOf('The underlying dispute');
    expect(last).toBeGreaterThan(0);
    expect(found.mentions.filter((m) => m.topic === topic && m.start >= last).length).toBeGreaterThan(0);
  });

  it.each(SEED_CLAIMS)('makes the claim %s', (claim) => {
    expect(found.claims.map((c) => c.claim)).toContain(claim);
  });

  it('carries the broken promise as the author’s own view', () => {
    const frames = found.sentences.flatMap((s) => s.frames).filter((f) => f.frame === 'broken-promise');
    expect(frames.map((f) => `${f.voice} ${f.stance}`)).toContain('author endorsed');
  });

  it('rejects the threat in the author’s voice', () => {
    const irrational = text.indexOf('less irrational');
    const sentence = found.sentences.find((s) => s.start < irrational && irrational < s.end);
    const frame = sentence?.frames.find((f) => f.frame === 'security-threat');
    expect([frame?.voice, frame?.stance]).toEqual(['author', 'rejected']);
  });

  it('points into the text with every offset', () => {
    for (const m of [...found.mentions, ...found.claims]) expect(text.slice(m.start, m.end)).toBe(m.text);
  });
});
