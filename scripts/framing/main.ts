/**
 * `npm run train -- framing`: trains the classifier of sentences on the texts under tests/corpus/framing-training and
 * writes assets/framing.
 *   --dev FILE,FILE   texts to measure on after some rounds
 *   --dry             writes nothing
 *   --texts DIR, --out FILE   other texts, another place
 *   --epochs N, --rate X, --seed N, …   other settings than the usual ones
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ClassifierData } from '../../utils/framing/classifier/data.ts';
import { loadOrExit } from '../knowledge/load.ts';
import { annotate } from '../lib/annotation.ts';
import { readGold } from '../lib/gold-file.ts';
import { inRoot } from '../lib/paths.ts';
import { readInput } from '../lib/read-input.ts';
import { score } from '../lib/score.ts';
import { ExampleReader } from './examples.ts';
import { DEFAULTS, type Options, train } from './train.ts';

/** How likely a frame and a claim must be: chosen on tests/corpus/dev/framing-dev.txt. */
const FRAME = 0.35;
const CLAIM = 0.5;

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    dev: { type: 'string' },
    dry: { type: 'boolean' },
    out: { type: 'string' },
    texts: { type: 'string' },
    ...Object.fromEntries(Object.keys(DEFAULTS).map((name) => [name, { type: 'string' as const }])),
  },
});
const settings = values as Record<string, string | undefined>;
const options = Object.fromEntries(
  Object.entries(DEFAULTS).map(([name, usual]) => [name, Number(settings[name] ?? usual)]),
) as unknown as Options;

const dir = settings.texts ?? inRoot('tests', 'corpus', 'framing-training');
const files = (await readdir(dir)).filter((name) => name.endsWith('.txt')).map((name) => join(dir, name));
const golds = (await Promise.all(files.sort().map((path) => readGold(path)))).flat();
const compiled = await loadOrExit();
const { tagger } = compiled;
if (!tagger) throw new Error('There is no tagger yet: run “npm run train -- tagger” first.');
const reader = new ExampleReader(compiled);
const examples = reader.layOut(golds);
const sentences = examples.texts.flat();
console.log(
  `${golds.length} texts, ${sentences.length} sentences, ${sentences.reduce((n, s) => n + s.carried.length, 0)} labels, ${examples.rows.length} words`,
);
const thresholds = { frames: Object.fromEntries(reader.frames.map((id) => [id, FRAME])), claim: CLAIM };
const begun = Date.now();
const learnt = await train(
  examples,
  { frames: reader.frames, claims: reader.claims },
  tagger.data,
  options,
  thresholds,
  (epoch, loss, now) => {
    console.log(`${epoch + 1} ${loss.toFixed(4)} ${Math.round((Date.now() - begun) / 1000)} s`);
    if (settings.dev && (epoch % 4 === 3 || epoch + 1 === options.epochs)) void show(now());
  },
);
if (!settings.dry) {
  const out = settings.out ?? inRoot('assets', 'framing', 'classifier.json');
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, `${JSON.stringify(learnt)}\n`);
}

/** Prints how well a classifier does on the texts to measure on, at several thresholds. */
async function show(data: ClassifierData): Promise<void> {
  const percent = (x: number | null | undefined) => (x ?? 0).toFixed(3);
  for (const path of settings.dev?.split(',') ?? []) {
    const dev = await readGold(path);
    const inputs = await Promise.all(dev.map((gold) => readInput(gold.text, 'text')));
    for (const likely of [0.25, 0.35, 0.45]) {
      const frames = Object.fromEntries(reader.frames.map((id) => [id, likely]));
      const engine = { ...compiled, classifier: { ...data, thresholds: { frames, claim: likely + 0.1 } } };
      const found = dev.map(({ lang, date }, i) =>
        annotate(inputs[i] as (typeof inputs)[number], engine, { lang, date }),
      );
      const { frames: f, claims } = score(dev, found);
      const { micro, voiceAccuracy, stanceAccuracy } = f?.sentence ?? {};
      console.log(
        `  ${basename(path)} ${likely}: P ${percent(micro?.precision)} R ${percent(micro?.recall)} F1 ${percent(micro?.f1)}` +
          ` voice ${percent(voiceAccuracy)} stance ${percent(stanceAccuracy)} article ${percent(f?.article.macro.f1)};` +
          ` claims P ${percent(claims?.precision)} R ${percent(claims?.recall)}`,
      );
    }
  }
}
