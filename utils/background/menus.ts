/** Context menus: looking up what is selected, and what else the extension's button leads to. */
import browser, { type Menus } from 'webextension-polyfill';
import { say } from '../i18n/say.ts';
import { openCompanion } from './companion.ts';
import { addressFor, libraryAt, openPage } from './library.ts';

const LOOK_UP = 'look-up';
const LIBRARY = 'library';
const COMPANION = 'companion';
const OPTIONS = 'options';

/** Chrome's own menu of the button leads to the options already; Firefox's does not. */
const lacksOptions = (): boolean => browser.runtime.getURL('').startsWith('moz-');

function items(): Menus.CreateCreatePropertiesType[] {
  return [
    { id: LOOK_UP, title: say('reach.menu_look_up'), contexts: ['selection'] },
    { id: COMPANION, title: say('reach.menu_companion'), contexts: ['action'] },
    { id: LIBRARY, title: say('reach.menu_library'), contexts: ['action'] },
    ...(lacksOptions() ? [{ id: OPTIONS, title: say('reach.menu_options'), contexts: ['action' as const] }] : []),
  ];
}

let making: Promise<void> = Promise.resolve();

/**
 * Makes the menus anew, in the language that the browser has now. The browser keeps them while the background sleeps;
 * made twice at once they would be there twice, so one making waits for the other.
 */
export function makeMenus(): Promise<void> {
  making = making.then(async () => {
    await browser.contextMenus.removeAll();
    for (const item of items()) browser.contextMenus.create(item);
  });
  return making;
}

/** What a click on an item does. The companion opens within the click, or the browser forbids it. */
export function onMenu({ menuItemId, selectionText }: Menus.OnClickData, tab: { id?: number; windowId?: number } = {}) {
  if (menuItemId === COMPANION)
    return openCompanion({ windowId: tab.windowId ?? browser.windows.WINDOW_ID_CURRENT, tab: tab.id });
  if (menuItemId === LIBRARY) return openPage(libraryAt());
  if (menuItemId === OPTIONS) return browser.runtime.openOptionsPage();
  if (menuItemId === LOOK_UP) return addressFor(selectionText ?? '').then((url) => openPage(url));
  return Promise.resolve();
}

export function listenToMenus(): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    onMenu(info, tab).catch(() => undefined);
  });
}
