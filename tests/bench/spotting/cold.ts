/** The first call in a fresh page of real Chromium, on 100 kB of text: what readers pay. */

import { loadKnowledge } from '../../../scripts/knowledge/load.ts';
import { launchChromium } from '../../../scripts/lib/chromium.ts';
import { gateWords } from '../../../utils/spotting/gate-expressions.ts';
import type { GateWords } from '../../../utils/spotting/gate-words.ts';
import { bundled, serve } from '../bundled.ts';
import type { Timed } from '../in-page/spotting.ts';
import { median, type Row, row } from '../row.ts';
import { aliasesOf } from './aliases.ts';
import { tablesOf } from './engine.ts';
import { paragraphsOfProse } from './prose.ts';

const UNITS = 100_000;
const SAMPLES = 15;
const NAMES = 500;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const page = (paragraphs: readonly string[]): string =>
  `<!doctype html><title>bench</title><script src="/given.js"></script><script src="/bench.js"></script><body>${paragraphs
    .map((text) => `<p>${escaped(text)}</p>`)
    .join('\n')}`;

/** Paragraphs that the gate would pass by, of so many units; with `sentence` in one of twenty of them. */
function article(paragraphs: readonly string[], words: GateWords, sentence?: string): string[] {
  const names = Object.values(words.names).join(' ').split(' ');
  const some: string[] = [];
  let length = 0;
  for (const text of paragraphs) {
    if (names.some((name) => text.includes(name))) continue;
    const whole = sentence && some.length % 20 === 0 ? `${text} ${sentence}` : text;
    some.push(whole);
    length += whole.length;
    if (length >= UNITS) break;
  }
  return some;
}

export async function benchCold(say: (text: string) => void): Promise<Row[]> {
  say('first calls in fresh pages');
  const { anchors, spotting } = await loadKnowledge();
  const words = gateWords(anchors);
  const prose = paragraphsOfProse(4 * UNITS);
  const given = {
    words,
    pack: JSON.stringify(spotting.languages.en.tables),
    names: JSON.stringify(tablesOf(aliasesOf(paragraphsOfProse(10_000_000), NAMES), false)),
  };
  const about = 'Russia says that NATO expansion towards the east broke a promise given to Gorbachev.';
  const { origin, server } = await serve({
    '/without': ['text/html', page(article(prose, words))],
    '/with': ['text/html', page(article(prose, words, about))],
    '/given.js': ['text/javascript', `globalThis.given = ${JSON.stringify(given)};`],
    '/bench.js': ['text/javascript', await bundled('spotting.ts')],
  });
  const driver = await launchChromium();
  const jobs = {
    floor: '/without',
    gate: '/without',
    floorWith: '/with',
    hits: '/with',
    decode: '/without',
  } as const;
  const times = Object.fromEntries(Object.keys(jobs).map((job) => [job, [] as number[]])) as Record<
    keyof typeof jobs,
    number[]
  >;
  try {
    for (let sample = -2; sample < SAMPLES; sample++) {
      for (const [job, path] of Object.entries(jobs) as [keyof typeof jobs, string][]) {
        const tab = await driver.open(`${origin}${path}`);
        const { ms, result } = await tab.evaluate(
          (name) => (globalThis as unknown as { bench(job: string): Timed }).bench(name),
          job.replace('With', ''),
        );
        await tab.close();
        if (job === 'hits' && !result) throw new Error('Nothing was found in a page that has something.');
        if (job === 'gate' && result) throw new Error('The gate found something where nothing is.');
        if (sample >= 0) times[job].push(ms);
      }
    }
  } finally {
    await driver.close();
    server.close();
  }
  return [
    row('cold: text and gate / textContent', times.gate, times.floor),
    row('cold: text, gate, tables and hits / textContent', times.hits, times.floorWith),
    {
      name: `cold: tables of ${NAMES} names decoded, ms`,
      ratio: median(times.decode),
      ms: [median(times.decode), 1],
      rounds: SAMPLES,
    },
  ];
}
