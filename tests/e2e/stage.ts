/** A stage for a file of tests: one browser for all states, and no error on any page. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { buildDir } from '../../scripts/lib/paths.ts';
import { Stage, type StageOptions } from '../../scripts/surfaces/stage.ts';

/** To be called inside `describe`; the stage is there once a test runs. */
export function onStage(options: StageOptions = {}): { readonly stage: Stage } {
  let stage: Stage | undefined;
  beforeAll(async () => {
    if (!existsSync(join(buildDir(options.browser ?? 'chromium'), 'manifest.json')))
      throw new Error('There is no build: run npm run build first.');
    stage = await Stage.open(options);
  });
  afterEach(async () => {
    const errors = stage?.errors();
    await stage?.clear();
    expect(errors).toEqual([]);
  });
  afterAll(async () => {
    await stage?.close();
  });
  return {
    get stage() {
      if (!stage) throw new Error('The stage is not open.');
      return stage;
    },
  };
}
