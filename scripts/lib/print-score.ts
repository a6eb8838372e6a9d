/** `npm run eval` for people. */
import type { Ablation } from './ablations.ts';
import type { Rates, score } from './score.ts';

const number = (x: number | null | undefined) => (x === null || x === undefined ? '  –  ' : x.toFixed(3));
const line = (name: string, r: Rates) =>
  `  ${name.padEnd(28)} P ${number(r.precision)}  R ${number(r.recall)}  F1 ${number(r.f1)}`;

type Score = ReturnType<typeof score>;
type Baselines = Record<'cues' | 'naiveBayes', Score['frames']>;

/** Prints a score as a table; `verbose` lists every miss and every wrong mark. */
export function printScore(result: Score & { baselines?: Baselines }, verbose: boolean): void {
  const out: string[] = [`${result.texts} texts`];
  const { mentions, clean, frames, claims, baselines } = result;
  if (mentions) {
    out.push('Mentions', line('by overlap', mentions.overlap), line('exact', mentions.exact));
    for (const [topic, rates] of Object.entries(mentions.byTopic)) out.push(line(topic, rates));
    for (const [lang, rates] of Object.entries(mentions.byLang)) out.push(line(lang, rates));
    if (verbose) {
      for (const m of mentions.missed) out.push(`  missed ${m.id} [${m.topic}] ${m.text.replace(/\s+/g, ' ')}`);
      for (const m of mentions.wrong)
        out.push(`  wrong  ${m.id} [${m.topic}] ${m.text.replace(/\s+/g, ' ')} (${m.why})`);
    }
  }
  if (clean)
    out.push(
      `Texts without a mention: ${clean.texts}, of which marked: ${clean.marked}${clean.ids.length ? ` (${clean.ids.join(', ')})` : ''}`,
    );
  if (frames) {
    const { sentence, article } = frames;
    out.push('Frames, by sentence', line('frame', sentence.micro));
    out.push(
      `  macro F1 ${number(sentence.macro.f1)}  with stance ${number(sentence.withStance.f1)}  with voice ${number(sentence.withVoice.f1)}`,
    );
    out.push(
      `  voice right ${number(sentence.voiceAccuracy)}  stance right ${number(sentence.stanceAccuracy)} (where the frame is)`,
    );
    for (const [frame, rates] of Object.entries(sentence.byFrame)) out.push(`${line(frame, rates)}  n ${rates.n}`);
    out.push(`Frames, by article: micro F1 ${number(article.micro.f1)}  macro F1 ${number(article.macro.f1)}`);
  }
  if (baselines) {
    out.push('To beat, frames by sentence');
    for (const [name, found] of [
      ['cues alone', baselines.cues],
      ['naive Bayes, one text left out', baselines.naiveBayes],
    ] as const)
      if (found) out.push(`${line(name, found.sentence.micro)}  by article macro F1 ${number(found.article.macro.f1)}`);
  }
  if (claims) out.push('Claims', line('claim', claims));
  process.stdout.write(`${out.join('\n')}\n`);
}

/** Prints what each part of framing adds, a line a variant. */
export function printAblations(ablations: readonly Ablation[]): void {
  const out = ablations.map(({ name, result: { frames, claims } }) => {
    const { micro, withVoice, withStance, voiceAccuracy, stanceAccuracy } = frames?.sentence ?? {};
    return (
      `${name.padEnd(52)} F1 ${number(micro?.f1)}  with voice ${number(withVoice?.f1)}  with stance ${number(withStance?.f1)}` +
      `  voice ${number(voiceAccuracy)}  stance ${number(stanceAccuracy)}  article ${number(frames?.article.macro.f1)}` +
      `  claims P ${number(claims?.precision)} R ${number(claims?.recall)}`
    );
  });
  process.stdout.write(`${out.join('\n')}\n`);
}
