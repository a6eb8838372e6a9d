import { defineConfig } from 'vitest/config';
import { knowledgePlugin } from './scripts/knowledge/vite-plugin.ts';
import { LongestFirst } from './tests/e2e/longest-first.ts';

const alias = { '@': import.meta.dirname, '~': import.meta.dirname };

/** Every surface in every state, looked at: a run of its own, after all that it shows has been tested. */
const SURFACES = ['tests/e2e/surfaces-*.test.ts'];

const inBrowsers = (name: string, include: string[], exclude: string[] = []) => ({
  resolve: { alias },
  test: {
    name,
    include,
    exclude,
    environment: './tests/e2e/environment.ts',
    // Files share their worker's browsers (tests/e2e/browsers.ts).
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Where nobody can look again, what failed once is tried once more, and said so: a browser on a busy machine can be late.
    retry: process.env.CI ? 1 : 0,
    // Two browsers at a time: most of a test's time is waiting for a page, and more would have to wait for one another.
    maxWorkers: 2,
  },
});

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        plugins: [knowledgePlugin()],
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          globalSetup: ['tests/unit/support/prepared.ts'],
          setupFiles: ['tests/unit/support/i18n.ts'],
          // One for each of two cores. Vitest leaves one of them to itself, and then there is one.
          maxWorkers: 2,
          // Only what hangs is stopped: these machines can be slow.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          restoreMocks: true,
        },
      },
      inBrowsers('e2e', ['tests/e2e/**/*.test.ts'], SURFACES),
      inBrowsers('surfaces', SURFACES),
    ],
  },
});
