/** The extension as it is built, in real Chromium, on pages: what readers and their pages pay. */
import { buildExtension } from '../../scripts/lib/build.ts';
import { benchBusy } from './page/busy.ts';
import { benchClock } from './page/clock.ts';
import { benchHuge } from './page/huge.ts';
import { benchMarks } from './page/marks.ts';
import { benchMentions } from './page/mentions.ts';
import { benchNothing } from './page/nothing.ts';
import { type BenchOptions, runParts } from './page/options.ts';
import { profile } from './page/profiled.ts';
import { benchSizes } from './page/sizes.ts';
import type { Row } from './row.ts';

const PARTS: Record<string, (extension: string, options: BenchOptions) => Promise<Row[]>> = {
  clock: benchClock,
  nothing: benchNothing,
  mentions: benchMentions,
  marks: benchMarks,
  busy: benchBusy,
  sizes: benchSizes,
  huge: benchHuge,
};

/** Only when they are asked for. */
const EXTRA: typeof PARTS = { profile };

/** Fails when a part is asked for that there is not. */
export async function benchPage(options: BenchOptions): Promise<Row[]> {
  const parts = options.only.length > 0 ? { ...PARTS, ...EXTRA } : PARTS;
  return runParts(parts, options, options.extension ?? (await buildExtension('chromium')));
}
