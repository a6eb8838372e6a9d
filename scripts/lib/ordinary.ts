/** How much is marked in ordinary news, where nothing should be. */
import type { Engine } from '../../utils/analyse.ts';
import { type GateWords, worthReading } from '../../utils/spotting/gate-words.ts';
import { annotate } from './annotation.ts';
import { newswire } from './newswire.ts';
import { readInput } from './read-input.ts';

export interface Ordinary {
  articles: number;
  /** How many the gate lets through: on a page, nothing is read of the others. */
  passed: number;
  marked: number;
  /** Of the marked ones, those that the gate lets through. */
  markedAndPassed: number;
  marks: { article: number; passed: boolean; topic: string; text: string }[];
}

/** Shorter articles are notices of prices and dividends. */
const SHORTEST = 400;

/** Annotates the newswire, dates withheld: with them nothing could be marked, as the subjects begin later. */
export async function ordinary(engine: Engine & { gate: GateWords }): Promise<Ordinary> {
  const result: Ordinary = { articles: 0, passed: 0, marked: 0, markedAndPassed: 0, marks: [] };
  for (const { title, paragraphs } of newswire()) {
    const text = [title, ...paragraphs].join('\n\n');
    if (text.length < SHORTEST) continue;
    result.articles++;
    const passed = worthReading(text, engine.gate);
    if (passed) result.passed++;
    const { mentions } = annotate(await readInput(text, 'text'), engine, { lang: 'en' });
    if (mentions.length === 0) continue;
    result.marked++;
    if (passed) result.markedAndPassed++;
    for (const mention of mentions)
      result.marks.push({ article: result.articles, passed, topic: mention.topic, text: mention.text });
  }
  return result;
}

/** For people; `verbose` lists every mark. */
export function printOrdinary(result: Ordinary, verbose: boolean): void {
  const { articles, passed, marked, markedAndPassed, marks } = result;
  const inThousand = (n: number) => `${n} (${((1000 * n) / articles).toFixed(2)} in 1,000)`;
  console.log(`${articles} articles of 1987, dates withheld`);
  console.log(`  marked ${inThousand(marked)}`);
  console.log(`  pass the gate ${inThousand(passed)}, of these marked ${inThousand(markedAndPassed)}`);
  if (verbose)
    for (const mark of marks)
      console.log(`  ${mark.passed ? 'passed' : '      '} ${mark.article} [${mark.topic}] ${mark.text}`);
}
