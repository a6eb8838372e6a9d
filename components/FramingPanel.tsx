import { useId } from 'preact/hooks';
import type { Framing } from '../utils/framing/types.ts';
import { AbsentFrames } from './AbsentFrames.tsx';
import { CloseButton } from './CardTools.tsx';
import { type ClaimInfo, ClaimMarks } from './ClaimMarks.tsx';
import type { FrameInfo } from './FrameItem.tsx';
import { FrameList } from './FrameList.tsx';
import type { TextOf } from './voices.ts';
import { figure } from './words.ts';

export interface FramingPanelProps {
  framing: Framing;
  /** The article's words at a place. */
  text: TextOf;
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
    <aside class="bs bs-panel" lang="en" dir="ltr" aria-labelledby={id} tabIndex={-1}>
      <header class="bs-ph">
        <h2 class="bs-title" id={id}>
          How this article tells it
        </h2>
        <CloseButton label="Close" onClose={on.close} />
        <p>
          {carrying} of {figure(framing.sentences.length, 'sentence')} {carrying === 1 ? 'carries' : 'carry'} a frame.
          One block is one sentence; its fill is the voice.
        </p>
        {!props.articleDate && <p>This page gives no date, so nothing is sorted by time.</p>}
        {props.languageNote && <p>{props.languageNote}</p>}
      </header>
      <div class="bs-scroll">
        <FrameList framing={framing} frames={frames} text={text} onShow={on.showSentence} />
        <ClaimMarks
          marks={framing.claims}
          claims={props.claims}
          text={text}
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
      <h3 class="bs-h">Take it along</h3>
      <p class="bs-links">
        <button type="button" class="bs-link" onClick={props.onCopy}>
          Copy as text
        </button>
        <button type="button" class="bs-link" onClick={props.onAnnotations}>
          Copy as web annotations
        </button>
      </p>
      <p class="bs-dim">
        {props.done ??
          'With the sentences, who carries them, and the sources of the claims’ records. The popup saves the annotations as a file.'}
      </p>
    </section>
  );
}

/** Who reads the sentences, and how it errs. */
export function HowThisWorks({ onCodebook }: { onCodebook: () => void }) {
  return (
    <section class="bs-sec">
      <h3 class="bs-h">How this works</h3>
      <p>
        Each sentence is read by a published codebook: with lists of wordings, and with a small network that has learnt
        from sentences labelled by hand. Speech counts for the speaker, a denial as a denial. It runs on this device,
        sends nothing, and errs: it misses irony, and can give long quotations to the wrong person.
      </p>
      <p class="bs-links">
        <button type="button" class="bs-link" onClick={onCodebook}>
          Read the codebook
        </button>
      </p>
    </section>
  );
}
