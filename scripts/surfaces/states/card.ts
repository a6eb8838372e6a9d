import { sleep, until } from '../../lib/driver.ts';
import { type Scene, settled, showing } from '../scene.ts';
import type { Article, Size, Stage } from '../stage.ts';
import { after } from './after.ts';
import { BAKER, LETTERS, MEETING, SPOILT } from './known.ts';
import type { State } from './types.ts';

const CARD = '.bs-card';

/** The position of a mark among those that a reader walks through. */
function indexOf({ summary }: Article, id: string): number {
  const mark = summary.mentions.find(({ entry }) => entry === id) ?? summary.claims.find(({ claim }) => claim === id);
  if (!mark) throw new Error(`${id} is not marked`);
  return mark.index;
}

/** The card of the first mark of an entry or a claim in the newspaper's article. */
async function cardOf(stage: Stage, size: Size, id: string): Promise<Scene> {
  const article = await stage.article(LETTERS, size);
  const scene = stage.over(article, CARD);
  const index = indexOf(article, id);
  if (stage.hands === 'keys') {
    for (let step = 0; step <= index; step++) await nextPassage(stage, index > step);
  } else {
    const what = article.summary.mentions.some((mention) => mention.index === index) ? 'mention' : 'claim';
    await stage.bridge.askTab(article.url, { type: 'page-show', what, index });
  }
  await until(() => scene.look(() => true).catch(() => false), Boolean);
  await scene.until('.bs-acts, [role=alert]');
  await settled(scene);
  return scene;
}

/** What the key for the next passage does; `on`: to get past it. */
async function nextPassage({ driver }: Stage, on: boolean): Promise<void> {
  await driver.outside.command('next-passage');
  if (on) await sleep(120);
}

const card = (id: string) => (stage: Stage, size: Size) => cardOf(stage, size, id);

/** What a page sees of an extension that was updated under it: nobody answers. */
const cutOff = `{
  const world = globalThis;
  for (const runtime of [world.browser?.runtime, world.chrome?.runtime])
    if (runtime) runtime.sendMessage = () => Promise.reject(new Error('Extension context invalidated.'));
}`;

export const CARD_STATES: State[] = [
  { name: 'card-entry', surface: 'card', open: card(MEETING) },
  { name: 'card-claim', surface: 'card', open: card('bakers-lie') },
  { name: 'card-outdated', surface: 'card', open: card('written-responses-next-week') },
  { name: 'card-source-open', surface: 'card', open: after(card(MEETING), ['.bs-src button'], '.bs-srcbox') },
  {
    name: 'card-source',
    surface: 'card',
    open: after(card(MEETING), ['.bs-src button', '.bs-srcbox button'], '.bs-taken'),
  },
  {
    name: 'card-dispute',
    surface: 'card',
    open: async (stage, size) => showing(await cardOf(stage, size, BAKER), '.bs-dis'),
  },
  {
    name: 'card-since',
    surface: 'card',
    async open(stage, size) {
      const scene = await cardOf(stage, size, MEETING);
      await scene.press('.bs-since .bs-more');
      await settled(scene);
      return showing(scene, '.bs-dateline');
    },
  },
  { name: 'card-why', surface: 'card', open: after(card(MEETING), ['.bs-acts button:first-of-type'], '.bs-why') },
  {
    name: 'card-copy',
    surface: 'card',
    open: after(card(MEETING), ['.bs-acts .bs-ib'], '.bs-menu'),
  },
  {
    name: 'card-more',
    surface: 'card',
    open: after(card(MEETING), ['.bs-acts .is-last > button'], '.bs-menu'),
  },
  {
    name: 'card-report',
    surface: 'card',
    async open(stage, size) {
      const scene = await after(card(MEETING), ['.bs-acts .is-last > button'], '.bs-menu')(stage, size);
      // In a menu one goes by arrows: Tab leaves it.
      if (stage.hands === 'keys') for (const key of ['End', 'Enter']) await scene.tab.press(key);
      else await scene.press('.bs-menu > :last-child');
      await scene.until('.bs-report');
      await settled(scene);
      return scene;
    },
  },
  {
    name: 'card-pinned',
    surface: 'card',
    open: after(card(MEETING), ['.bs-tools [aria-pressed]'], '[aria-pressed=true]'),
  },
  {
    name: 'card-hidden',
    surface: 'card',
    async open(stage, size) {
      const { rows } = await stage.bridge.ask<{ rows: { id: string; kind: string }[] }>({ type: 'sources' });
      const off = rows.filter(({ kind }) => kind === 'official-western').map(({ id }) => id);
      await stage.set({ sourcesOff: off });
      return showing(await cardOf(stage, size, MEETING), '.bs-note', 'center');
    },
  },
  {
    name: 'card-error',
    surface: 'card',
    async open(stage, size) {
      // Of an article of its own, since none is usable afterwards.
      await stage.spoil(SPOILT);
      const article = await stage.article(SPOILT, size);
      const scene = stage.over(article, CARD);
      await stage.bridge.inPage(article.tabId, `(() => { ${cutOff} })()`);
      await stage.driver.outside.command('next-passage');
      await until(() => scene.look(() => true).catch(() => false), Boolean);
      await scene.until('[role=alert], .bs-note');
      return scene;
    },
  },
];
