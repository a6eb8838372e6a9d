import { until } from '../../lib/driver.ts';
import { type Scene, settled } from '../scene.ts';
import type { Size, Stage } from '../stage.ts';
import { DOORSTEP, LETTERS } from './known.ts';
import type { State } from './types.ts';

const TAB = '.bs-tab';

async function tabOver(stage: Stage, size: Size, path = LETTERS): Promise<Scene> {
  const scene = stage.over(await stage.article(path, size), TAB);
  await scene.until('.bs-count');
  await settled(scene);
  return scene;
}

/** What a button of the tab opens. */
const opened =
  (button: string, found: string, path = LETTERS) =>
  async (stage: Stage, size: Size): Promise<Scene> => {
    await (await tabOver(stage, size, path)).press(button);
    const scene = stage.over(stage.current(path), '.bs-panel');
    await until(() => scene.look(() => true).catch(() => false), Boolean);
    await scene.until(found);
    await settled(scene);
    return scene;
  };

const PANEL = 'button:nth-of-type(2)';

export const OVER: State[] = [
  { name: 'tab', surface: 'tab', open: tabOver },
  { name: 'passages', surface: 'panel', open: opened('.bs-count', '.bs-pl') },
  { name: 'panel', surface: 'panel', open: opened(PANEL, '.bs-fr') },
  {
    name: 'panel-frame-open',
    surface: 'panel',
    async open(stage, size) {
      const scene = await opened(PANEL, '.bs-fr')(stage, size);
      await scene.press('[data-frame]');
      await scene.until('[data-frame][aria-expanded=true]');
      await settled(scene);
      return scene;
    },
  },
  { name: 'panel-short', surface: 'panel', open: opened(PANEL, '.bs-fr', DOORSTEP) },
];
