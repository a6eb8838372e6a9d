import browser from 'webextension-polyfill';
import { PopupApp } from '../../components/popup/PopupApp.tsx';
import type { ActiveTab } from '../../components/popup/useThisPage.ts';
import { showPage } from '../../components/showPage.ts';
import { ask, askPage } from '../../utils/client.ts';
import { recentSearches } from '../../utils/recent-searches.ts';

const client = { ask, askPage };

async function activeTab(): Promise<ActiveTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

const store = recentSearches(browser.storage.local, async () => (await browser.windows.getCurrent()).incognito);
/** Keys pressed before the scripts were there have gone into the field that the page itself holds. */
const typed = document.querySelector('input')?.value;

showPage(
  client,
  <PopupApp client={client} activeTab={activeTab} store={store} typed={typed} close={() => window.close()} />,
);
