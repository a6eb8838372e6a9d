import { OptionsApp } from '../../components/options/OptionsApp.tsx';
import { showPage } from '../../components/showPage.ts';
import '../../assets/styles/options.css';
import { client } from '../../utils/client.ts';
import { say } from '../../utils/i18n/say.ts';
import { optionsWorld } from '../../utils/options-world.ts';

document.title = say('options.title');
showPage(client, <OptionsApp client={client} world={optionsWorld()} />);
