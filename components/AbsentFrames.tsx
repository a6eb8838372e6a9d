import { Fragment } from 'preact';
import { say } from '../utils/i18n/say.ts';
import type { FrameInfo } from './FrameItem.tsx';
import { lowerFirst, upperFirst } from './words.ts';

interface Props {
  frames: FrameInfo[];
  /** Opens the background of a frame: one of its entries. */
  onOpenEntry: (id: string) => void;
}

/** Ways of telling that no sentence was read as; those with a background open it. */
export function AbsentFrames({ frames, onOpenEntry }: Props) {
  if (frames.length === 0) return null;
  return (
    <section class="bs-sec">
      <h3 class="bs-h">{say('framing.absent')}</h3>
      <p lang="en">
        {frames.map((frame, index) => {
          const name = index === 0 ? upperFirst(frame.name) : lowerFirst(frame.name);
          const [entry] = frame.entries;
          return (
            <Fragment key={frame.id}>
              {index > 0 && ', '}
              {entry ? (
                <button type="button" class="bs-link" title={frame.definition} onClick={() => onOpenEntry(entry)}>
                  {name}
                </button>
              ) : (
                name
              )}
            </Fragment>
          );
        })}
        .
      </p>
      <p class="bs-dim">{say('framing.absent_note')}</p>
    </section>
  );
}
