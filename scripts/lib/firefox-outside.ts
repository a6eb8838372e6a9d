/** Keys, menus and the address bar of Firefox: done in the window of the browser, by what its own interface calls. */
import type { Browser } from 'puppeteer-core';
import type { Outside } from './driver.ts';
import { inWindow } from './firefox-window.ts';

const SEARCHES = 'resource://gre/modules/ExtensionSearchHandler.sys.mjs';

export function outsideOfFirefox(browser: Browser, id: string): Outside {
  /** Runs the body of a function in the browser's own window; `extension` and `given` are known to it. */
  const run = <T>(body: string, given: unknown = null): Promise<T> =>
    inWindow(browser, `const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)}) ?? {}; ${body}`, given);
  return {
    sleepBackground: () => run('await extension.terminateBackground();'),
    turn: (on) =>
      run(
        `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
         const addon = await AddonManager.getAddonByID(${JSON.stringify(id)});
         await (given ? addon.enable() : addon.disable());`,
        on,
      ),
    clearDatabases: () =>
      run(
        `await new Promise((done) => Services.qms.clearStoragesForPrincipal(extension.principal, null, 'idb')
           .callback = done);`,
      ),
    command: (name) => run('extension.shortcuts.onCommand(given);', name),
    menu: (menuItemId, selectionText) =>
      run(`extension.emit('webext-menu-menuitem-click', given, gBrowser.selectedTab);`, {
        menuItemId,
        selectionText,
        editable: false,
        modifiers: [],
      }),
    suggestions: (text) =>
      run(
        `const { ExtensionSearchHandler } = ChromeUtils.importESModule('${SEARCHES}');
         const keyword = extension.manifest.omnibox.keyword;
         return new Promise((give) => ExtensionSearchHandler.handleSearch(
           { keyword, text: keyword + ' ' + given, inPrivateWindow: false },
           (all) => give(all.map(({ content, description }) => ({ content, description })))));`,
        text,
      ),
    enter: (text, where) =>
      run(
        `const { ExtensionSearchHandler } = ChromeUtils.importESModule('${SEARCHES}');
         const keyword = extension.manifest.omnibox.keyword;
         if (!ExtensionSearchHandler.hasActiveInputSession())
           ExtensionSearchHandler.handleSearch({ keyword, text: keyword + ' ' + given.text, inPrivateWindow: false }, () => {});
         ExtensionSearchHandler.handleInputEntered(keyword, keyword + ' ' + given.text, given.where);`,
        { text, where: { currentTab: 'current', newForegroundTab: 'tab', newBackgroundTab: 'tabshifted' }[where] },
      ),
  };
}
