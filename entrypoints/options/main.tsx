import { OptionsApp } from '../../components/options/OptionsApp.tsx';
import { showPage } from '../../components/showPage.ts';
import '../../assets/styles/options.css';
import { ask, askPage } from '../../utils/client.ts';
import { say } from '../../utils/i18n/say.ts';
import { optionsWorld } from '../../utils/options-world.ts';

const client = { ask, askPage };

document.title = say('options.title');
showPage(client, <OptionsApp client={client} world={optionsWorld()} />);
