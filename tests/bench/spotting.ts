/** The spotting engine: warm in Node and cold in Chromium, against floors, packages and an oracle. */

import { fetchPackages } from '../../scripts/lib/packages.ts';
import type { Row } from './row.ts';
import { benchCold } from './spotting/cold.ts';
import { benchExact } from './spotting/exact.ts';
import { benchHot } from './spotting/hot.ts';
import { benchLinear } from './spotting/linear.ts';

const say = (text: string): void => void process.stderr.write(`${text}\n`);

export async function benchSpotting(): Promise<Row[]> {
  fetchPackages();
  // Cold ones first, while there is nothing else in memory.
  return [...(await benchCold(say)), ...benchExact(say), ...benchLinear(say), ...benchHot(say)];
}
