/**
 * Pointing at marks: hover with a dwell, click or tap, keys. Only the reader's own events count; a mark on a link
 * leaves the link a link.
 */
import type { Mark } from '../page/marks.ts';
import { markAt } from './geometry.ts';

/** The pointer rests this long before a card opens, and may leave this long before it closes (mock-ups, GUIDE.md). */
export const DWELL_MS = 400;
export const GRACE_MS = 300;

export interface Pointed {
  mark: Mark;
  /** The line of the mark that was pointed at. */
  line: DOMRect;
  by: 'hover' | 'click' | 'key';
}

export interface PointingOptions {
  marks: () => readonly Mark[];
  /** Whether a point of the screen is on one of our own surfaces. */
  isOurs: (event: Event) => boolean;
  /** The pointer is over this mark, or over none. */
  onPoint: (mark: Mark | undefined) => void;
  onOpen: (pointed: Pointed) => void;
  /** The pointer has left mark and card for longer than the grace. */
  onLeave: () => void;
  onWalk: (step: 1 | -1) => void;
  onEscape: () => boolean;
  /** A press outside of marks and surfaces. */
  onOutside: () => void;
}

/** Starts listening; stops with the signal. */
export function listen(options: PointingOptions, signal: AbortSignal): void {
  const { marks, isOurs, onPoint, onOpen, onLeave } = options;
  let dwell: ReturnType<typeof setTimeout> | undefined;
  let grace: ReturnType<typeof setTimeout> | undefined;
  let over: Mark | undefined;
  let frame = 0;

  const leave = () => {
    clearTimeout(dwell);
    over = undefined;
    onPoint(undefined);
    clearTimeout(grace);
    grace = setTimeout(onLeave, GRACE_MS);
  };
  const move = (event: PointerEvent) => {
    if (isOurs(event)) {
      // On the card: it stays.
      clearTimeout(grace);
      clearTimeout(dwell);
      return;
    }
    if (marks().length === 0) return;
    const found = markAt(event.clientX, event.clientY, marks());
    if (!found) {
      if (over) leave();
      return;
    }
    clearTimeout(grace);
    if (found.mark === over) return;
    over = found.mark;
    onPoint(over);
    clearTimeout(dwell);
    dwell = setTimeout(() => {
      if (over === found.mark) onOpen({ ...found, by: 'hover' });
    }, DWELL_MS);
  };
  document.addEventListener(
    'pointermove',
    (event) => {
      // A finger that moves scrolls; it does not hover.
      if (!event.isTrusted || event.pointerType === 'touch') return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => move(event));
    },
    { signal, passive: true, capture: true },
  );
  document.addEventListener('pointerleave', () => over && leave(), { signal, passive: true });
  document.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.button !== 0 || isOurs(event)) return;
      const found = markAt(event.clientX, event.clientY, marks());
      if (!found) return options.onOutside();
      const target = event.composedPath()[0];
      if (
        target instanceof Element &&
        target.closest('a, button, input, label, summary, [role="button"], [contenteditable="true"]')
      )
        return;
      // A click that ends a selection of text is no click on the mark.
      if (!getSelection()?.isCollapsed) return;
      clearTimeout(dwell);
      onOpen({ ...found, by: 'click' });
    },
    { signal, capture: true },
  );
  document.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted) return;
      if (event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey && event.code === 'KeyB') {
        event.preventDefault();
        event.stopPropagation();
        options.onWalk(1);
      } else if (event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey && event.code === 'KeyV') {
        event.preventDefault();
        event.stopPropagation();
        options.onWalk(-1);
      } else if (event.key === 'Escape' && options.onEscape()) {
        event.preventDefault();
        event.stopPropagation();
      }
    },
    { signal, capture: true },
  );
  signal.addEventListener('abort', () => {
    clearTimeout(dwell);
    clearTimeout(grace);
    cancelAnimationFrame(frame);
  });
}
