/** Where browser tests run: Node, and browsers (browsers.ts) that are closed when the last of a worker's files is done. */
import type { Environment } from 'vitest/runtime';
import type { Kept } from './browsers.ts';

/** Where a worker's files find the browsers of those before them. */
const KEPT = Symbol.for('backstory browsers');

export default {
  name: 'browsers',
  viteEnvironment: 'ssr',
  setup(world) {
    const kept: Kept = new Map();
    world[KEPT] = kept;
    return {
      async teardown() {
        await Promise.allSettled([...kept.values()].map(({ driver }) => driver.close()));
      },
    };
  },
} satisfies Environment;
