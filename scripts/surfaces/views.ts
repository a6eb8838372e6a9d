/** A state in windows of several sizes, opened once where that does. */
import { type Scene, settled } from './scene.ts';
import type { Stage } from './stage.ts';
import { SIZES, type State, type View } from './states/types.ts';

/** Opens a state with its settings. */
export async function openState(stage: Stage, state: State, view: View = 'normal'): Promise<Scene> {
  await stage.set(state.settings);
  return state.open(stage, SIZES[state.surface][view]);
}

/** Looks at a state in each of these windows. What is over a page is placed by the window it opens in: opened anew. */
export async function inViews(
  stage: Stage,
  state: State,
  views: readonly View[],
  look: (scene: Scene, view: View) => Promise<void>,
): Promise<void> {
  let scene: Scene | undefined;
  for (const view of views) {
    if (!scene || scene.isOver) scene = await openState(stage, state, view);
    else {
      const { width, height } = SIZES[state.surface][view];
      await scene.tab.resize(width, height);
      await settled(scene);
      await scene.renew?.();
    }
    await look(scene, view);
  }
}

/** Looks at a state in light, which it is in, and in dark. What is over a page is opened over a dark one. */
export async function inSchemes(
  stage: Stage,
  state: State,
  light: Scene,
  look: (scene: Scene, scheme: 'light' | 'dark') => Promise<void>,
): Promise<void> {
  await look(light, 'light');
  if (!light.isOver) {
    await light.tab.prefer?.({ scheme: 'dark' });
    await look(light, 'dark');
    await light.tab.prefer?.({ scheme: 'light' });
    return;
  }
  stage.dark = true;
  try {
    await look(await openState(stage, state), 'dark');
  } finally {
    stage.dark = false;
  }
}
