/**
 * `npm run eval -- --gold FILE [--json] [--verbose]`: runs the pure core over annotated texts and prints how well it did.
 * `npm run eval -- --gold FILE --ablate`: what each part of framing adds.
 * `npm run eval -- --ordinary [--json] [--verbose]`: counts the marks in ordinary news, where there should be none.
 * Formats: docs/evaluation.md.
 */
import { parseArgs } from 'node:util';
import { loadOrExit } from './knowledge/load.ts';
import { ablate } from './lib/ablations.ts';
import { annotate } from './lib/annotation.ts';
import { byCuesAlone, byNaiveBayes } from './lib/baselines.ts';
import type { Gold } from './lib/gold.ts';
import { readGold } from './lib/gold-file.ts';
import { ordinary, printOrdinary } from './lib/ordinary.ts';
import { printAblations, printScore } from './lib/print-score.ts';
import { readInput } from './lib/read-input.ts';
import { type Scored, score } from './lib/score.ts';

const { values } = parseArgs({
  options: {
    gold: { type: 'string' },
    ordinary: { type: 'boolean' },
    ablate: { type: 'boolean' },
    json: { type: 'boolean' },
    verbose: { type: 'boolean' },
  },
});
const verbose = Boolean(values.verbose);
if (values.ordinary && values.gold) fail('Either --gold FILE or --ordinary, not both');
if (values.ordinary) {
  const result = await ordinary(await loadOrExit());
  if (values.json) printJson(result);
  else printOrdinary(result, verbose);
} else if (values.ablate) {
  const result = ablate(
    await readOrFail(values.gold ?? fail('Give a gold file: npm run eval -- --gold FILE --ablate')),
    await loadOrExit(),
  );
  if (values.json) printJson(result);
  else printAblations(result);
} else {
  const result = await scoreOf(values.gold ?? fail('Give a gold file: npm run eval -- --gold FILE'));
  if (values.json) printJson(result);
  else printScore(result, verbose);
}

async function readOrFail(file: string): Promise<Gold[]> {
  let golds: Gold[] = [];
  try {
    golds = await readGold(file);
  } catch (error) {
    fail(`${file}: ${(error as Error).message}`);
  }
  if (golds.length === 0) fail(`${file} holds no text`);
  return golds;
}

/** Scores, and those of what framing has to beat where there are frames to score. */
async function scoreOf(file: string) {
  const golds = await readOrFail(file);
  const engine = await loadOrExit();
  const annotations = [];
  for (const gold of golds)
    annotations.push(annotate(await readInput(gold.text, 'text'), engine, { lang: gold.lang, date: gold.date }));
  const result = score(golds, annotations);
  if (!result.frames) return result;
  const framesOf = (found: Scored[]) => score(golds, found).frames;
  return {
    ...result,
    baselines: { cues: framesOf(byCuesAlone(golds, engine)), naiveBayes: framesOf(byNaiveBayes(golds)) },
  };
}

function printJson(result: unknown): void {
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
