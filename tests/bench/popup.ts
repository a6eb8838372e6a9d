/** The popup and the card as they are built, in real Chromium: what a reader waits for. */
import { buildExtension } from '../../scripts/lib/build.ts';
import { type BenchOptions, runParts } from './page/options.ts';
import { benchCard } from './popup/card.ts';
import { benchPaint } from './popup/paint.ts';
import { benchSearch } from './popup/search.ts';
import { benchPopupSize } from './popup/size.ts';
import type { Row } from './row.ts';

const PARTS: Record<string, (extension: string, options: BenchOptions) => Promise<Row[]>> = {
  paint: benchPaint,
  search: benchSearch,
  size: benchPopupSize,
  card: benchCard,
};

/** Fails when a part is asked for that there is not. */
export async function benchPopup(options: BenchOptions): Promise<Row[]> {
  return runParts(PARTS, options, options.extension ?? (await buildExtension('chromium')));
}
