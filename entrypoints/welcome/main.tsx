import spotting from 'virtual:backstory/spotting';
import browser from 'webextension-polyfill';
import { showPage } from '../../components/showPage.ts';
import { WelcomeApp } from '../../components/welcome/WelcomeApp.tsx';
import '../../assets/styles/notes.css';
import '../../assets/styles/welcome.css';
import { askForAccess, hasAccess, onAccess } from '../../utils/access.ts';
import { client } from '../../utils/client.ts';
import { changeShortcuts, shortcuts } from '../../utils/shortcuts.ts';
import { readOwnPage } from '../../utils/welcome/own-page.ts';
import { isPinned, openSearch, openSources } from '../../utils/welcome/ways.ts';

const { permissions = [], host_permissions = [], omnibox } = browser.runtime.getManifest();

showPage(
  client,
  <WelcomeApp
    access={{ has: hasAccess, ask: askForAccess, onChange: onAccess }}
    read={(off) => readOwnPage(spotting, off)}
    ways={{
      family: location.protocol === 'moz-extension:' ? 'firefox' : 'chrome',
      isPinned,
      openSearch: () => void openSearch(),
      openSources: () => void openSources(),
    }}
    keys={{ list: shortcuts, change: changeShortcuts, keyword: omnibox?.keyword }}
    permissions={[...permissions, ...host_permissions]}
  />,
);
