/**
 * A finger or a pen that stays on a mark opens its card, as resting does for a pointer that hovers. The browser's own
 * answer to a long press (a selection, a menu) is held back that once; where the card is open already, it has its way.
 */
import type { Mark } from '../page/marks.ts';

/** Browsers take about this long, too; who comes first opens the card. */
export const HOLD_MS = 400;
/** A press of at least this long that the browser takes for a long one is one. */
const ALMOST_MS = 250;
/** A finger that moves farther, in px, scrolls. */
const STILL = 10;
/** A click that comes this long after is the end of the press. */
const ECHO_MS = 700;

export interface Hit {
  mark: Mark;
  line: DOMRect;
}

/** What of a pointer event counts here. */
export type Touched = Pick<
  PointerEvent,
  'pointerId' | 'pointerType' | 'clientX' | 'clientY' | 'isPrimary' | 'timeStamp'
>;

interface Press {
  pointer: number;
  x: number;
  y: number;
  since: number;
  hit: Hit;
  timer: ReturnType<typeof setTimeout>;
  held: boolean;
}

export class LongPress {
  private press: Press | undefined;
  private echoUntil = Number.NEGATIVE_INFINITY;
  private readonly find: (x: number, y: number) => Hit | undefined;
  private readonly onHold: (hit: Hit) => void;

  /** `find` gives the mark under a point that can be opened now. */
  constructor(find: (x: number, y: number) => Hit | undefined, onHold: (hit: Hit) => void) {
    this.find = find;
    this.onHold = onHold;
  }

  down({ pointerId, pointerType, clientX: x, clientY: y, isPrimary, timeStamp: since }: Touched): void {
    this.stop();
    this.echoUntil = Number.NEGATIVE_INFINITY;
    // Two fingers pinch.
    if (pointerType === 'mouse' || !isPrimary) return;
    const hit = this.find(x, y);
    if (!hit) return;
    const timer = setTimeout(() => this.hold(), HOLD_MS);
    this.press = { pointer: pointerId, x, y, since, hit, timer, held: false };
  }

  move({ pointerId, clientX, clientY }: Touched): void {
    const { press } = this;
    if (press?.pointer === pointerId && Math.hypot(clientX - press.x, clientY - press.y) > STILL) this.stop();
  }

  up({ pointerId, timeStamp }: Touched): void {
    if (this.press?.pointer !== pointerId) return;
    if (this.press.held) this.echoUntil = timeStamp + ECHO_MS;
    this.stop();
  }

  /** The browser has taken the pointer for itself, to scroll as a rule. */
  cancel(): void {
    this.stop();
  }

  /** Whether a menu or a selection that begins now is the browser's answer to this press, and to be held back. */
  takes({ timeStamp }: { timeStamp: number }): boolean {
    const { press } = this;
    if (!press) return false;
    if (!press.held && timeStamp - press.since < ALMOST_MS) return false;
    this.hold();
    return true;
  }

  /** Whether a click is the end of a long press and no click. */
  isEcho({ timeStamp }: { timeStamp: number }): boolean {
    const echo = timeStamp < this.echoUntil || this.press?.held === true;
    this.echoUntil = Number.NEGATIVE_INFINITY;
    return echo;
  }

  private hold(): void {
    const { press } = this;
    if (!press || press.held) return;
    clearTimeout(press.timer);
    press.held = true;
    this.onHold(press.hit);
  }

  /** No press any more. */
  stop(): void {
    clearTimeout(this.press?.timer);
    this.press = undefined;
  }
}
