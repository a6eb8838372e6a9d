import { settled } from '../scene.ts';
import type { State } from './types.ts';

/** What `open` opens, once each of these has been pressed and this is there. */
export const after =
  (open: State['open'], presses: readonly string[], found: string): State['open'] =>
  async (stage, size) => {
    const scene = await open(stage, size);
    for (const selector of presses) await scene.press(selector);
    await scene.until(found);
    await settled(scene);
    return scene;
  };
