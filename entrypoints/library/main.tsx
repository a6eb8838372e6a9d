import { LibraryApp } from '../../components/library/LibraryApp.tsx';
import { showPage } from '../../components/showPage.ts';
import { client } from '../../utils/client.ts';
import { recentHere } from '../../utils/recent-here.ts';

const store = recentHere();

showPage(client, <LibraryApp client={client} store={store} />);
