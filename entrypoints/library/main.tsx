import { render } from 'preact';
import '../../assets/styles/tokens.css';
import '../../assets/styles/glyphs.css';
import '../../assets/styles/surfaces.css';
import '../../assets/styles/pages.css';
import { LibraryApp } from '../../components/library/LibraryApp.tsx';
import { ask, askPage } from '../../utils/client.ts';

const client = { ask, askPage };

render(<LibraryApp client={client} />, document.body);
