import { useEffect } from 'preact/hooks';
import { say } from '../../utils/i18n/say.ts';
import { AccessNote } from '../access/AccessNote.tsx';
import type { Access } from '../access/useAccess.ts';
import { Keys, type KeysProps } from './Keys.tsx';
import { type ReadPage, Sample } from './Sample.tsx';
import { StaysHere } from './StaysHere.tsx';
import { ToTry } from './ToTry.tsx';
import { Ways, type WaysProps } from './Ways.tsx';

/** What the page needs of the browser. */
export interface WelcomeProps {
  access: Access;
  read: ReadPage;
  ways: WaysProps;
  keys: KeysProps;
  /** As the manifest has them, those for pages among them. */
  permissions: readonly string[];
}

/** The page of the first run: an article to try it on comes first, and what there is to know after that. */
export function WelcomeApp({ access, read, ways, keys, permissions }: WelcomeProps) {
  useEffect(() => {
    document.title = say('welcome.page_title');
  }, []);
  return (
    <div class="bs wel">
      {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: the role said aloud keeps its words out of the article */}
      <header role="banner">
        <div class="wel-name">
          <img src="/icon/48.png" alt="" width="24" height="24" />
          <b>Backstory</b>
        </div>
        <h1>{say('welcome.title')}</h1>
        <p class="wel-lead">{say('welcome.lead')}</p>
      </header>
      <AccessNote access={access} />
      <main>
        <div class="wel-first">
          <Sample read={read} />
          <ToTry />
        </div>
        <Ways {...ways} />
        <div class="wel-pair">
          <StaysHere permissions={permissions} />
        </div>
        <Keys {...keys} />
      </main>
      <nav class="wel-foot" aria-label={say('welcome.foot_label')}>
        <a class="bs-link" href="library.html">
          {say('welcome.foot_library')}
        </a>
        <a class="bs-link" href="options.html">
          {say('welcome.foot_options')}
        </a>
        <a class="bs-link" href="codebook.html">
          {say('welcome.foot_codebook')}
        </a>
      </nav>
    </div>
  );
}
