/** Brings scripts of ours into frames. */
import browser, { type Runtime, type Scripting } from 'webextension-polyfill';
import { type Look, ONCE_KEY } from '../page/look.ts';
import { targetOf } from './frames.ts';

type File =
  | 'annotator.js'
  | 'overlay.js'
  | 'framing.js'
  | 'panel.js'
  | 'tools.js'
  | 'look.js'
  | 'gate.js'
  | 'packs-gate.js'
  | `data/${string}.js`;
type Target = Scripting.InjectionTarget | ReturnType<typeof targetOf>;

/** Into the frame that asked for it. False when the tab or the frame is gone, or may not be touched. */
export async function inject(sender: Runtime.MessageSender, file: File): Promise<{ injected: boolean }> {
  return { injected: (await run(targetOf(sender), file)) !== undefined };
}

/** What a look at a frame shows; undefined where it may not be looked at. */
export async function look(target: Target): Promise<Look | undefined> {
  return (await run(target, 'look.js'))?.[0]?.result as Look | undefined;
}

/** Notes in a frame that the reader wants it to be read. False when that cannot be. */
export async function noteOnce(target: Scripting.InjectionTarget): Promise<boolean> {
  // Runs in the page and knows nothing but what it is given.
  const func = ((key: string) => {
    (globalThis as unknown as Record<string, boolean>)[key] = true;
  }) as () => void;
  try {
    await browser.scripting.executeScript({ target, func, args: [ONCE_KEY] });
    return true;
  } catch {
    return false;
  }
}

/** Brings a script into frames of a tab; undefined where that cannot be. */
export async function run(target: Target, file: File): Promise<Scripting.InjectionResult[] | undefined> {
  if (!target) return undefined;
  try {
    return await browser.scripting.executeScript({ target: target as Scripting.InjectionTarget, files: [file] });
  } catch {
    return undefined;
  }
}
