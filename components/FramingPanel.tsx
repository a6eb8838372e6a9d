import { useId } from 'preact/hooks';
import type { Framing } from '../utils/framing/types.ts';
import { say, sayCount } from '../utils/i18n/say.ts';
import { AbsentFrames } from './AbsentFrames.tsx';
import { CloseButton } from './CardTools.tsx';
import { type ClaimInfo, ClaimMarks } from './ClaimMarks.tsx';
import type { FrameInfo } from './FrameItem.tsx';
import { FrameList } from './FrameList.tsx';
import type { TextOf } from './voices.ts';

export interface FramingPanelProps {
  framing: Framing;
  /** The article's words at a place, and their language. */
  text: TextOf;
  lang?: string | undefined;
  frames: FrameInfo[];
  /** Title and status of the claims that are marked. */
  claims: ClaimInfo[];
  articleDate?: string | undefined;
  /** Said where the codebook does not cover the article's language. */
  languageNote?: string | undefined;
  on: {
    close: () => void;
    showSentence: (index: number) => void;
    openClaim: (markIndex: number) => void;
    /** Gets the id of an entry that gives a frame's background. */
    openFrameEntry: (id: string) => void;
    codebook: () => void;
    /** Copies the framing as text, with the records of its claims. */
    copy: () => void;
    /** Copies mentions, frames and claims as annotations. */
    copyAnnotations: () => void;
  };
  /** What has just been copied. */
  done?: string | undefined;
}

/** How this article tells it: which frames, carried by whom, in which sentences. Counts, never a score. */
export function FramingPanel(props: FramingPanelProps) {
  const { framing, text, frames, on } = props;
  const id = useId();
  const info = new Map(frames.map((frame) => [frame.id, frame]));
  const carrying = framing.sentences.filter((sentence) => sentence.frames.length > 0).length;

  return (
    <aside class="bs bs-panel" aria-labelledby={id} tabIndex={-1}>
      <header class="bs-ph">
        <h2 class="bs-title" id={id}>
          {say('framing.title')}
        </h2>
        <CloseButton onClose={on.close} />
        <p>
          {sayCount('framing.carrying', carrying, { all: framing.sentences.length })} {say('framing.blocks')}
        </p>
        {!props.articleDate && <p>{say('framing.no_date')}</p>}
        {props.languageNote && <p>{props.languageNote}</p>}
      </header>
      <div class="bs-scroll">
        <FrameList framing={framing} frames={frames} text={text} lang={props.lang} onShow={on.showSentence} />
        <ClaimMarks
          marks={framing.claims}
          claims={props.claims}
          text={text}
          lang={props.lang}
          articleDate={props.articleDate}
          onOpen={on.openClaim}
        />
        <AbsentFrames
          frames={framing.absent.flatMap((frame) => info.get(frame) ?? [])}
          onOpenEntry={on.openFrameEntry}
        />
        <TakeAlong done={props.done} onCopy={on.copy} onAnnotations={on.copyAnnotations} />
        <HowThisWorks onCodebook={on.codebook} />
      </div>
    </aside>
  );
}

function TakeAlong(props: { done: string | undefined; onCopy: () => void; onAnnotations: () => void }) {
  return (
    <section class="bs-sec">
      <h3 class="bs-h">{say('framing.take_along')}</h3>
      <p class="bs-links">
        <button type="button" class="bs-link" onClick={props.onCopy}>
          {say('framing.copy_text')}
        </button>
        <button type="button" class="bs-link" onClick={props.onAnnotations}>
          {say('framing.copy_annotations')}
        </button>
      </p>
      <p class="bs-dim">{props.done ?? say('framing.take_along_note')}</p>
    </section>
  );
}

/** Who reads the sentences, and how it errs. */
export function HowThisWorks({ onCodebook }: { onCodebook: () => void }) {
  return (
    <section class="bs-sec">
      <h3 class="bs-h">{say('framing.how')}</h3>
      <p>{say('framing.how_text')}</p>
      <p class="bs-links">
        <button type="button" class="bs-link" onClick={onCodebook}>
          {say('framing.read_codebook')}
        </button>
      </p>
    </section>
  );
}
