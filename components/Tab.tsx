import { say, sayCount } from '../utils/i18n/say.ts';
import { Glyph } from './Glyph.tsx';
import { lowerFirst } from './words.ts';

export interface TabProps {
  passages: number;
  claims: number;
  /** Names of the heaviest frames; none: that part is left out. */
  frames: string[];
  /** Which surface the tab has opened. */
  open: 'passages' | 'panel' | null;
  on: { passages: () => void; panel: () => void; hide: () => void };
}

/** "7 passages, 4 claims", without what there is none of. */
export function passagesLine(passages: number, claims: number): string {
  return [passages > 0 && sayCount('overlay.passages', passages), claims > 0 && sayCount('overlay.claims', claims)]
    .filter(Boolean)
    .join(', ');
}

/** The tab at the page's bottom edge: how much is marked, how the article is told, and the way to hide both. */
export function Tab({ passages, claims, frames, open, on }: TabProps) {
  return (
    <section class="bs bs-tab" aria-label="Backstory" title={say('overlay.move_tab')}>
      <button
        type="button"
        class="bs-count"
        data-opens="passages"
        aria-expanded={open === 'passages'}
        onClick={on.passages}
      >
        <b>{sayCount('overlay.marks', passages + claims)}</b>
        <span class="bs-dim">{passagesLine(passages, claims)}</span>
      </button>
      {frames.length > 0 && (
        <button type="button" data-opens="panel" aria-expanded={open === 'panel'} onClick={on.panel}>
          <span class="bs-dim">{say('overlay.told_as')}</span>
          <span class="bs-names" lang="en">
            {frames.map(lowerFirst).join(', ')}
          </span>
        </button>
      )}
      <button type="button" class="bs-hide" aria-label={say('overlay.hide')} onClick={on.hide}>
        <Glyph name="close" />
      </button>
    </section>
  );
}
