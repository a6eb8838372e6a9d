/** The tab's place, kept for this device. What changes it, by hand or by key, comes once the reader is at the tab. */
import { isAlive } from '../page/platform.ts';
import type { Session } from '../page/session.ts';
import { bring } from './bring.ts';
import type { TabMoving } from './tab-moving.ts';
import { isTabPlace, TAB_PLACE_KEY, type TabPlace } from './tab-place.ts';

type Changes = Record<string, { newValue?: unknown }>;

export class TabPlacing {
  /** The reader's choice; none: the end of the bottom edge, in the direction of the page. */
  private chosen: TabPlace | undefined;
  /** Whether it is known where the tab belongs: it is not drawn before. */
  isKnown = false;
  /** How far the tab has been dragged from its place, in px. */
  by: { x: number; y: number } | undefined;
  private moving: TabMoving | undefined;
  private readonly session: Session;
  readonly render: () => void;
  readonly say: (text: string) => void;

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

  /** Stands elsewhere from now on. */
  move(place: TabPlace): void {
    this.chosen = place;
    this.render();
    // A place that cannot be kept holds on this page all the same.
    void this.session.platform.ask({ type: 'tab-place', at: place }).catch(() => undefined);
  }

  /** Listens to the reader's events on the element around the tab; gives what ends that. */
  attend(element: HTMLElement, rtl: boolean): () => void {
    const life = new AbortController();
    const { signal } = life;
    // A quick hand drags, and lets go, before the script is there: it hears of that then.
    const missed: PointerEvent[] = [];
    const waiting = new AbortController();
    let isAsked = false;
    const note = (event: PointerEvent) => event.isTrusted && missed.push(event);
    const near = (event: Event) => {
      if (!event.isTrusted) return;
      if (event.type === 'pointerdown') {
        missed.length = 0;
        note(event as PointerEvent);
        for (const type of ['pointermove', 'pointerup'] as const)
          addEventListener(type, note, {
            signal: AbortSignal.any([waiting.signal, signal]),
            capture: true,
            passive: true,
          });
      }
      if (isAsked) return;
      isAsked = true;
      void bring('tools', this.session.platform).then(
        ({ movesTab }) => {
          waiting.abort();
          this.moving ??= movesTab(this);
          if (!signal.aborted) this.moving.attend(element, rtl, signal, missed);
        },
        () => {
          isAsked = false;
        },
      );
    };
    for (const type of ['pointerenter', 'pointerdown', 'focusin'])
      element.addEventListener(type, near, { signal: AbortSignal.any([waiting.signal, signal]), passive: true });
    return () => life.abort();
  }

  /** Puts a tab that is being dragged back; false when none is. */
  readonly stop = (): boolean => this.moving?.stop() ?? false;
}
