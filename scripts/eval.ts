/**
 * `npm run eval -- --gold FILE.jsonl [--json]`: runs the pure core over annotated texts and prints how well it did.
 * Formats: docs/evaluation.md.
 */
import { parseArgs } from 'node:util';
import { loadOrExit } from './knowledge/load.ts';
import { annotate } from './lib/annotation.ts';
import type { Gold } from './lib/gold.ts';
import { readGold } from './lib/gold-file.ts';
import { printScore } from './lib/print-score.ts';
import { readInput } from './lib/read-input.ts';
import { score } from './lib/score.ts';

const { values } = parseArgs({
  options: { gold: { type: 'string' }, json: { type: 'boolean' }, verbose: { type: 'boolean' } },
});
if (!values.gold) fail('Give a gold file: npm run eval -- --gold FILE.jsonl');

let golds: Gold[] = [];
try {
  golds = await readGold(values.gold);
} catch (error) {
  fail(`${values.gold}: ${(error as Error).message}`);
}
if (golds.length === 0) fail(`${values.gold} holds no text`);
const engine = await loadOrExit();
const annotations = [];
for (const gold of golds)
  annotations.push(annotate(await readInput(gold.text, 'text'), engine, { lang: gold.lang, date: gold.date }));
const result = score(golds, annotations);
if (values.json) process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
else printScore(result, Boolean(values.verbose));

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
