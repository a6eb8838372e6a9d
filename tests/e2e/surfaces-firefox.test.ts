/** The other browser: one state of each surface comes up whole. The rest is looked at in Chromium. */
import { describe, expect, test } from 'vitest';
import { layoutFaults } from '../../scripts/surfaces/look/layout.ts';
import { STATES } from '../../scripts/surfaces/states/all.ts';
import { SURFACES } from '../../scripts/surfaces/states/types.ts';
import { openState } from '../../scripts/surfaces/views.ts';
import { onStage } from './stage.ts';

const FIRST = SURFACES.flatMap((surface) => STATES.find((state) => state.surface === surface) ?? []);

describe('Surfaces in Firefox', () => {
  const world = onStage({ browser: 'firefox' });

  test.for(FIRST)('$name', async (state) => {
    const scene = await openState(world.stage, state);
    expect(await layoutFaults(scene)).toEqual([]);
    expect(await scene.look((surface) => surface.innerText.trim().length)).toBeGreaterThan(10);
  });
});
