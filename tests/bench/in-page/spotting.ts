/** Reading a page for the first time: each of these is called once, in a page that has done nothing else. */
import { type GateWords, worthReading } from '../../../utils/spotting/gate-words.ts';
import { Matcher } from '../../../utils/spotting/matcher.ts';
import { Scanner } from '../../../utils/spotting/scan.ts';
import type { Tables } from '../../../utils/spotting/tables.ts';

/** What the page is given along. */
interface Given {
  words: GateWords;
  pack: string;
  names: string;
}

const given = (): Given => (globalThis as unknown as { given: Given }).given;

/** How long a job took, and what it gave. */
export interface Timed {
  ms: number;
  result: unknown;
}

const timed = (run: () => unknown): Timed => {
  const before = performance.now();
  const result = run();
  return { ms: performance.now() - before, result };
};

const JOBS: Record<string, () => unknown> = {
  /** The least anybody must do: have the text. */
  floor: () => document.body.textContent?.length,
  /** What the gate does on every page. */
  gate: () => worthReading(document.body.textContent ?? '', given().words),
  /** What follows on a page that the gate lets through: tables, then block by block. */
  hits: () => {
    if (!worthReading(document.body.textContent ?? '', given().words)) return 0;
    const scanner = new Scanner(new Matcher(JSON.parse(given().pack) as Tables));
    let hits = 0;
    for (const block of document.querySelectorAll('p')) hits += scanner.hits(block.textContent ?? '').length;
    return hits;
  },
  decode: () => new Matcher(JSON.parse(given().names) as Tables).steps,
};

(globalThis as unknown as { bench: (job: string) => unknown }).bench = (job) => timed(JOBS[job] as () => unknown);
