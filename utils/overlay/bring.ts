/**
 * Parts of the overlay that are scripts of their own and brought when they are needed: cards open without them, and what
 * opens those stays small.
 */

import type { copyText } from '../copy.ts';
import type { FramingCore } from '../framing/data.ts';
import type { Platform } from '../page/platform.ts';
import type { PanelView } from './PanelView.tsx';
import type { FramingOfPage } from './reading.ts';
import type { summaryOf } from './summary.ts';
import type { TabMoving } from './tab-moving.ts';
import type { TabPlacing } from './tab-placing.ts';
import type { annotationsOf, framingAsText } from './take-along.ts';
import type { toolsFor } from './tools.ts';

/** What each part gives. */
export interface Parts {
  /** Reads how an article tells it, and writes down what is taken along. */
  framing: {
    core: FramingCore;
    reader: (platform: Platform) => FramingOfPage;
    annotationsOf: typeof annotationsOf;
    framingAsText: typeof framingAsText;
    copyText: typeof copyText;
    summaryOf: typeof summaryOf;
  };
  /** Shows it, and the list of what is marked. */
  panel: { PanelView: typeof PanelView; styles: string };
  /** What a card does beside being read: copying, links, reports, sources; and what moves the tab. */
  tools: { toolsFor: typeof toolsFor; movesTab: (placing: TabPlacing) => TabMoving; styles: string };
}

/** Key in the content scripts' own world, where the scripts meet; pages cannot see it. */
const PARTS_KEY = '__backstory_parts';

const parts = (): Partial<Parts> => {
  const world = globalThis as unknown as Record<string, Partial<Parts> | undefined>;
  world[PARTS_KEY] ??= {};
  return world[PARTS_KEY];
};

/** A part that has come; undefined before. */
export const part = <P extends keyof Parts>(of: P): Parts[P] | undefined => parts()[of];

/** Called by the script of a part. */
export function hand<P extends keyof Parts>(of: P, given: Parts[P]): void {
  parts()[of] = given;
}

/** A part, brought when it is not there yet. Throws when the background cannot bring it. */
export async function bring<P extends keyof Parts>(of: P, platform: Platform): Promise<Parts[P]> {
  if (!part(of)) await platform.ask({ type: 'part', of });
  const come = part(of);
  if (!come) throw new Error(`The ${of} could not be brought into the page.`);
  return come;
}

/** What is known before framing has come. */
export const NO_CORE: FramingCore = { frames: [], cues: [], abouts: [], claims: [], speakers: [], entries: {} };
