/**
 * `npm run bench -- NAME [--json] [--check]`: measures one thing against another in the same run and prints ratios.
 * With `--check` it ends with 1 when a goal of tests/bench/goals.ts is missed. The page bench has parts, which
 * `--only NAME` selects, takes `--rounds N` for a first look, and `--extension DIR` to measure another build.
 */
import { parseArgs } from 'node:util';
import { benchBackground } from '../tests/bench/background.ts';
import { benchFraming } from '../tests/bench/framing.ts';
import { GOALS } from '../tests/bench/goals.ts';
import type { BenchOptions } from '../tests/bench/page/options.ts';
import { benchPage } from '../tests/bench/page.ts';
import { benchPopup } from '../tests/bench/popup.ts';
import type { Row } from '../tests/bench/row.ts';
import { benchSoak } from '../tests/bench/soak-page.ts';
import { benchSpotting } from '../tests/bench/spotting.ts';
import { benchStore } from '../tests/bench/store.ts';
import { fromCaller } from './lib/paths.ts';

const BENCHES: Record<string, (options: BenchOptions) => Promise<Row[]>> = {
  store: benchStore,
  background: benchBackground,
  spotting: benchSpotting,
  framing: benchFraming,
  page: benchPage,
  popup: benchPopup,
  'soak-page': benchSoak,
};

const { values, positionals } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
    rounds: { type: 'string' },
    extension: { type: 'string' },
  },
  allowPositionals: true,
});
const [name = ''] = positionals;
const bench = BENCHES[name];
if (!bench) {
  process.stderr.write(`Say which benchmark: ${Object.keys(BENCHES).join(', ')}.\n`);
  process.exit(2);
}
const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
if (rounds !== undefined && !(Number.isInteger(rounds) && rounds > 0)) {
  process.stderr.write('--rounds is a number of rounds.\n');
  process.exit(2);
}
const rows = (
  await bench({ rounds, only: values.only, extension: values.extension && fromCaller(values.extension) })
).map((one) => {
  const goal = GOALS[name]?.[one.name];
  // What has a goal and could not be measured does not hold it.
  return { ...one, goal, holds: goal === undefined || (one.ratio !== null && one.ratio <= goal) };
});
if (values.json) process.stdout.write(`${JSON.stringify(rows)}\n`);
else {
  const width = Math.max(...rows.map((one) => one.name.length));
  for (const one of rows) process.stdout.write(`${one.name.padEnd(width)}  ${lineOf(one)}\n`);
}
if (values.check && rows.some((one) => !one.holds)) process.exitCode = 1;

/** A figure with two digits that say something. */
function digits(value: number): string {
  const size = Math.abs(value);
  if (Number.isInteger(value)) return String(value);
  return size >= 100 ? value.toFixed(0) : size >= 0.1 ? value.toFixed(2) : value.toPrecision(2);
}

function lineOf({ ratio, unit, goal, holds, ms, rounds, spread, note }: (typeof rows)[number]): string {
  const word = goal === undefined ? '' : holds ? `≤ ${goal}: holds` : `≤ ${goal}: MISSED`;
  const value = ratio === null ? '–' : `${digits(ratio)}${unit ? ` ${unit}` : ''}`;
  const about = [
    ms && `${ms[0].toFixed(1)} / ${ms[1].toFixed(1)} ms`,
    rounds > 0 && `${rounds} rounds`,
    spread && spread[0] !== spread[1] && `${digits(spread[0])} to ${digits(spread[1])}`,
    note,
  ].filter(Boolean);
  return `${value.padStart(8)}  ${word}${about.length > 0 ? `  (${about.join(', ')})` : ''}`;
}
