import frames from 'virtual:backstory/frames';
import { Codebook } from '../../components/Codebook.tsx';
import { showPage } from '../../components/showPage.ts';
import { client } from '../../utils/client.ts';

showPage(client, <Codebook frames={frames} />);
