/** Running the tools of the project, and building the extension. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from './driver.ts';
import { buildDir, inRoot, ROOT } from './paths.ts';

export interface Result {
  code: number;
  output: string;
}

/** Runs a tool of node_modules/.bin; its output is shown as it comes, or kept. */
export function run(tool: string, args: string[], show: boolean, env: NodeJS.ProcessEnv = {}): Promise<Result> {
  return new Promise((done, failed) => {
    const windows = process.platform === 'win32';
    const bin = join(inRoot('node_modules', '.bin'), windows ? `${tool}.cmd` : tool);
    const child = spawn(tool === 'node' ? process.execPath : bin, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      shell: windows && tool !== 'node',
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', failed);
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

/** Arguments of `wxt build` for a browser. */
export const wxtBuild = (browser: BrowserName): string[] =>
  browser === 'chromium' ? ['build'] : ['build', '-b', 'firefox', '--mv3'];

/** Builds the extension as it is shipped, whatever the caller's own environment, and gives its directory. */
export async function buildExtension(browser: BrowserName): Promise<string> {
  const { code, output } = await run('wxt', wxtBuild(browser), false, { NODE_ENV: 'production' });
  const dir = buildDir(browser);
  if (code !== 0 || !existsSync(join(dir, 'manifest.json'))) {
    throw new Error(`The extension could not be built.\n${output.trim()}`);
  }
  return dir;
}
