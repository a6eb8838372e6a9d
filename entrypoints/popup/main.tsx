import { render } from 'preact';
import browser from 'webextension-polyfill';
import '../../assets/styles/tokens.css';
import '../../assets/styles/glyphs.css';
import '../../assets/styles/surfaces.css';
import '../../assets/styles/pages.css';
import { PopupApp } from '../../components/popup/PopupApp.tsx';
import { ask, askPage } from '../../utils/client.ts';

const client = { ask, askPage };

async function tabUrl(): Promise<string | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.url;
}

render(<PopupApp client={client} tabUrl={tabUrl} close={() => window.close()} />, document.body);
