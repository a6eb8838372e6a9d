/**
 * `npm run train`: trains the tagger on tests/corpus/training/*.jsonl and writes assets/knowledge/tagger.json.
 *   --folds N      instead measures by cross-validation, and writes nothing
 *   --threshold X  how likely "inside a mention" must be for a word to count
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { KNOWLEDGE_DIR, loadKnowledge, loadOrExit } from './knowledge/load.ts';
import { parseGold } from './lib/gold.ts';
import { inRoot } from './lib/paths.ts';
import { taggedTexts } from './tagger/corpus.ts';
import { DEFAULTS, fit } from './tagger/fit.ts';
import { type Count, inWords, measure } from './tagger/measure.ts';

const { values } = parseArgs({ options: { folds: { type: 'string' }, threshold: { type: 'string' } } });
const threshold = Number(values.threshold ?? DEFAULTS.threshold);
const dir = inRoot('tests', 'corpus', 'training');
const files = (await readdir(dir)).filter((name) => name.endsWith('.jsonl')).sort();
const golds = (await Promise.all(files.map(async (name) => parseGold(await readFile(join(dir, name), 'utf8'))))).flat();
const compiled = await loadOrExit(() => loadKnowledge(KNOWLEDGE_DIR, false));
const texts = taggedTexts(golds, compiled);
const { classes } = compiled.spotting;

if (values.folds) {
  const folds = Number(values.folds);
  const sums = new Map<string, Count>();
  for (let fold = 0; fold < folds; fold++) {
    const model = fit(
      texts.filter((_, i) => i % folds !== fold),
      classes,
      { threshold },
    );
    const held = texts.filter((_, i) => i % folds === fold);
    for (const lang of ['all', ...new Set(held.map((t) => t.lang))]) {
      const own = measure(lang === 'all' ? held : held.filter((t) => t.lang === lang), model, threshold);
      const sum = sums.get(lang) ?? { right: 0, wrong: 0, missed: 0, clean: 0, marked: 0 };
      for (const key of Object.keys(sum) as (keyof Count)[]) sum[key] += own[key];
      sums.set(lang, sum);
    }
  }
  console.log(`${texts.length} texts, ${folds} folds`);
  for (const [lang, sum] of sums) console.log(`${lang.padEnd(4)} ${inWords(sum)}`);
  console.log(`Patterns alone: ${inWords(measure(texts, undefined, 1))}`);
} else {
  const model = fit(texts, classes, { threshold });
  await writeFile(join(KNOWLEDGE_DIR, 'tagger.json'), `${JSON.stringify(model)}\n`);
  console.log(`${texts.length} texts, ${(model.weights.length / 1000).toFixed(0)} kB of weights`);
}
