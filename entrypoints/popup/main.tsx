import { render } from 'preact';
import browser from 'webextension-polyfill';
import '../../assets/styles/tokens.css';
import '../../assets/styles/glyphs.css';
import '../../assets/styles/surfaces.css';
import '../../assets/styles/pages.css';
import { PopupApp } from '../../components/popup/PopupApp.tsx';
import type { ActiveTab } from '../../components/popup/useThisPage.ts';
import { ask, askPage } from '../../utils/client.ts';

const client = { ask, askPage };

async function activeTab(): Promise<ActiveTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

render(<PopupApp client={client} activeTab={activeTab} close={() => window.close()} />, document.body);
