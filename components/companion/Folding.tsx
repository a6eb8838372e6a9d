import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

export interface Fold {
  /** Tells it from its neighbours, whatever comes before it. */
  key: string;
  head: ComponentChildren;
  /** Before the reader's eyes in the article. */
  isHere?: boolean | undefined;
  body: () => ComponentChildren;
  /** It has been opened. */
  onOpen: () => void;
}

interface Props {
  folds: Fold[];
  open: string | undefined;
  setOpen: (key: string | undefined) => void;
  /** Said of what is before the reader's eyes. */
  here?: string | undefined;
}

/** A list of which one item is open at a time. The one that is pressed stays where it is under the pointer. */
export function Folding({ folds, open, setOpen, here }: Props) {
  const id = useId();
  const pressed = useRef<{ button: HTMLElement; top: number } | undefined>(undefined);
  useLayoutEffect(() => {
    if (!pressed.current) return;
    const { button, top } = pressed.current;
    pressed.current = undefined;
    const scroller = button.closest('main');
    if (scroller) scroller.scrollTop += button.getBoundingClientRect().top - top;
  }, [open]);
  return (
    <ol class="comp-list">
      {folds.map(({ key, head, isHere, body, onOpen }, index) => {
        const isOpen = key === open;
        const bodyId = `${id}-${index}`;
        return (
          <li
            key={key}
            class={isHere ? 'is-here' : undefined}
            onKeyDown={(event) => {
              if (!isOpen || event.key !== 'Escape' || event.defaultPrevented) return;
              event.preventDefault();
              setOpen(undefined);
              event.currentTarget.querySelector('button')?.focus();
            }}
          >
            <button
              type="button"
              class="comp-fold"
              aria-expanded={isOpen}
              aria-controls={isOpen ? bodyId : undefined}
              onClick={({ currentTarget: button }) => {
                pressed.current = { button, top: button.getBoundingClientRect().top };
                setOpen(isOpen ? undefined : key);
                if (!isOpen) onOpen();
              }}
            >
              {head}
              {isHere && here && <span class="bs-sr">{here}</span>}
            </button>
            {isOpen && <div id={bodyId}>{body()}</div>}
          </li>
        );
      })}
    </ol>
  );
}

/** Keys that tell items apart though some say the same: the second of two is "… 2". */
export function distinct(keys: string[]): string[] {
  const seen = new Map<string, number>();
  return keys.map((key) => {
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key} ${count}`;
  });
}
