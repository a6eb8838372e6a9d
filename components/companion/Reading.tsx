import type { PageLook, ToPage } from '../../utils/companion/protocol.ts';
import { dateLocale, say } from '../../utils/i18n/say.ts';
import type { Progress } from '../../utils/page/progress.ts';
import { useLate } from '../useLate.ts';

/** A reading that is over sooner is not spoken of: most take less, and live pages are read again and again. */
const LONG_MS = 1200;
/** A page of which nothing is shown yet is waited for. */
const FIRST_MS = 150;

interface Props {
  look: PageLook;
  /** Nothing of the page is shown yet. */
  isFirst: boolean;
  send: (message: ToPage) => void;
}

/** How far the reading of a long page has come, in words, and the way to stop it. */
export function Reading({ look, isFirst, send }: Props) {
  const { progress, isStopped } = look;
  const isLate = useLate(progress !== undefined, isFirst ? FIRST_MS : LONG_MS);
  const isLong = useLate(progress !== undefined, LONG_MS);
  return (
    <div class="comp-reading" hidden={!isLate && !isStopped}>
      {/* Said once; how far it has come is there to be looked up, and not read out each time. */}
      <p role="status">
        {isStopped ? (
          <>
            <b>{say('companion.stopped')}</b> {say('companion.stopped_note')}
          </>
        ) : (
          isLate && <b>{say('companion.reading')}</b>
        )}
      </p>
      {progress && isLate && <p class="comp-dim">{progressWords(progress)}</p>}
      {isStopped && (
        <button type="button" class="bs-link" onClick={() => send({ reading: 'resume' })}>
          {say('companion.resume')}
        </button>
      )}
      {progress && isLong && (
        <>
          <button type="button" class="bs-link" onClick={() => send({ reading: 'stop' })}>
            {say('companion.stop')}
          </button>
          <Bar progress={progress} />
        </>
      )}
    </div>
  );
}

function Bar({ progress }: { progress: Progress }) {
  const { done, total } = progress;
  const known = total > 0 ? { 'aria-valuenow': done, 'aria-valuemin': 0, 'aria-valuemax': total } : {};
  return (
    <div
      class="comp-bar"
      role="progressbar"
      aria-label={say('companion.reading')}
      aria-valuetext={progressWords(progress)}
      {...known}
    >
      <i style={{ inlineSize: total > 0 ? `${(100 * done) / total}%` : '0' }} />
    </div>
  );
}

/** "Reading paragraph 1,200 of 9,000." */
function progressWords({ stage, done, total }: Progress): string {
  const figures = new Intl.NumberFormat(dateLocale());
  const values = { done: figures.format(Math.min(total, done + 1)), total: figures.format(total) };
  switch (stage) {
    case 'article':
      return say('companion.reading_article');
    case 'text':
      return say('companion.reading_text', values);
    case 'again':
      return say('companion.reading_again');
    case 'framing':
      return say('companion.reading_framing', values);
  }
}
