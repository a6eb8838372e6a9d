/** Keys, menus and the address bar of Firefox: done in the window of the browser, by what its own interface calls. */
import type { Browser } from 'puppeteer-core';
import type { Outside } from './driver.ts';

/** What Puppeteer keeps to itself: the connection to the browser. */
interface Connected {
  connection: { send(method: string, params: object): Promise<{ result: unknown }> };
}
interface Evaluated {
  type: 'success' | 'exception';
  result?: { value?: string };
  exceptionDetails?: { text: string };
}

const SEARCHES = 'resource://gre/modules/ExtensionSearchHandler.sys.mjs';

export function outsideOfFirefox(browser: Browser, id: string): Outside {
  const { connection } = browser as unknown as Connected;
  /** Runs the body of a function in the browser's own window; `extension` and `given` are known to it. */
  const run = async <T>(body: string, given: unknown = null): Promise<T> => {
    const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const [window] = (tree.result as { contexts: { context: string; url: string }[] }).contexts.filter(({ url }) =>
      url.endsWith('browser.xhtml'),
    );
    const answer = await connection.send('script.evaluate', {
      expression: `(async (extension, given) => JSON.stringify((await (async () => { ${body} })()) ?? null))(
        WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension, ${JSON.stringify(given)})`,
      target: { context: window?.context },
      awaitPromise: true,
    });
    const { type, result, exceptionDetails } = answer.result as Evaluated;
    if (type !== 'success') throw new Error(exceptionDetails?.text ?? 'Firefox did not do it.');
    return JSON.parse(result?.value ?? 'null') as T;
  };
  return {
    sleepBackground: () => run('await extension.terminateBackground();'),
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
