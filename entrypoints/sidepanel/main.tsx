import browser from 'webextension-polyfill';
import '../../assets/styles/panel.css';
import '../../assets/styles/companion.css';
import { CompanionApp } from '../../components/companion/CompanionApp.tsx';
import { showPage } from '../../components/showPage.ts';
import { ask, askTab } from '../../utils/client.ts';
import { Follower } from '../../utils/companion/follower.ts';
import { say } from '../../utils/i18n/say.ts';
import type { PageRequest } from '../../utils/messages.ts';
import { SETTINGS_KEY } from '../../utils/settings-key.ts';
import { whenStored } from '../../utils/stored.ts';

let follower: Follower | undefined;

const client = {
  ask,
  /** Of the page that is followed, whichever tab is in front. */
  askPage: (request: PageRequest) => askTab(follower?.now.tab?.id, request),
};

const follow = (changed: ConstructorParameters<typeof Follower>[1]) => {
  follower = new Follower({ browser, ask }, changed);
  return follower;
};

/** In a tab of its own, as where a browser has no place beside the page, it begins with the tab it was opened from. */
const first = /^\?tab=(\d+)$/.exec(location.search)?.[1];

document.title = say('companion.name');
showPage(
  client,
  <CompanionApp
    client={client}
    follow={follow}
    onSettings={(changed) => whenStored([SETTINGS_KEY], changed)}
    first={first === undefined ? undefined : Number(first)}
  />,
);
