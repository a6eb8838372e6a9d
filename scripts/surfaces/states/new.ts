import { settled } from '../scene.ts';
import type { Size, Stage } from '../stage.ts';
import { LETTERS } from './known.ts';
import type { State } from './types.ts';

/** The companion beside a page of the newspaper, once it says something. */
const beside = (about: (stage: Stage) => Promise<number>) => async (stage: Stage, size: Size) => {
  const scene = await stage.own('sidepanel.html', size, { about: await about(stage) });
  await scene.until('main *, .bs *');
  await settled(scene);
  return scene;
};

const read = async (stage: Stage) => (await stage.article(LETTERS, { width: 1280, height: 900 })).tabId;

export const COMPANION: State[] = [
  { name: 'companion', surface: 'companion', open: beside(read) },
  { name: 'companion-nothing', surface: 'companion', open: beside((stage) => stage.page('/gardens.html')) },
];

export const WELCOME: State[] = [
  {
    name: 'welcome',
    surface: 'welcome',
    async open(stage, size) {
      const scene = await stage.own('welcome.html', size);
      await scene.until('main, .bs');
      await settled(scene);
      return scene;
    },
  },
];
