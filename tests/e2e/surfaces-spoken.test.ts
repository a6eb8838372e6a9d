/** Every surface in made-up languages: nothing is cut, nothing lies on anything else, nothing is said that no catalogue holds. */
import { describe, expect, test } from 'vitest';
import { layoutFaults } from '../../scripts/surfaces/look/layout.ts';
import { spokenIn } from '../../scripts/surfaces/look/plain.ts';
import { comparesPictures, fault, pictureOf } from '../../scripts/surfaces/pictures.ts';
import { STATES } from '../../scripts/surfaces/states/all.ts';
import { inViews, openState } from '../../scripts/surfaces/views.ts';
import { onStage } from './stage.ts';

const views = ['normal', 'narrow'] as const;

describe('Longer words', () => {
  const world = onStage({ spoken: 'long' });

  test.for(STATES)('$name', async (state) => {
    await inViews(world.stage, state, views, async (scene, view) => {
      expect(await layoutFaults(scene), view).toEqual([]);
      const { plain, some } = await spokenIn(scene);
      expect(plain).toEqual([]);
      expect(some).toBe(true);
    });
  });
});

describe('From right to left', () => {
  const world = onStage({ spoken: 'rtl' });

  test.for(STATES)('$name', async (state) => {
    const differing: (string | undefined)[] = [];
    await inViews(world.stage, state, views, async (scene, view) => {
      expect(await layoutFaults(scene), view).toEqual([]);
      if (view === 'normal' && comparesPictures())
        differing.push(await fault(state.name, 'rtl', await pictureOf(scene)));
      expect(await scene.look((surface) => getComputedStyle(surface).direction)).toBe('rtl');
    });
    expect(differing.filter(Boolean)).toEqual([]);
  });
});

describe('German', () => {
  const world = onStage({ spoken: 'de' });

  test.for(STATES)('$name', async (state) => {
    const scene = await openState(world.stage, state);
    expect(await layoutFaults(scene)).toEqual([]);
    if (comparesPictures()) expect(await fault(state.name, 'de', await pictureOf(scene))).toBeUndefined();
  });
});
