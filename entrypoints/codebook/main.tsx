import frames from 'virtual:backstory/frames';
import { Codebook } from '../../components/Codebook.tsx';
import { showPage } from '../../components/showPage.ts';
import { ask, askPage } from '../../utils/client.ts';

showPage({ ask, askPage }, <Codebook frames={frames} />);
