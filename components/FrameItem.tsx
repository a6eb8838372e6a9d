import { useId, useState } from 'preact/hooks';
import type { FramedSentence, Framing } from '../utils/framing/types.ts';
import { say, sayCount } from '../utils/i18n/say.ts';
import { FrameSentence } from './FrameSentence.tsx';
import { Glyph } from './Glyph.tsx';
import { VoiceBar } from './VoiceBar.tsx';
import { carriers, countVoices, type TextOf } from './voices.ts';
import { inWords, upperFirst } from './words.ts';

/** Sentences shown before the rest is asked for. */
const OPEN = 4;

export interface FrameInfo {
  id: string;
  name: string;
  definition: string;
  /** Entries that give the frame's background. */
  entries: string[];
}

interface Props {
  framing: Framing;
  frame: FrameInfo;
  sentences: number[];
  open: boolean;
  text: TextOf;
  lang: string | undefined;
  nameOf: (frame: string) => string | undefined;
  onToggle: () => void;
  onShow: (sentence: number) => void;
  onFrame: (id: string) => void;
}

/** One frame of the article: how many sentences, by whom, and on request which. */
export function FrameItem({ framing, frame, sentences, open, text, lang, nameOf, onToggle, onShow, onFrame }: Props) {
  const id = useId();
  const [all, setAll] = useState(false);
  const found = carriers(framing, frame.id, sentences);
  const folded = found.length - OPEN;
  const shown = all || folded <= 1 ? found : found.slice(0, OPEN);
  return (
    <li>
      <button
        type="button"
        class="bs-top"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        data-frame={frame.id}
        onClick={onToggle}
      >
        <Glyph name="right" />
        <b lang="en">{frame.name}</b>
        <span class="bs-n">{sayCount('framing.sentences', found.length)}</span>
      </button>
      <VoiceBar counts={countVoices(found)} />
      {open && (
        <div id={id}>
          <p class="bs-def" lang="en">
            {frame.definition}
          </p>
          <ol class="bs-sen">
            {shown.map(({ sentence, mark }) => {
              const span = framing.sentences[sentence];
              if (!span) return null;
              return (
                <FrameSentence
                  key={sentence}
                  span={span}
                  mark={mark}
                  text={text(span)}
                  lang={lang}
                  also={counterpart(span, frame.id, mark.stance, nameOf)}
                  onShow={() => onShow(sentence)}
                  onFrame={onFrame}
                />
              );
            })}
          </ol>
          {folded > 1 && (
            <button type="button" class="bs-more" aria-expanded={all} onClick={() => setAll(!all)}>
              {all
                ? say('framing.fewer_sentences')
                : upperFirst(sayCount('framing.more_sentences', folded, inWords(folded)))}
            </button>
          )}
        </div>
      )}
    </li>
  );
}

/** The frame that a denial of this one carries in the same sentence. */
function counterpart(
  sentence: FramedSentence,
  frame: string,
  stance: string,
  nameOf: Props['nameOf'],
): { id: string; name: string } | undefined {
  if (stance !== 'rejected') return undefined;
  const other = sentence.frames.find((mark) => mark.frame !== frame && mark.stance !== 'rejected');
  const name = other && nameOf(other.frame);
  return other && name ? { id: other.frame, name } : undefined;
}
