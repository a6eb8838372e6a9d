import { Glyph } from './Glyph.tsx';
import { figure, lowerFirst } from './words.ts';

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
  return [passages > 0 && figure(passages, 'passage'), claims > 0 && figure(claims, 'claim')]
    .filter(Boolean)
    .join(', ');
}

/** The tab at the page's bottom edge: how much is marked, how the article is told, and the way to hide both. */
export function Tab({ passages, claims, frames, open, on }: TabProps) {
  return (
    <section
      class="bs bs-tab"
      lang="en"
      dir="ltr"
      aria-label="Backstory"
      title="Drag it, or use the arrow keys, to move it"
    >
      <button type="button" class="bs-count" aria-expanded={open === 'passages'} onClick={on.passages}>
        <b>{figure(passages + claims, 'mark')}</b>
        <span class="bs-dim">{passagesLine(passages, claims)}</span>
      </button>
      {frames.length > 0 && (
        <button type="button" aria-expanded={open === 'panel'} onClick={on.panel}>
          <span class="bs-dim">Told as</span>
          <span class="bs-names">{frames.map(lowerFirst).join(', ')}</span>
        </button>
      )}
      <button type="button" class="bs-hide" aria-label="Hide on this page" onClick={on.hide}>
        <Glyph name="close" />
      </button>
    </section>
  );
}
