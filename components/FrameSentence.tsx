import type { FrameMark, Span } from '../utils/framing/types.ts';
import { excerpt } from './excerpt.ts';
import { VOICE } from './words.ts';

interface Props {
  span: Span;
  mark: FrameMark;
  /** The sentence as it stands in the article. */
  text: string;
  /** Another frame that the denial counts for. */
  also?: { id: string; name: string } | undefined;
  onShow: () => void;
  onFrame: (id: string) => void;
}

/** A sentence that carries a frame: its words, with what gave it away underlined, and who says it. */
export function FrameSentence({ span, mark, text, also, onShow, onFrame }: Props) {
  const cues = mark.cues.map((cue) => ({ start: cue.start - span.start, end: cue.end - span.start }));
  return (
    <li>
      <button type="button" class="bs-q" dir="auto" onClick={onShow}>
        “
        {excerpt(text, cues).map((piece, index) =>
          piece.cue ? (
            <span key={`${index}-cue`} class="bs-cue">
              {piece.text}
            </span>
          ) : (
            piece.text
          ),
        )}
        ”
      </button>
      <p class="bs-who">
        <Speaker mark={mark} /> {stanceWords(mark)}
        {also && (
          <>
            {' '}
            Counts for{' '}
            <button type="button" class="bs-link" onClick={() => onFrame(also.id)}>
              {also.name}
            </button>{' '}
            too.
          </>
        )}
      </p>
    </li>
  );
}

function Speaker({ mark }: { mark: FrameMark }) {
  if (mark.voice === 'author' || mark.voice === 'unclear' || !mark.speaker) return <b>{speakerWords(mark)}</b>;
  return (
    <>
      <b dir="auto">{mark.speaker}</b>, {VOICE[mark.voice].one}.
    </>
  );
}

/** "Vladimir Putin, Russian official." */
export function speakerWords({ voice, speaker }: FrameMark): string {
  if (voice === 'author') return 'Author.';
  if (voice === 'unclear') return speaker ? `${speaker}.` : 'Who speaks is not clear.';
  const { one } = VOICE[voice];
  if (speaker) return `${speaker}, ${one}.`;
  return one === VOICE.other.one ? 'Another voice.' : `${/^[AEIOU]/i.test(one) ? 'An' : 'A'} ${one}.`;
}

/** "Reported." */
export function stanceWords({ voice, stance }: FrameMark): string {
  if (stance === 'rejected') return 'Rejects it.';
  if (voice === 'author') return stance === 'endorsed' ? 'In the article’s own voice.' : 'Told without taking it up.';
  return stance === 'endorsed' ? 'Taken up by the article.' : 'Reported.';
}
