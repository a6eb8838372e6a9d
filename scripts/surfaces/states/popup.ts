import { sleep } from '../../lib/driver.ts';
import type { Scene } from '../scene.ts';
import { settled } from '../scene.ts';
import type { Size, Stage } from '../stage.ts';
import { after } from './after.ts';
import { HERE, LETTERS } from './known.ts';
import type { State } from './types.ts';

const SEARCH = '[role=combobox]';

/** The popup over a page of the newspaper that is read. */
async function over(stage: Stage, size: Size): Promise<Scene> {
  const { tabId } = await stage.article(LETTERS, { width: 1280, height: 900 });
  const scene = await stage.own('popup.html', size, { about: tabId });
  await scene.until('.pop-item');
  return scene;
}

/** Over a page where nothing is marked. */
const bare = (path: string) => async (stage: Stage, size: Size) => {
  const scene = await stage.own('popup.html', size, { about: await stage.page(path) });
  await scene.until('.pop-say');
  await settled(scene);
  return scene;
};

const searching = (text: string, found: string) => async (stage: Stage, size: Size) => {
  const scene = await over(stage, size);
  await scene.write(SEARCH, text);
  await scene.until(found);
  return scene;
};

const opened = (path: string, found: string) => async (stage: Stage, size: Size) => {
  const scene = await searching(path, '[role=option]')(stage, size);
  await settled(scene);
  await scene.tab.press('Enter');
  await scene.until(found);
  return scene;
};

const account = opened('Baker Gorbachev 9 February 1990', '.bs-st');

export const POPUP: State[] = [
  { name: 'popup-page', surface: 'popup', open: over },
  { name: 'popup-nothing', surface: 'popup', open: bare('/gardens.html') },
  { name: 'popup-private', surface: 'popup', open: bare('/where/sign-in.html') },
  { name: 'popup-off-here', surface: 'popup', settings: { sitesOff: [HERE] }, open: bare(LETTERS) },
  { name: 'popup-off', surface: 'popup', settings: { enabled: false }, open: bare(LETTERS) },
  { name: 'popup-not-chosen', surface: 'popup', settings: { where: 'chosen' }, open: bare(LETTERS) },
  {
    name: 'popup-searching',
    surface: 'popup',
    async open(stage, size) {
      const scene = await stage.own('popup.html', size, { silent: 'search' });
      await scene.write(SEARCH, 'one inhc');
      await sleep(300);
      return scene;
    },
  },
  { name: 'popup-results', surface: 'popup', open: searching('one inhc', '[role=option] mark') },
  { name: 'popup-no-results', surface: 'popup', open: searching('qqqzzz', '.pop-say') },
  { name: 'popup-entry', surface: 'popup', open: account },
  { name: 'popup-copy', surface: 'popup', open: after(account, ['.pop-foot .bs-ib'], '.bs-menu') },
  { name: 'popup-source-open', surface: 'popup', open: after(account, ['.bs-src button'], '.bs-srcbox') },
  {
    name: 'popup-source',
    surface: 'popup',
    open: after(account, ['.bs-src button', '.bs-srcbox button'], '.bs-taken'),
  },
  { name: 'popup-timeline', surface: 'popup', open: after(over, ['.pop-intime button'], '.bs-year') },
];
