/**
 * `npm run soak`: many tabs, the background stopped every two seconds, five minutes (`--minutes`, `--tabs`). Ends with 1
 * when a mark was lost, a card was wrong, an error was met or memory grew by more than a tenth.
 */
import { parseArgs } from 'node:util';
import { soak } from '../tests/soak/soak.ts';
import { buildExtension } from './lib/build.ts';

/** Most that memory may grow by. */
const GROWTH = 1.1;

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '5' }, tabs: { type: 'string', default: '200' } },
});
const [minutes, tabs] = [Number(values.minutes), Number(values.tabs)];
if (!(minutes > 0 && Number.isInteger(tabs) && tabs > 10)) {
  process.stderr.write('--minutes is a number above 0, --tabs a number above 10.\n');
  process.exit(2);
}
const say = (text: string): void => void process.stderr.write(`${text}\n`);
const report = await soak({ extension: await buildExtension('chromium'), minutes, tabs, say });
const { stops, starts, done, failed, wrong, heap, slowest } = report;
say(`${report.tabs} tabs, ${minutes} minutes; the background was stopped ${stops} times and started ${starts} times`);
say(
  `done: ${Object.entries(done)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')}`,
);
say(`questions without an answer, asked once more: ${failed}`);
say(`slowest answer ${slowest} ms; scripts of the tabs that stayed open: ${heap.toFixed(2)} of what they were`);
for (const line of wrong.slice(0, 20)) say(`wrong: ${line}`);
say(wrong.length === 0 ? 'nothing was lost, wrong or failed' : `${wrong.length} things went wrong`);
const isFlat = heap <= GROWTH;
if (!isFlat) say('memory has grown');
// A background that was never started again proves nothing.
if (wrong.length > 0 || !isFlat || starts === 0) process.exitCode = 1;
