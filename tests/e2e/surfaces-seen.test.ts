/** Every surface in every state: what axe finds, and how it looks beside what was approved. */
import { describe, expect, test } from 'vitest';
import { axeFinds } from '../../scripts/surfaces/look/axe.ts';
import { layoutFaults } from '../../scripts/surfaces/look/layout.ts';
import { comparesPictures, fault, type Kind, pictureOf } from '../../scripts/surfaces/pictures.ts';
import type { Scene } from '../../scripts/surfaces/scene.ts';
import { STATES } from '../../scripts/surfaces/states/all.ts';
import { VIEWS } from '../../scripts/surfaces/states/types.ts';
import { inSchemes, inViews } from '../../scripts/surfaces/views.ts';
import { onStage } from './stage.ts';

/** Elsewhere nobody could tell a change of ours from one of the machine's letters. */
const compares = comparesPictures();

describe('Surfaces', () => {
  const world = onStage();

  test.for(STATES)('$name', async (state) => {
    const differing: string[] = [];
    const compare = async (scene: Scene, kind: Kind) => {
      if (!compares) return;
      const found = await fault(state.name, kind, await pictureOf(scene));
      if (found) differing.push(found);
    };
    const tryAxe = async (scene: Scene, when: string) => {
      const { faults, measured, unsure } = await axeFinds(scene);
      expect(faults, when).toEqual([]);
      expect(unsure, when).toEqual([]);
      expect(measured).toBeGreaterThan(0);
    };
    await inViews(world.stage, state, VIEWS, async (scene, view) => {
      expect(await layoutFaults(scene), view).toEqual([]);
      if (view !== 'normal') return compare(scene, view);
      await inSchemes(world.stage, state, scene, async (shown, scheme) => {
        await compare(shown, scheme);
        if (shown.isOver) await tryAxe(shown, scheme);
      });
      // After both pictures: what is rolled out for axe may come back scrolled elsewhere.
      if (!scene.isOver) await tryAxe(scene, 'light and dark');
    });
    expect(differing).toEqual([]);
  });
});

test.skipIf(compares)(
  'pictures are not compared: Liberation Sans, Serif and Mono are not installed, or nobody looks',
  () => {
    expect(compares).toBe(false);
  },
);
