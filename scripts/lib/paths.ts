/** Places of the project, and of whoever called. */
import { isAbsolute, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

/** A place in the project. */
export const inRoot = (...parts: string[]): string => resolve(ROOT, ...parts);

/** A file argument, seen from the directory the command was typed in. */
export const fromCaller = (file: string): string =>
  isAbsolute(file) ? file : resolve(process.env.INIT_CWD ?? process.cwd(), file);

/** Where WXT leaves a build. */
export const buildDir = (browser: 'chromium' | 'firefox'): string =>
  inRoot('.output', browser === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
