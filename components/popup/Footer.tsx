import { say, sayCount } from '../../utils/i18n/say.ts';

interface Props {
  /** Said instead of the sources. */
  hint?: string | undefined;
  sources?: number | undefined;
  off: number;
  /** Opens the companion. */
  onCompanion?: (() => void) | undefined;
  onOptions: () => void;
}

/** "All 82 sources on", or "73 of 82 sources on". */
export function sourcesLine(all: number, off: number): string {
  return off === 0
    ? sayCount('popup.all_sources_on', all)
    : sayCount('popup.sources_on', all, { on: Math.max(0, all - off) });
}

/** The row at the popup's foot. */
export function Footer({ hint, sources, off, onCompanion, onOptions }: Props) {
  return (
    <footer class="pop-foot">
      <span>{hint ?? (sources === undefined ? '' : sourcesLine(sources, off))}</span>
      {onCompanion && !hint && (
        <button type="button" class="bs-link pop-companion" onClick={onCompanion}>
          {say('companion.open')}
        </button>
      )}
      <button type="button" class="bs-link pop-options" onClick={onOptions}>
        {say('popup.options')}
      </button>
    </footer>
  );
}
