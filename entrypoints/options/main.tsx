import { OptionsApp } from '../../components/options/OptionsApp.tsx';
import { showPage } from '../../components/showPage.ts';
import { ask, askPage } from '../../utils/client.ts';

const client = { ask, askPage };

showPage(client, <OptionsApp client={client} />);
