import { type Scene, settled, showing } from '../scene.ts';
import type { Size, Stage } from '../stage.ts';
import { after } from './after.ts';
import { BAKER, HERE } from './known.ts';
import type { State } from './types.ts';

/** A page of the extension, once this is there. */
const page =
  (path: string, found: string) =>
  async (stage: Stage, size: Size): Promise<Scene> => {
    const scene = await stage.own(path, size);
    await scene.until(found);
    await settled(scene);
    return scene;
  };

/** A section of the options, at the top of the window. */
const section = (id: string): State => ({
  name: `options-${id}`,
  surface: 'options',
  open: async (stage, size) => showing(await page(`options.html#${id}`, `#${id}`)(stage, size), `#${id}`),
});

export const OPTIONS: State[] = [
  section('sources'),
  section('topics'),
  section('sites'),
  section('around'),
  section('marks'),
  section('opening'),
  section('appearance'),
  section('languages'),
  section('packs'),
  section('shortcuts'),
  section('data'),
  section('knowledge'),
  section('about'),
  {
    name: 'options-kind-open',
    surface: 'options',
    open: after(page('options.html', '.opt-kind'), ['.opt-kind [aria-expanded]'], '.opt-list'),
  },
  {
    name: 'options-found',
    surface: 'options',
    async open(stage, size) {
      const scene = await page('options.html', 'main .opt-find')(stage, size);
      await scene.write('main .opt-find input', 'Sarotte');
      await scene.until('.opt-list');
      return scene;
    },
  },
  {
    name: 'options-sites-chosen',
    surface: 'options',
    settings: { where: 'chosen', sitesOn: [{ ...HERE, host: 'news.example' }], sitesOff: [HERE] },
    open: section('sites').open,
  },
];

export const LIBRARY: State[] = [
  { name: 'library-start', surface: 'library', open: page('library.html', '[role=option]') },
  {
    name: 'library-search',
    surface: 'library',
    async open(stage, size) {
      const scene = await page('library.html', '[role=combobox]')(stage, size);
      await scene.write('[role=combobox]', 'one inhc');
      await scene.until('[role=option] mark');
      return scene;
    },
  },
  { name: 'library-entry', surface: 'library', open: page(`library.html#entry/${BAKER}/2022-01-22`, '.bs-st') },
  { name: 'library-claim', surface: 'library', open: page('library.html#claim/bakers-lie', '.bs-dis') },
  {
    name: 'library-timeline',
    surface: 'library',
    open: page('library.html#topic/baker-assurance/2022-01-22', '.bs-year'),
  },
  {
    name: 'library-missing',
    surface: 'library',
    open: page('library.html#source/there-is-no-such-source', '[role=alert]'),
  },
];

export const CODEBOOK: State[] = [
  { name: 'codebook', surface: 'codebook', open: page('codebook.html', '.bs-title') },
  {
    name: 'codebook-open',
    surface: 'codebook',
    open: after(page('codebook.html', 'summary'), ['summary'], 'details[open]'),
  },
];
