/** The keys of the commands, as the browser has them now, and the way to change them. */
import browser from 'webextension-polyfill';

export interface Shortcut {
  /** As in the manifest: "next-passage", and "_execute_action" for the popup. */
  name: string;
  /** What it does, in the language of the interface; empty for the popup. */
  description: string;
  /** "Alt+Shift+J", in the browser's own words; empty where it has none. */
  keys: string;
}

/** Where Chromium has them: no page can link to it, but a tab can be opened there. */
const CHROMIUM_SHORTCUTS = 'chrome://extensions/shortcuts';

// Firefox for Android has no commands.
const { commands } = browser as { commands?: Partial<typeof browser.commands> };

/** All commands with their keys; undefined where the browser has no shortcuts for extensions. */
export async function shortcuts(): Promise<Shortcut[] | undefined> {
  const all = await commands?.getAll?.();
  return all?.map(({ name = '', description = '', shortcut = '' }) => ({ name, description, keys: shortcut }));
}

/** Opens the browser's page where keys are changed; false where it has to be opened by hand. */
export async function changeShortcuts(): Promise<boolean> {
  try {
    if (commands?.openShortcutSettings) await commands.openShortcutSettings();
    else await browser.tabs.create({ url: CHROMIUM_SHORTCUTS });
    return true;
  } catch {
    return false;
  }
}
