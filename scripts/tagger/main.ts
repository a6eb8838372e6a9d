/**
 * `npm run train -- tagger`: trains the tagger on the texts under tests/corpus/training and writes assets/tagger.
 *   --dev FILE,FILE   texts to measure on after each round
 *   --dry             writes nothing
 *   --texts DIR, --out DIR   other texts, another place
 *   --epochs N, --hidden N, --meaning N, --seed N, …   other settings than the usual ones
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { LANGUAGES, type Language } from '../../utils/knowledge/schema.ts';
import type { TaggerSource } from '../../utils/spotting/tagger/data.ts';
import { Tagger } from '../../utils/spotting/tagger/tagger.ts';
import { loadOrExit } from '../knowledge/load.ts';
import { readSettings, textsIn } from '../learn/settings.ts';
import { loadVectors } from '../learn/vectors.ts';
import { readGold } from '../lib/gold-file.ts';
import { inRoot } from '../lib/paths.ts';
import { type ReadText, readTexts } from './corpus.ts';
import { examplesOf } from './learn/examples.ts';
import { Meanings } from './learn/meanings.ts';
import { ship } from './learn/ship.ts';
import { DEFAULTS, train } from './learn/train.ts';
import { count, foundByBoth, foundByPatterns, inWords } from './measure.ts';

/** From how likely on a word counts where its topic is established: chosen on tests/corpus/dev, for a precision above 0.9. */
const THRESHOLDS = { any: 0.55 };

const settings = readSettings(DEFAULTS);
const { options } = settings;

const dir = settings.texts ?? inRoot('tests', 'corpus', 'training');
const files = await textsIn(dir);
// Our own reference corpus is taught, too: it is there to show that nothing broke, not how strangers' texts are read.
if (!settings.texts) files.push(inRoot('tests', 'corpus', 'spotting.jsonl'));
const golds = (await Promise.all(files.sort().map((path) => readGold(path, true)))).flat();
const compiled = await loadOrExit();
const texts = readTexts(golds, compiled);
const meanings = new Meanings(loadVectors());
meanings.count(texts);
const examples = examplesOf(texts, meanings);
console.log(
  `${texts.length} texts, ${examples.labels.length} words, ${meanings.owned} meanings learnt, ${examples.meanings.filter((m) => m === 0).length} words unknown`,
);
const dev: [string, ReadText[]][] = [];
for (const path of settings.dev) dev.push([basename(path), readTexts(await readGold(path), compiled)]);
const begun = Date.now();
const learnt = await train(examples, meanings, options, (epoch, loss, now) => {
  console.log(`${epoch + 1} ${loss.toFixed(4)} ${Math.round((Date.now() - begun) / 1000)} s`);
  if (dev.length > 0 && (epoch % 4 === 3 || epoch + 1 === options.epochs))
    show(ship(now(), meanings, options, THRESHOLDS, Number.POSITIVE_INFINITY));
});
const shipped = ship(learnt, meanings, options, THRESHOLDS);
if (!settings.dry) {
  const out = settings.out ?? inRoot('assets', 'tagger');
  await mkdir(out, { recursive: true });
  await writeFile(join(out, 'network.json'), `${JSON.stringify(shipped.data)}\n`);
  for (const lang of LANGUAGES)
    await writeFile(join(out, `words-${lang}.json`), `${JSON.stringify(shipped.words[lang])}\n`);
}

/** Prints how well a network does on the texts to measure on. */
function show({ data, words }: TaggerSource): void {
  const taggers = new Map<Language, Tagger>();
  const taggerOf = (lang: Language): Tagger => {
    const found = taggers.get(lang) ?? new Tagger(data, words[lang], lang);
    taggers.set(lang, found);
    return found;
  };
  for (const [name, own] of dev) {
    console.log(`  ${name}: patterns alone ${inWords(count(own, foundByPatterns))}`);
    for (const threshold of [0.4, 0.5, 0.6, 0.7, 0.8]) {
      const find = (text: ReadText) => foundByBoth(text, taggerOf(text.lang), threshold);
      console.log(`    ${threshold}: ${inWords(count(own, find))}`);
    }
  }
}
