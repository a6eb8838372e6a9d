import { useEffect, useState } from 'preact/hooks';
import { say } from '../../utils/i18n/say.ts';

export interface WaysProps {
  family: 'chrome' | 'firefox';
  /** Whether the button is in the toolbar; undefined where the browser does not say. */
  isPinned: () => Promise<boolean | undefined>;
  openSearch: () => void;
  openSources: () => void;
}

/** Three ways to use it, each with what it takes to begin. */
export function Ways({ family, isPinned, openSearch, openSources }: WaysProps) {
  const [pinned, setPinned] = useState<boolean>();
  useEffect(() => {
    const look = () => {
      isPinned().then(setPinned, () => undefined);
    };
    look();
    // Pinning happens in the browser's own menu, after which the page has the focus again.
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [isPinned]);
  const advice = family === 'firefox' ? say('welcome.pin_firefox') : say('welcome.pin_chrome');
  return (
    <section aria-labelledby="ways">
      <h2 id="ways">{say('welcome.ways_title')}</h2>
      <ul class="wel-ways">
        <li>
          <h3>{say('welcome.way_read')}</h3>
          {say('welcome.way_read_text')}
        </li>
        <li>
          <h3>{say('welcome.way_search')}</h3>
          {say('welcome.way_search_text')} <span class="bs-dim">{pinned ? say('welcome.pinned') : advice}</span>
          <button type="button" class="bs-link" onClick={openSearch}>
            {say('welcome.way_search_open')}
          </button>
        </li>
        <li>
          <h3>{say('welcome.way_sources')}</h3>
          {say('welcome.way_sources_text')}
          <button type="button" class="bs-link" onClick={openSources}>
            {say('welcome.way_sources_open')}
          </button>
        </li>
      </ul>
    </section>
  );
}
