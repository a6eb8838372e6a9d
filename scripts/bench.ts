/**
 * `npm run bench -- NAME [--json] [--check]`: measures one thing against another in the same run and prints ratios.
 * With `--check` it ends with 1 when a goal of tests/bench/goals.ts is missed.
 */
import { parseArgs } from 'node:util';
import { benchBackground } from '../tests/bench/background.ts';
import { benchFraming } from '../tests/bench/framing.ts';
import { GOALS } from '../tests/bench/goals.ts';
import type { Row } from '../tests/bench/row.ts';
import { benchSpotting } from '../tests/bench/spotting.ts';
import { benchStore } from '../tests/bench/store.ts';

const BENCHES: Record<string, () => Promise<Row[]>> = {
  store: benchStore,
  background: benchBackground,
  spotting: benchSpotting,
  framing: benchFraming,
};

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false }, check: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [name = ''] = positionals;
const bench = BENCHES[name];
if (!bench) {
  process.stderr.write(`Say which benchmark: ${Object.keys(BENCHES).join(', ')}.\n`);
  process.exit(2);
}
const rows = (await bench()).map((one) => {
  const goal = GOALS[name]?.[one.name];
  return { ...one, goal, holds: goal === undefined || one.ratio <= goal };
});
if (values.json) process.stdout.write(`${JSON.stringify(rows)}\n`);
else {
  const width = Math.max(...rows.map((one) => one.name.length));
  for (const { name: what, ratio, goal, holds, ms, rounds } of rows) {
    const [a, b] = ms.map((value) => value.toFixed(1));
    const word = goal === undefined ? '' : holds ? `≤ ${goal}: holds` : `≤ ${goal}: MISSED`;
    process.stdout.write(
      `${what.padEnd(width)}  ${ratio.toFixed(2).padStart(6)}  ${word}  (${a} / ${b} ms, ${rounds} rounds)\n`,
    );
  }
}
if (values.check && rows.some((one) => !one.holds)) process.exitCode = 1;
