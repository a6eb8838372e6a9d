/** `npm test`: every check of the project, in order, up to the first that fails. `--no-e2e` leaves the browsers out. */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { type Result, run, wxtBuild } from './lib/build.ts';
import { inRoot } from './lib/paths.ts';

interface Step {
  name: string;
  /** Tool and arguments, run one after the other. */
  commands: [string, ...string[]][];
  /** Where vitest counts. */
  counts?: string;
}

const OUT = inRoot('.output');
const BROWSERS = 'Browser tests';
const SURFACES = 'Surfaces';

function vitest(name: string, project: string): Step {
  const counts = inRoot('.output', `tests-${project}.json`);
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${counts}`];
  return { name, commands: [['vitest', ...args]], counts };
}

const STEPS: Step[] = [
  {
    name: 'Types',
    commands: [
      ['wxt', 'prepare'],
      ['tsc', '--noEmit'],
    ],
  },
  { name: 'Format and lint', commands: [['biome', 'check', '.']] },
  { name: 'Unused code', commands: [['knip', '--no-progress']] },
  { name: 'Boundaries', commands: [['node', inRoot('scripts', 'check-boundaries.ts')]] },
  vitest('Unit tests', 'unit'),
  {
    name: 'Builds',
    commands: [
      ['wxt', ...wxtBuild('chromium')],
      ['wxt', ...wxtBuild('firefox')],
    ],
  },
  { name: 'Safety', commands: [['node', inRoot('scripts', 'check-safety.ts'), '--built']] },
  { name: 'Sizes', commands: [['node', inRoot('scripts', 'sizes.ts'), '--check']] },
  vitest(BROWSERS, 'e2e'),
  vitest(SURFACES, 'surfaces'),
];

interface Counts {
  passed: number;
  failed: number;
}

async function countsIn(file: string): Promise<Counts> {
  try {
    const report = JSON.parse(await readFile(file, 'utf8')) as { numPassedTests: number; numFailedTests: number };
    return { passed: report.numPassedTests, failed: report.numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

async function main(): Promise<boolean> {
  await mkdir(OUT, { recursive: true });
  const sum: Counts = { passed: 0, failed: 0 };
  let broken: string | undefined;
  for (const step of STEPS) {
    if ((step.name === BROWSERS || step.name === SURFACES) && process.argv.includes('--no-e2e')) continue;
    console.log(`\n── ${step.name} ──`);
    if (step.counts) await rm(step.counts, { force: true });
    let result: Result = { code: 0, output: '' };
    for (const [tool, ...args] of step.commands) {
      result = await run(tool, args, true);
      if (result.code !== 0) break;
    }
    if (step.counts) {
      const { passed, failed } = await countsIn(step.counts);
      sum.passed += passed;
      sum.failed += failed;
    }
    if (result.code !== 0) {
      broken = step.name;
      break;
    }
  }
  if (broken) {
    console.log(`\n✗ Stopped at: ${broken}\n`);
    // A check that is no test counts as one, so that the last line never looks well when something is not.
    if (sum.failed === 0) sum.failed = 1;
  } else {
    console.log('\n✓ Everything holds\n');
  }
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  return !broken;
}

process.exitCode = (await main()) ? 0 : 1;
