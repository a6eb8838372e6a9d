import browser from 'webextension-polyfill';
import { PopupApp } from '../../components/popup/PopupApp.tsx';
import type { ActiveTab } from '../../components/popup/useThisPage.ts';
import { showPage } from '../../components/showPage.ts';
import '../../assets/styles/notes.css';
import { askForAccess, hasAccess, onAccess } from '../../utils/access.ts';
import { ask, askPage } from '../../utils/client.ts';

const client = { ask, askPage };

async function activeTab(): Promise<ActiveTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

showPage(
  client,
  <PopupApp
    client={client}
    access={{ has: hasAccess, ask: askForAccess, onChange: onAccess }}
    activeTab={activeTab}
    close={() => window.close()}
  />,
);
