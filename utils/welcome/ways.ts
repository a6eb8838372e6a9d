/** Where the page of the first run leads. */
import browser from 'webextension-polyfill';

/** Whether the extension's button is in the toolbar; undefined where the browser does not say. */
export async function isPinned(): Promise<boolean | undefined> {
  const { action } = browser as { action: Partial<typeof browser.action> };
  return (await action.getUserSettings?.())?.isOnToolbar;
}

const toTab = (page: string) => browser.tabs.create({ url: browser.runtime.getURL(page) });

/** The popup; the library, which searches too, where the browser opens no popup without a press on the button. */
export async function openSearch(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    await toTab('library.html');
  }
}

/** The options, at the sources. */
export async function openSources(): Promise<void> {
  await toTab('options.html#sources');
}
