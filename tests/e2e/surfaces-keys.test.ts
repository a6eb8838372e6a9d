/** Every surface by the keyboard alone: each state is reached by key, and so is all that can be used in it. */
import { describe, expect, test } from 'vitest';
import { walkThrough } from '../../scripts/surfaces/look/focus.ts';
import { STATES } from '../../scripts/surfaces/states/all.ts';
import { openState } from '../../scripts/surfaces/views.ts';
import { onStage } from './stage.ts';

describe('By key', () => {
  const world = onStage({ hands: 'keys' });

  test.for(STATES)('$name', async (state) => {
    const scene = await openState(world.stage, state);
    const { order, missed, unseen, left } = await walkThrough(scene);
    expect(order.length).toBeGreaterThan(0);
    expect(missed, 'not reached').toEqual([]);
    expect(unseen, 'without a visible focus').toEqual([]);
    expect(left, 'can be left').toBe(true);
  });
});
