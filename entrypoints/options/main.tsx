import { render } from 'preact';
import '../../assets/styles/tokens.css';
import '../../assets/styles/glyphs.css';
import '../../assets/styles/surfaces.css';
import '../../assets/styles/pages.css';
import { OptionsApp } from '../../components/options/OptionsApp.tsx';
import { ask, askPage } from '../../utils/client.ts';

const client = { ask, askPage };

render(<OptionsApp client={client} />, document.body);
