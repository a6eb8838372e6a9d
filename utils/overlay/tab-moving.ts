/** Moves the tab: dragged, or by the arrow keys while it has the focus. */
import type { Key } from '../i18n/keys.ts';
import { say } from '../i18n/say.ts';
import { nearestPlace, placeAfter, type TabPlace } from './tab-place.ts';
import type { TabPlacing } from './tab-placing.ts';

const MOVED: Record<TabPlace, Key> = {
  'top-left': 'overlay.moved_top_left',
  top: 'overlay.moved_top',
  'top-right': 'overlay.moved_top_right',
  left: 'overlay.moved_left',
  right: 'overlay.moved_right',
  'bottom-left': 'overlay.moved_bottom_left',
  bottom: 'overlay.moved_bottom',
  'bottom-right': 'overlay.moved_bottom_right',
};

/** Less than this, in px, is a click. */
const SLACK = 6;

interface Drag {
  element: HTMLElement;
  /** Of what listens while it lasts. */
  life: AbortController;
  pointer: number;
  x: number;
  y: number;
}

export class TabMoving {
  private drag: Drag | undefined;
  private dropped = false;
  private readonly placing: TabPlacing;

  constructor(placing: TabPlacing) {
    this.placing = placing;
  }

  /** Listens on the element around the tab until the signal. `missed`: what has happened there already. */
  attend(element: HTMLElement, rtl: boolean, signal: AbortSignal, missed: readonly PointerEvent[]): void {
    element.addEventListener('pointerdown', (event) => this.down(event, element), { signal });
    element.addEventListener('keydown', (event) => this.key(event, rtl), { signal });
    // On its way down, before a button hears of it.
    element.addEventListener('click', this.click, { signal, capture: true });
    signal.addEventListener('abort', () => this.drag?.life.abort());
    for (const event of missed) {
      if (event.type === 'pointerdown') this.down(event, element);
      else if (event.type === 'pointermove') this.moved(event);
      else this.up(event);
    }
  }

  private down(event: PointerEvent, element: HTMLElement): void {
    this.dropped = false;
    this.drag?.life.abort();
    if (!event.isTrusted || !event.isPrimary || event.button !== 0) return;
    const life = new AbortController();
    const { signal } = life;
    this.drag = { element, life, pointer: event.pointerId, x: event.clientX, y: event.clientY };
    // A quick hand has left the tab before it has gone far enough to drag it.
    addEventListener('pointermove', this.moved, { signal, capture: true, passive: true });
    addEventListener('pointerup', this.up, { signal, capture: true, passive: true });
    addEventListener('pointercancel', this.stop, { signal, capture: true, passive: true });
  }

  private readonly moved = (event: PointerEvent): void => {
    const { drag, placing } = this;
    if (!event.isTrusted || !drag || drag.pointer !== event.pointerId) return;
    const by = { x: event.clientX - drag.x, y: event.clientY - drag.y };
    if (!placing.by) {
      if (Math.hypot(by.x, by.y) < SLACK) return;
      try {
        drag.element.setPointerCapture(event.pointerId);
      } catch {
        // A finger that has been lifted meanwhile.
      }
    }
    placing.by = by;
    placing.render();
  };

  private readonly up = (event: PointerEvent): void => {
    const { drag, placing } = this;
    if (!event.isTrusted || !drag || drag.pointer !== event.pointerId) return;
    const isDragged = placing.by !== undefined;
    const box = drag.element.getBoundingClientRect();
    this.end();
    if (!isDragged) return;
    // The click that follows is the end of the drag.
    this.dropped = true;
    placing.move(nearestPlace(box.left + box.width / 2, box.top + box.height / 2, innerWidth, innerHeight));
  };

  /** Keeps the click that ends a drag from pressing a button of the tab. */
  private readonly click = (event: MouseEvent): void => {
    if (!this.dropped) return;
    this.dropped = false;
    event.preventDefault();
    event.stopPropagation();
  };

  private key(event: KeyboardEvent, rtl: boolean): void {
    if (!event.isTrusted || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const next = placeAfter(this.placing.at(rtl), event.key);
    if (!next) return;
    event.preventDefault();
    this.placing.move(next);
    this.placing.say(say(MOVED[next]));
  }

  private end(): void {
    this.drag?.life.abort();
    this.drag = undefined;
    this.placing.by = undefined;
  }

  /** Puts a tab that is being dragged back; false when none is. */
  readonly stop = (): boolean => {
    const isDragged = this.placing.by !== undefined;
    this.end();
    if (isDragged) this.placing.render();
    return isDragged;
  };
}
