/** The keys of the commands, as the browser has them now, and the way to change them. */
import browser from 'webextension-polyfill';

export interface Shortcut {
  /** As in the manifest: "next-passage", and "_execute_action" for the popup. */
  name: string;
  /** "Alt+Shift+J", in the browser's own words; empty where it has none. */
  keys: string;
}

/** All commands with their keys. */
export async function shortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut }));
}

/** Opens the browser's page where keys are changed. Chrome has an address for it, Firefox a call. */
export async function changeShortcuts(): Promise<void> {
  const { commands } = browser as { commands: Partial<typeof browser.commands> };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
