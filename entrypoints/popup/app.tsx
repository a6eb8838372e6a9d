import browser, { type Tabs } from 'webextension-polyfill';
import { PopupApp } from '../../components/popup/PopupApp.tsx';
import type { ActiveTab } from '../../components/popup/useThisPage.ts';
import { showPage } from '../../components/showPage.ts';
import '../../assets/styles/notes.css';
import { askForAccess, hasAccess, onAccess } from '../../utils/access.ts';
import { openCompanion } from '../../utils/background/companion.ts';
import { client } from '../../utils/client.ts';
import { recentHere } from '../../utils/recent-here.ts';

async function activeTab(): Promise<(ActiveTab & Tabs.Tab) | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

const store = recentHere();
/** Keys pressed before the scripts were there have gone into the field that the page itself holds. */
const typed = document.querySelector('input')?.value;

/** Known before the reader can press anything: browsers open the companion only from the press itself. */
let front: Tabs.Tab | undefined;
activeTab().then(
  (tab) => {
    front = tab;
  },
  () => undefined,
);

async function companion(): Promise<void> {
  if (front?.windowId !== undefined) await openCompanion({ windowId: front.windowId, tab: front.id });
}

showPage(
  client,
  <PopupApp
    client={client}
    access={{ has: hasAccess, ask: askForAccess, onChange: onAccess }}
    activeTab={activeTab}
    openCompanion={companion}
    store={store}
    typed={typed}
    close={() => window.close()}
  />,
);
