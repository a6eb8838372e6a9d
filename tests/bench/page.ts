/** The extension as it is built, in real Chromium, on pages: what readers and their pages pay. */
import { buildExtension } from '../../scripts/lib/build.ts';
import { benchBusy } from './page/busy.ts';
import { benchClock } from './page/clock.ts';
import { benchHuge } from './page/huge.ts';
import { benchMarks } from './page/marks.ts';
import { benchMentions } from './page/mentions.ts';
import { benchNothing } from './page/nothing.ts';
import { type BenchOptions, say } from './page/options.ts';
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
  const parts = { ...PARTS, ...EXTRA };
  const unknown = options.only.filter((name) => !Object.hasOwn(parts, name));
  if (unknown.length > 0)
    throw new Error(`There is no part “${unknown[0]}” of this benchmark, only ${Object.keys(parts).join(', ')}.`);
  const extension = options.extension ?? (await buildExtension('chromium'));
  const rows: Row[] = [];
  for (const [name, part] of Object.entries(options.only.length > 0 ? parts : PARTS)) {
    if (options.only.length > 0 && !options.only.includes(name)) continue;
    const begun = Date.now();
    rows.push(...(await part(extension, options)));
    say(`${name}: ${((Date.now() - begun) / 1000).toFixed(0)} s`);
  }
  return rows;
}
