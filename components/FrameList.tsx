import { useRef, useState } from 'preact/hooks';
import type { Framing } from '../utils/framing/types.ts';
import { type FrameInfo, FrameItem } from './FrameItem.tsx';
import type { TextOf } from './voices.ts';

interface Props {
  framing: Framing;
  frames: FrameInfo[];
  text: TextOf;
  /** The language of the article. */
  lang?: string | undefined;
  onShow: (sentence: number) => void;
}

/** The frames of an article, heaviest first; each opens to its sentences. */
export function FrameList({ framing, frames, text, lang, onShow }: Props) {
  const root = useRef<HTMLUListElement>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const info = new Map(frames.map((frame) => [frame.id, frame]));
  const most = Math.max(0, ...framing.frames.map((frame) => frame.weight));

  const toggle = (frame: string, value = !open.has(frame)) => {
    const next = new Set(open);
    if (value) next.add(frame);
    else next.delete(frame);
    setOpen(next);
  };
  const goTo = (frame: string) => {
    toggle(frame, true);
    const button = [...(root.current?.querySelectorAll<HTMLElement>('[data-frame]') ?? [])].find(
      (one) => one.dataset.frame === frame,
    );
    button?.focus();
  };

  return (
    <ul class="bs-fr" ref={root} style={{ '--cell': cell(most) }}>
      {framing.frames.map(({ frame, sentences }) => {
        const known = info.get(frame);
        if (!known) return null;
        return (
          <FrameItem
            key={frame}
            framing={framing}
            frame={known}
            sentences={sentences}
            open={open.has(frame)}
            text={text}
            lang={lang}
            nameOf={(other) => info.get(other)?.name}
            onToggle={() => toggle(frame)}
            onShow={onShow}
            onFrame={goTo}
          />
        );
      })}
    </ul>
  );
}

/** The same width of block in every bar, so that bars can be compared by eye. */
function cell(most: number): string {
  if (most <= 13) return '22px';
  return most <= 22 ? '12px' : '8px';
}
