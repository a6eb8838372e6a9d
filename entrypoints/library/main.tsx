import browser from 'webextension-polyfill';
import { LibraryApp } from '../../components/library/LibraryApp.tsx';
import { showPage } from '../../components/showPage.ts';
import { ask, askPage } from '../../utils/client.ts';
import { recentSearches } from '../../utils/recent-searches.ts';

const client = { ask, askPage };

const store = recentSearches(browser.storage.local, async () => (await browser.windows.getCurrent()).incognito);

showPage(client, <LibraryApp client={client} store={store} />);
