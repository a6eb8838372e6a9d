/**
 * `npm run fuzz [-- --seed N] [--runs N] [--only NAME,NAME]`: tries inputs of any kind on all that reads what others have
 * written, each in bounded time, and prints how many and which took longest.
 */
import { parseArgs } from 'node:util';
import { fuzz, type Outcome } from '../tests/fuzz/runner.ts';
import { runsOf, TARGETS } from '../tests/fuzz/targets.ts';

const { values } = parseArgs({
  options: { seed: { type: 'string' }, runs: { type: 'string', default: '120000' }, only: { type: 'string' } },
});
const number = (text: string, what: string): number => {
  if (!/^-?\d{1,10}$/.test(text)) throw new Error(`${what} is a whole number, not “${text}”.`);
  return Number(text);
};
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : number(values.seed, '--seed');
const whole = number(values.runs, '--runs');
const names = values.only?.split(',');
const targets = TARGETS.filter(({ name }) => !names || names.includes(name));
const unknown = names?.filter((name) => !TARGETS.some((one) => one.name === name)) ?? [];
if (unknown.length > 0 || targets.length === 0)
  throw new Error(`There is no ${unknown.join(', ')}: ${TARGETS.map(({ name }) => name).join(', ')}.`);

console.log(`Seed ${seed}, ${whole} inputs.\n`);
const outcomes: Outcome[] = [];
for (const target of targets) {
  const start = performance.now();
  const outcome = await fuzz(target, runsOf(target, whole, targets), seed);
  outcomes.push(outcome);
  const { tried, slowest, nearest, found } = outcome;
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`${found ? '✗' : '✓'} ${target.name}: ${target.about}`);
  console.log(`  ${tried} inputs in ${seconds} s; slowest ${slowest.ms.toFixed(1)} ms for ${slowest.size} letters`);
  console.log(`  (nearest to its bound: ${(nearest * 100).toFixed(0)} %), ${slowest.input.slice(0, 160)}`);
  if (found) console.log(`\n${found}\n`);
}
const tried = outcomes.reduce((sum, one) => sum + one.tried, 0);
const memory = (process.memoryUsage().heapUsed / 1e6).toFixed(0);
const bad = outcomes.filter(({ found }) => found);
console.log(
  `\n${tried} inputs tried, ${memory} MB in use; ${bad.length ? `found: ${bad.map(({ name }) => name).join(', ')}` : 'nothing found'}.`,
);
if (bad.length > 0) process.exitCode = 1;
