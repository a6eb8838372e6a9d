import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { gateWords } from '../../../utils/spotting/gate-expressions.ts';
import { type GateWords, worthReading } from '../../../utils/spotting/gate-words.ts';
import { articlePage, naturally } from '../../bench/page/article.ts';
import { theKnowledge } from '../support/reader.ts';

const textOf = (html: string): string => {
  const { body } = new JSDOM(html).window.document;
  return (body.querySelector('article') ?? body).textContent;
};

describe('articles to measure with', () => {
  let words: GateWords;
  beforeAll(async () => {
    words = gateWords((await theKnowledge()).anchors);
  });

  it('are the same each time, and as long as they are said to be', () => {
    const plan = { units: 20_000, about: 3 };
    const html = articlePage(plan);
    expect(articlePage(plan)).toBe(html);
    expect(Math.abs(textOf(html).length / plan.units - 1)).toBeLessThan(0.1);
  });

  it('have nothing to find, or as much as is asked for', () => {
    const whole = (about: number) => new JSDOM(articlePage({ units: 30_000, about })).window.document.body.textContent;
    expect(worthReading(whole(0), words)).toBe(false);
    expect(worthReading(whole(1), words)).toBe(true);
    expect(naturally(100_000)).toBe(83);
  });
});
