/** What the table of states is made of. */
import type { Settings } from '../../../utils/settings-schema.ts';
import type { Scene } from '../scene.ts';
import type { Size, Stage } from '../stage.ts';

export const SURFACES = [
  'popup',
  'companion',
  'options',
  'library',
  'codebook',
  'welcome',
  'card',
  'tab',
  'panel',
] as const;
export type Surface = (typeof SURFACES)[number];

/** A surface as a reader meets it. */
export interface State {
  /** Of this state alone; its pictures are called so. */
  name: string;
  surface: Surface;
  settings?: Partial<Settings>;
  /** Brings it about, in a window of this size, with the hands of the stage. */
  open(stage: Stage, size: Size): Promise<Scene>;
}

/** Windows in which a surface is looked at: as most have it, 360 px wide, and at 200 % (the same window holds half of it). */
export const VIEWS = ['normal', 'narrow', 'zoom'] as const;
export type View = (typeof VIEWS)[number];

const size = (width: number, height: number): Size => ({ width, height });

const PAGE = { normal: size(1100, 900), narrow: size(360, 700), zoom: size(550, 450) };
const OVER = { normal: size(1280, 900), narrow: size(360, 700), zoom: size(640, 450) };

export const SIZES: Record<Surface, Record<View, Size>> = {
  // A popup is at most 800 by 600 px of the screen.
  popup: { normal: size(400, 600), narrow: size(360, 600), zoom: size(400, 300) },
  // A side panel is seldom narrower than 360 px; at 200 % nothing of it is wider than 320.
  companion: { normal: size(400, 800), narrow: size(360, 700), zoom: size(320, 450) },
  options: PAGE,
  library: PAGE,
  codebook: PAGE,
  welcome: PAGE,
  card: OVER,
  tab: OVER,
  panel: OVER,
};
