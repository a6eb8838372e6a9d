import { sleep } from '../../lib/driver.ts';
import { type Scene, settled } from '../scene.ts';
import type { Size, Stage } from '../stage.ts';
import { after } from './after.ts';
import { LETTERS } from './known.ts';
import type { State } from './types.ts';

/** The companion beside a page of the newspaper, once it says something. */
const beside = (about: (stage: Stage) => Promise<number>, found: string) => async (stage: Stage, size: Size) => {
  const scene = await stage.own('sidepanel.html', size, { about: await about(stage) });
  await scene.until(found);
  await settled(scene);
  return scene;
};

const letters = async (stage: Stage) => (await stage.article(LETTERS, { width: 1280, height: 900 })).tabId;

const over = beside(letters, '.comp-fold');

/** The section of the companion that the tab at this position opens, from 1. */
const section = (name: string, at: number, found: string): State => ({
  name: `companion-${name}`,
  surface: 'companion',
  async open(stage, size) {
    const scene = await over(stage, size);
    await scene.until('[role=tab]');
    if (stage.hands === 'keys') {
      await scene.press('[role=tab][aria-selected=true]');
      for (let step = 1; step < at; step++) await scene.tab.press('ArrowRight');
    } else await scene.press(`[role=tab]:nth-of-type(${at})`);
    await scene.until(found);
    await settled(scene);
    return scene;
  },
});

export const COMPANION: State[] = [
  { name: 'companion', surface: 'companion', open: over },
  section('framing', 2, '[data-frame]'),
  section('claims', 3, '.bs-status'),
  section('timeline', 4, '.bs-time li'),
  { name: 'companion-open', surface: 'companion', open: after(over, ['.comp-fold'], '.comp-card .bs-st') },
  { name: 'companion-nothing', surface: 'companion', open: beside((stage) => stage.page('/gardens.html'), '.pop-say') },
];

/** Waits until the page's sample has been read to its end: marks come first, framing and claims later. */
async function read(scene: Scene): Promise<void> {
  const marks = () => scene.look(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
  const STILL_MS = 2500;
  let [before, since] = [0, Date.now()];
  for (const end = since + 20_000; Date.now() < end && (before === 0 || Date.now() < since + STILL_MS); ) {
    await sleep(100);
    const now = await marks();
    if (now !== before) [before, since] = [now, Date.now()];
  }
  await settled(scene);
}

export const WELCOME: State[] = [
  {
    name: 'welcome',
    surface: 'welcome',
    async open(stage, size) {
      const scene = await stage.own('welcome.html', size);
      await scene.until('main, .bs');
      await read(scene);
      return scene;
    },
  },
];
