import { LibraryApp } from '../../components/library/LibraryApp.tsx';
import { showPage } from '../../components/showPage.ts';
import { ask, askPage } from '../../utils/client.ts';

const client = { ask, askPage };

showPage(client, <LibraryApp client={client} />);
