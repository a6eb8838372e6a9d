import type { ComponentChild } from 'preact';
import type { FrameMark, Span } from '../utils/framing/types.ts';
import type { Key } from '../utils/i18n/keys.ts';
import { say, sayParts } from '../utils/i18n/say.ts';
import { excerpt } from './excerpt.ts';
import { Quoted } from './Quoted.tsx';
import { VOICE } from './words.ts';

interface Props {
  span: Span;
  mark: FrameMark;
  /** The sentence as it stands in the article, and its language. */
  text: string;
  lang: string | undefined;
  /** Another frame that the denial counts for. */
  also?: { id: string; name: string } | undefined;
  onShow: () => void;
  onFrame: (id: string) => void;
}

/** A sentence that carries a frame: its words, with what gave it away underlined, and who says it. */
export function FrameSentence({ span, mark, text, lang, also, onShow, onFrame }: Props) {
  const cues = mark.cues.map((cue) => ({ start: cue.start - span.start, end: cue.end - span.start }));
  return (
    <li>
      <button type="button" class="bs-q" lang={lang} dir="auto" onClick={onShow}>
        <Quoted>
          {excerpt(text, cues).map((piece, index) =>
            piece.cue ? (
              <span key={`${index}-cue`} class="bs-cue">
                {piece.text}
              </span>
            ) : (
              piece.text
            ),
          )}
        </Quoted>
      </button>
      <p class="bs-who">
        <Speaker mark={mark} lang={lang} /> {stanceWords(mark)}
        {also && (
          <>
            {' '}
            {sayParts<ComponentChild>('framing.also', {
              frame: (
                <button key="frame" type="button" class="bs-link" lang="en" onClick={() => onFrame(also.id)}>
                  {also.name}
                </button>
              ),
            })}
          </>
        )}
      </p>
    </li>
  );
}

function Speaker({ mark, lang }: Pick<Props, 'mark' | 'lang'>) {
  if (!isNamed(mark)) return <b>{speakerWords(mark)}</b>;
  const name = (
    <b key="name" lang={lang} dir="auto">
      {mark.speaker}
    </b>
  );
  return <>{sayParts<ComponentChild>('framing.who_named', { name, voice: VOICE[mark.voice].one })}</>;
}

const UNNAMED: Record<FrameMark['voice'], Key> = {
  author: 'framing.who_author',
  unclear: 'framing.who_unclear',
  'russian-official': 'framing.who_russian_official',
  'western-nato-official': 'framing.who_western_official',
  'ukrainian-official': 'framing.who_ukrainian_official',
  expert: 'framing.who_expert',
  other: 'framing.who_other',
};

const isNamed = ({ voice, speaker }: FrameMark) => Boolean(speaker) && voice !== 'author' && voice !== 'unclear';

/** "Vladimir Putin, Russian official." */
export function speakerWords(mark: FrameMark): string {
  const { voice, speaker = '' } = mark;
  if (voice === 'unclear' && speaker) return `${speaker}.`;
  return isNamed(mark) ? say('framing.who_named', { name: speaker, voice: VOICE[voice].one }) : say(UNNAMED[voice]);
}

/** "Reported." */
export function stanceWords({ voice, stance }: FrameMark): string {
  if (stance === 'rejected') return say('framing.rejects');
  if (voice === 'author') return say(stance === 'endorsed' ? 'framing.own_voice' : 'framing.told');
  return say(stance === 'endorsed' ? 'framing.taken_up' : 'framing.reported');
}
