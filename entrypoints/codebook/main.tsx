import frames from 'virtual:backstory/frames';
import { render } from 'preact';
import '../../assets/styles/tokens.css';
import '../../assets/styles/glyphs.css';
import '../../assets/styles/surfaces.css';
import '../../assets/styles/pages.css';
import { Codebook } from '../../components/Codebook.tsx';

render(<Codebook frames={frames} />, document.body);
