/** Running a task with the project's own Node, passing on signals and the exit code. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Prints one sentence and ends. */
export function fail(sentence, code = 1) {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}

/** Node 24 as the dependencies bring it, or the running Node when that is new enough to run TypeScript. */
function modernNode(bin) {
  const own = join(bin, process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(own)) return own;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  return fail(`Backstory needs Node 24 here (this is ${process.version}): install it from nodejs.org and try again.`);
}

/** The directory the reader typed the command in: npm changes to the project's root and leaves it in INIT_CWD. */
function callerDirectory() {
  return (process.env.npm_lifecycle_event && process.env.INIT_CWD) || process.cwd();
}

export function runTask(task, args, env) {
  const bin = join(ROOT, 'node_modules', '.bin');
  const node = modernNode(bin);
  const target = task.bin
    ? join(ROOT, 'node_modules', task.bin, 'bin', `${task.bin}.mjs`)
    : join(ROOT, 'scripts', task.script);
  if (!existsSync(target)) fail(`This task is not there: ${target.slice(ROOT.length)} is missing.`);
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', target, ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env, INIT_CWD: callerDirectory(), PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` },
  });
  // Ctrl+C reaches the child by itself (same terminal); we only wait for it. The others are passed on.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`The task could not be started: ${error.message}.`));
  child.on('exit', (code, signal) => process.exit(signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? 1)));
}
