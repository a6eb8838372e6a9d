/**
 * `npm run annotate -- FILE|- [--date YYYY-MM-DD] [--lang en]`: plain text or HTML in, one JSON object out: mentions,
 * sentences with their frames, claims. Offsets count UTF-16 units of the text given; for HTML, of `text` in the output.
 */
import { parseArgs } from 'node:util';
import { isDate } from '../utils/knowledge/schema.ts';
import { loadOrExit } from './knowledge/load.ts';
import { annotate } from './lib/annotation.ts';
import { readInput, readText } from './lib/read-input.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { date: { type: 'string' }, lang: { type: 'string' } },
});
if (positionals.length !== 1) fail('Give one file, or - for standard input: npm run annotate -- FILE');
if (values.date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(values.date))
  fail(`--date ${values.date} is no date: YYYY-MM-DD`);
if (values.date !== undefined && !isDate(values.date)) fail(`--date ${values.date} is not in the calendar`);

let source = '';
try {
  source = await readText(positionals[0] as string);
} catch (error) {
  fail(`Cannot read ${positionals[0]}: ${(error as Error).message}`);
}
const input = await readInput(source);
const result = annotate(input, await loadOrExit(), values);
process.stdout.write(`${JSON.stringify(input.html ? { ...result, text: input.text } : result, null, 2)}\n`);

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
