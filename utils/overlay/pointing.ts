/**
 * Pointing at marks: hover with a dwell, click or tap, long press, keys. Only the reader's own events count; a mark on a
 * link leaves the link a link.
 */
import type { Mark } from '../page/marks.ts';
import type { Settings } from '../settings-schema.ts';
import { isSameMark } from './geometry.ts';
import { type Hit, LongPress } from './press.ts';

/** The pointer may leave this long before a card closes (mock-ups, GUIDE.md). */
export const GRACE_MS = 300;

export interface Pointed extends Hit {
  by: 'hover' | 'click' | 'key';
}

export interface PointingOptions {
  /** What opens a card, and how long the pointer rests for it, in ms: the reader's settings, which may change. */
  readonly opens: Settings['opens'];
  readonly dwell: number;
  /** The mark under a point of the window. */
  find: (x: number, y: number) => Hit | undefined;
  /** Whether the card of this mark is open. */
  isOpen: (mark: Mark) => boolean;
  /** Whether an event is on one of our own surfaces. */
  isOurs: (event: Event) => boolean;
  /** The pointer is over this mark, or over none. */
  onPoint: (mark: Mark | undefined) => void;
  onOpen: (pointed: Pointed) => void;
  /** The pointer has left mark and card for longer than the grace. */
  onLeave: () => void;
  /** Closes what is open; false when nothing was. */
  onEscape: () => boolean;
  /** A press outside of marks and surfaces. */
  onOutside: () => void;
}

/** Elements that do something of their own when they are clicked. */
const ACTS =
  'a[href], area, button, input, select, textarea, label, summary, audio, video, [role="button"], [role="link"], [role="tab"], [contenteditable]:not([contenteditable="false"])';
/** Elements in which the reader writes: nothing opens over them by itself. */
const WRITES = 'input, textarea, [contenteditable]:not([contenteditable="false"])';

const isIn = (event: Event, selector: string): boolean =>
  event.composedPath().some((one) => one instanceof Element && one.matches(selector));

/** What to do with the reader's events; `listen` brings them here. */
export class Pointing {
  private readonly options: PointingOptions;
  private readonly press: LongPress;
  private dwell: ReturnType<typeof setTimeout> | undefined;
  private grace: ReturnType<typeof setTimeout> | undefined;
  private over: Mark | undefined;
  /** Whether Alt is held while the pointer is over a mark. */
  private alt = false;
  private x = 0;
  private y = 0;

  constructor(options: PointingOptions) {
    this.options = options;
    const { find, isOpen, onOpen } = options;
    const closed = (x: number, y: number) => {
      const hit = find(x, y);
      return hit && !isOpen(hit.mark) ? hit : undefined;
    };
    this.press = new LongPress(closed, (hit) => onOpen({ ...hit, by: 'click' }));
  }

  /** The pointer is there, in this frame. A finger does not hover, nor does a pen that draws or a mouse that drags. */
  hover(event: PointerEvent, isOurs: boolean): void {
    const { options } = this;
    if (event.pointerType === 'touch') return;
    if (event.buttons !== 0) {
      clearTimeout(this.dwell);
      return;
    }
    this.x = event.clientX;
    this.y = event.clientY;
    if (isOurs) {
      // On the card: it stays.
      clearTimeout(this.grace);
      clearTimeout(this.dwell);
      return;
    }
    const found = options.find(this.x, this.y);
    if (!found) {
      this.left();
      return;
    }
    clearTimeout(this.grace);
    const isNew = !this.over || !isSameMark(found.mark, this.over);
    if (!isNew && event.altKey === this.alt) return;
    this.over = found.mark;
    if (isNew) options.onPoint(found.mark);
    this.rest(event.altKey);
  }

  /** The pointer begins to rest on a mark, with Alt held or not. */
  private rest(alt: boolean): void {
    const { opens, dwell } = this.options;
    clearTimeout(this.dwell);
    this.alt = alt;
    if (opens === 'hover' || (opens === 'modifier' && alt)) this.dwell = setTimeout(() => this.rested(), dwell);
  }

  /** Alt is pressed or let go where the pointer rests already. */
  alter(event: KeyboardEvent): void {
    const isDown = event.type === 'keydown';
    // Alt is held for something else: a shortcut, a menu.
    if (event.key !== 'Alt' && event.altKey) clearTimeout(this.dwell);
    if (event.key === 'Alt' && this.over && isDown !== this.alt && this.options.opens === 'modifier') this.rest(isDown);
  }

  private rested(): void {
    // The page may have scrolled, or been read anew, under a pointer that rests.
    const found = this.options.find(this.x, this.y);
    if (found && this.over && isSameMark(found.mark, this.over)) this.options.onOpen({ ...found, by: 'hover' });
  }

  /** The pointer is on no mark, or no longer in the window. */
  left(): void {
    if (!this.over) return;
    clearTimeout(this.dwell);
    this.over = undefined;
    this.options.onPoint(undefined);
    clearTimeout(this.grace);
    this.grace = setTimeout(this.options.onLeave, GRACE_MS);
  }

  down(event: PointerEvent): void {
    clearTimeout(this.dwell);
    if (this.options.isOurs(event) || isIn(event, WRITES)) this.press.stop();
    else this.press.down(event);
  }

  move(event: PointerEvent): void {
    this.press.move(event);
  }

  up(event: PointerEvent): void {
    this.press.up(event);
  }

  cancel(): void {
    this.press.cancel();
  }

  /** A menu or a selection begins: not where it is the browser's answer to a long press on a mark. */
  begins(event: Event): void {
    if (!this.options.isOurs(event) && this.press.takes(event)) event.preventDefault();
  }

  click(event: MouseEvent): void {
    const { options } = this;
    if (options.isOurs(event)) return;
    if (this.press.isEcho(event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    // A click by key (Enter on a link) is nowhere.
    if (event.button !== 0 || event.detail === 0) return;
    const found = options.find(event.clientX, event.clientY);
    if (!found) {
      options.onOutside();
      return;
    }
    if (isIn(event, ACTS)) return;
    // A click that ends a selection of text is no click on the mark.
    if (getSelection()?.isCollapsed === false) return;
    clearTimeout(this.dwell);
    options.onOpen({ ...found, by: 'click' });
  }

  key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    this.alter(event);
    if (event.key !== 'Escape' || !this.options.onEscape()) return;
    event.preventDefault();
    event.stopPropagation();
  }

  stop(): void {
    clearTimeout(this.dwell);
    clearTimeout(this.grace);
    this.press.stop();
  }
}

/** Starts listening; stops with the signal. */
export function listen(options: PointingOptions, signal: AbortSignal): void {
  const pointing = new Pointing(options);
  let frame = 0;
  const on = <T extends keyof DocumentEventMap>(
    type: T,
    run: (event: DocumentEventMap[T]) => void,
    passive = true,
  ): void =>
    document.addEventListener(type, (event) => event.isTrusted && run(event), { signal, capture: true, passive });
  on('pointermove', (event) => {
    pointing.move(event);
    // Where the event went cannot be asked any more once it is over.
    const isOurs = options.isOurs(event);
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => pointing.hover(event, isOurs));
  });
  on('pointerdown', (event) => pointing.down(event));
  on('pointerup', (event) => pointing.up(event));
  on('pointercancel', () => pointing.cancel());
  on('contextmenu', (event) => pointing.begins(event), false);
  on('selectstart', (event) => pointing.begins(event), false);
  on('click', (event) => pointing.click(event), false);
  on('keydown', (event) => pointing.key(event), false);
  on('keyup', (event) => pointing.alter(event));
  document.documentElement.addEventListener('pointerleave', (event) => event.isTrusted && pointing.left(), {
    signal,
    passive: true,
  });
  signal.addEventListener('abort', () => {
    pointing.stop();
    cancelAnimationFrame(frame);
  });
}
