#!/usr/bin/env node
/**
 * Runs a task of the project: makes sure of what it needs, then runs it with Node 24.
 * Plain JavaScript for an older Node and an empty `node_modules`: this is the first thing that runs after a clone.
 */
import { ensureBrowsers } from './lib/browsers.mjs';
import { ensureModules } from './lib/modules.mjs';
import { fail, runTask } from './lib/task.mjs';

/** Needs of each task beyond the installed packages. */
const TASKS = {
  start: { script: 'start.ts', browsers: (args) => [wants(args, 'firefox') ? 'firefox' : 'chromium'] },
  test: { script: 'test.ts', browsers: (args) => (args.includes('--no-e2e') ? [] : ['chromium', 'firefox']) },
  dev: { bin: 'wxt' },
  annotate: { script: 'annotate.ts' },
  eval: { script: 'eval.ts' },
  knowledge: { script: 'knowledge.ts' },
  pack: { script: 'pack.ts' },
  train: { script: 'train.ts' },
  icons: { script: 'icons.ts', browsers: () => ['chromium'] },
  shots: { script: 'shots.ts', browsers: () => ['chromium'] },
  sizes: { script: 'sizes.ts' },
  zip: { script: 'zip.ts' },
  licences: { script: 'licences.ts' },
  fuzz: { script: 'fuzz.ts' },
  'lint:store': { script: 'lint-store.ts' },
  bench: { script: 'bench.ts', browsers: () => ['chromium'] },
  soak: { script: 'soak.ts', browsers: () => ['chromium'] },
};

/** Whether the arguments say `--browser NAME` or `--browser=NAME`. */
function wants(args, name) {
  return args.some((arg, i) => arg === `--browser=${name}` || (arg === '--browser' && args[i + 1] === name));
}

const [name = '', ...args] = process.argv.slice(2);
if (!Object.hasOwn(TASKS, name)) {
  fail(`Unknown task "${name}". Known tasks: ${Object.keys(TASKS).join(', ')}.`);
}
const task = TASKS[name];
ensureModules();
const found = ensureBrowsers(task.browsers?.(args) ?? []);
runTask(task, args, found);
