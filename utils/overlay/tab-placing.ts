/** The tab's place: kept for this device, and changed by dragging the tab or with the arrow keys while it has the focus. */
import type { Key } from '../i18n/keys.ts';
import { say } from '../i18n/say.ts';
import { isAlive } from '../page/platform.ts';
import type { Session } from '../page/session.ts';
import { isTabPlace, nearestPlace, placeAfter, TAB_PLACE_KEY, type TabPlace } from './tab-place.ts';

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
  /** How far it has gone; undefined before it is more than a click. */
  by?: { x: number; y: number } | undefined;
}

type Changes = Record<string, { newValue?: unknown }>;

export class TabPlacing {
  /** The reader's choice; none: the end of the bottom edge, in the direction of the page. */
  private chosen: TabPlace | undefined;
  /** Whether it is known where the tab belongs: it is not drawn before. */
  isKnown = false;
  private drag: Drag | undefined;
  private dropped = false;
  private readonly session: Session;
  private readonly render: () => void;
  private readonly say: (text: string) => void;

  constructor(session: Session, render: () => void, say: (text: string) => void, signal: AbortSignal) {
    this.session = session;
    this.render = render;
    this.say = say;
    const { onChanged } = session.platform.browser.storage;
    const changed = (changes: Changes, area: string) => {
      const change = area === 'local' ? changes[TAB_PLACE_KEY] : undefined;
      if (change) this.take(change.newValue);
    };
    onChanged.addListener(changed);
    signal.addEventListener('abort', () => {
      if (isAlive(session.platform)) onChanged.removeListener(changed);
    });
  }

  /** Where it stands on a page that is written in this direction. */
  at(rtl: boolean): TabPlace {
    return this.chosen ?? (rtl ? 'bottom-left' : 'bottom-right');
  }

  async load(): Promise<void> {
    const { at } = await this.session.platform.ask({ type: 'tab-place' }).catch(() => ({ at: undefined }));
    this.isKnown = true;
    this.take(at);
  }

  private take(place: unknown): void {
    this.chosen = isTabPlace(place) ? place : undefined;
    this.render();
  }

  private move(place: TabPlace): void {
    this.chosen = place;
    this.render();
    // A place that cannot be kept holds on this page all the same.
    void this.session.platform.ask({ type: 'tab-place', at: place }).catch(() => undefined);
  }

  /** How far the tab has been dragged from its place, in px. */
  get by(): { x: number; y: number } | undefined {
    return this.drag?.by;
  }

  /** Listens to the reader's events on the element around the tab; gives what ends that. */
  attend(element: HTMLElement, rtl: boolean): () => void {
    const life = new AbortController();
    const { signal } = life;
    element.addEventListener('pointerdown', this.down, { signal });
    element.addEventListener('keydown', (event) => this.key(event, rtl), { signal });
    // On its way down, before a button hears of it.
    element.addEventListener('click', this.click, { signal, capture: true });
    return () => {
      this.drag?.life.abort();
      life.abort();
    };
  }

  private readonly down = (event: PointerEvent): void => {
    this.dropped = false;
    this.drag?.life.abort();
    if (!event.isTrusted || !event.isPrimary || event.button !== 0) return;
    const life = new AbortController();
    const { signal } = life;
    const element = event.currentTarget as HTMLElement;
    this.drag = { element, life, pointer: event.pointerId, x: event.clientX, y: event.clientY };
    // A quick hand has left the tab before it has gone far enough to drag it.
    addEventListener('pointermove', this.moved, { signal, capture: true, passive: true });
    addEventListener('pointerup', this.up, { signal, capture: true, passive: true });
    addEventListener('pointercancel', this.stop, { signal, capture: true, passive: true });
  };

  private readonly moved = (event: PointerEvent): void => {
    const { drag } = this;
    if (!event.isTrusted || !drag || drag.pointer !== event.pointerId) return;
    const by = { x: event.clientX - drag.x, y: event.clientY - drag.y };
    if (!drag.by) {
      if (Math.hypot(by.x, by.y) < SLACK) return;
      drag.element.setPointerCapture(event.pointerId);
    }
    drag.by = by;
    this.render();
  };

  private readonly up = (event: PointerEvent): void => {
    const { drag } = this;
    if (!event.isTrusted || !drag || drag.pointer !== event.pointerId) return;
    drag.life.abort();
    this.drag = undefined;
    if (!drag.by) return;
    // The click that follows is the end of the drag.
    this.dropped = true;
    const box = drag.element.getBoundingClientRect();
    this.move(nearestPlace(box.left + box.width / 2, box.top + box.height / 2, innerWidth, innerHeight));
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
    const next = placeAfter(this.at(rtl), event.key);
    if (!next) return;
    event.preventDefault();
    this.move(next);
    this.say(say(MOVED[next]));
  }

  /** Puts a tab that is being dragged back; false when none is. */
  readonly stop = (): boolean => {
    const dragged = this.drag?.by !== undefined;
    this.drag?.life.abort();
    this.drag = undefined;
    if (dragged) this.render();
    return dragged;
  };
}
