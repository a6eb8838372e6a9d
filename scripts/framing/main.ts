/**
 * `npm run train -- framing`: trains the classifier of sentences on the texts under tests/corpus/framing-training and
 * writes assets/framing.
 *   --dev FILE,FILE   texts to measure on after some rounds
 *   --dry             writes nothing
 *   --texts DIR, --out FILE   other texts, another place
 *   --epochs N, --rate X, --seed N, …   other settings than the usual ones
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { ClassifierData } from '../../utils/framing/classifier/data.ts';
import { loadOrExit } from '../knowledge/load.ts';
import { readSettings, textsIn } from '../learn/settings.ts';
import { readGold } from '../lib/gold-file.ts';
import { inRoot } from '../lib/paths.ts';
import { ExampleReader, type SpottedText } from './examples.ts';
import { measure } from './measure.ts';
import { DEFAULTS, train } from './train.ts';

/** How likely a frame and a claim must be: chosen on tests/corpus/dev/framing-dev.txt. */
const FRAME = 0.38;
const CLAIM = 0.65;

const settings = readSettings(DEFAULTS);
const { options } = settings;

const dir = settings.texts ?? inRoot('tests', 'corpus', 'framing-training');
const files = await textsIn(dir);
const golds = (await Promise.all(files.map((path) => readGold(path)))).flat();
if (golds.length === 0) throw new Error(`${dir} holds no text to learn from.`);
const compiled = await loadOrExit();
const { tagger } = compiled;
if (!tagger) throw new Error('There is no tagger yet: run “npm run train -- tagger” first.');
const reader = new ExampleReader(compiled);
const examples = reader.layOut(golds);
const dev: [name: string, texts: SpottedText[]][] = [];
for (const path of settings.dev) dev.push([basename(path), (await readGold(path)).map((gold) => reader.spot(gold))]);
const sentences = examples.texts.flat();
console.log(
  `${golds.length} texts, ${sentences.length} sentences, ${sentences.reduce((n, s) => n + s.carried.length, 0)} labels, ${examples.rows.length} words`,
);
const thresholds = { frames: Object.fromEntries(reader.frames.map((id) => [id, FRAME])), claim: CLAIM };
const begun = Date.now();
let lastLoss = Number.NaN;
const learnt = await train(
  examples,
  { frames: reader.frames, claims: reader.claims },
  tagger.data,
  options,
  thresholds,
  (epoch, loss, now) => {
    lastLoss = loss;
    console.log(`${epoch + 1} ${loss.toFixed(4)} ${Math.round((Date.now() - begun) / 1000)} s`);
    if (dev.length > 0 && (epoch % 4 === 3 || epoch + 1 === options.epochs)) show(now());
  },
);
if (!Number.isFinite(lastLoss)) throw new Error('Nothing was learnt: the loss is no number.');
if (!settings.dry) {
  const out = settings.out ?? inRoot('assets', 'framing', 'classifier.json');
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, `${JSON.stringify(learnt)}\n`);
}

/** Prints how well a classifier does on the texts to measure on, at several thresholds. */
function show(data: ClassifierData): void {
  const percent = (x: number | null | undefined) => (x ?? 0).toFixed(3);
  for (const [name, texts] of dev)
    for (const likely of [0.25, 0.35, 0.45, 0.55]) {
      const frames = Object.fromEntries(reader.frames.map((id) => [id, likely]));
      const thresholds = { frames, claim: likely + 0.1 };
      const { frames: f, claims } = measure(texts, compiled, { ...data, thresholds });
      const { micro, voiceAccuracy, stanceAccuracy } = f?.sentence ?? {};
      console.log(
        `  ${name} ${likely}: P ${percent(micro?.precision)} R ${percent(micro?.recall)} F1 ${percent(micro?.f1)}` +
          ` voice ${percent(voiceAccuracy)} stance ${percent(stanceAccuracy)} article ${percent(f?.article.macro.f1)};` +
          ` claims P ${percent(claims?.precision)} R ${percent(claims?.recall)}`,
      );
    }
}
