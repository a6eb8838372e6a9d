// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hand } from '../../../utils/overlay/bring.ts';
import { Overlay } from '../../../utils/overlay/overlay.tsx';
import { FramingOfPage } from '../../../utils/overlay/reading.ts';
import { DATA_KEY } from '../../../utils/page/data.ts';
import type { Platform } from '../../../utils/page/platform.ts';
import { Session } from '../../../utils/page/session.ts';
import { DEFAULT_SETTINGS } from '../../../utils/settings-schema.ts';
import { LONG } from '../support/page.ts';
import { theKnowledge } from '../support/reader.ts';

const STORY =
  'Antony Blinken and Sergey Lavrov held a meeting in Geneva on Friday and spoke of NATO expansion for an hour.';

interface Heard {
  target: EventTarget;
  type: string;
  listener: unknown;
  capture: boolean;
}

const listening: Heard[] = [];
const observing = new Set<object>();
const extension = new Set<unknown>();
const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
const ofWindow = { add: addEventListener, remove: removeEventListener };
const { matches, querySelector } = Element.prototype;
const query = Document.prototype.querySelector;

const isIn = ({ target }: Heard) =>
  target === window ||
  target === document ||
  target === visualViewport ||
  (target instanceof Node && target.isConnected);

const rect = () => ({ left: 100, top: 100, width: 80, height: 20, right: 180, bottom: 120 }) as DOMRect;

const asksOfLayers = (selector: string) => /:modal|:popover-open|:fullscreen/.test(selector);

/** What listens and observes and is not gone with an element of ours. */
const left = () => listening.filter(isIn).map(({ target, type }) => `${target.constructor.name} ${type}`);

beforeEach(() => {
  listening.length = 0;
  const isCapture = (options: unknown) =>
    typeof options === 'object' ? Boolean((options as AddEventListenerOptions | null)?.capture) : Boolean(options);
  const drop = (gone: Heard) => {
    const at = listening.findIndex(
      (one) =>
        one.target === gone.target &&
        one.type === gone.type &&
        one.listener === gone.listener &&
        one.capture === gone.capture,
    );
    if (at >= 0) listening.splice(at, 1);
  };
  const note = (target: EventTarget, type: string, listener: unknown, options: unknown) => {
    const { signal } = (typeof options === 'object' && (options as AddEventListenerOptions | null)) || {};
    if (target instanceof AbortSignal || signal?.aborted) return;
    const heard = { target, type, listener, capture: isCapture(options) };
    listening.push(heard);
    signal?.addEventListener('abort', () => drop(heard));
  };
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    add.call(this, type, listener, options);
    note(this, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    remove.call(this, type, listener, options);
    drop({ target: this, type, listener, capture: isCapture(options) });
  };
  // The window’s own are bound to it.
  vi.stubGlobal('addEventListener', (type: string, listener: EventListener, options?: AddEventListenerOptions) => {
    ofWindow.add(type, listener, options);
    note(window, type, listener, options);
  });
  vi.stubGlobal('removeEventListener', (type: string, listener: EventListener, options?: EventListenerOptions) => {
    ofWindow.remove(type, listener, options);
    drop({ target: window, type, listener, capture: isCapture(options) });
  });
  class Watcher {
    observe() {
      observing.add(this);
    }
    disconnect() {
      observing.delete(this);
    }
  }
  const visual = new EventTarget();
  vi.stubGlobal('visualViewport', Object.assign(visual, { scale: 1, offsetTop: 0, height: 700 }));
  vi.stubGlobal('ResizeObserver', Watcher);
  vi.stubGlobal('MutationObserver', Watcher);
  class Highlight extends Set<unknown> {
    priority = 0;
    constructor(...ranges: unknown[]) {
      super(ranges);
    }
  }
  vi.stubGlobal('CSS', { highlights: new Map() });
  vi.stubGlobal('Highlight', Highlight);
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  // jsdom has no top layer.
  Element.prototype.matches = function (this: Element, selector: string) {
    return !asksOfLayers(selector) && matches.call(this, selector);
  } as typeof matches;
  Element.prototype.querySelector = function (this: Element, selector: string) {
    return asksOfLayers(selector) ? null : querySelector.call(this, selector);
  } as typeof querySelector;
  Document.prototype.querySelector = function (this: Document, selector: string) {
    return asksOfLayers(selector) ? null : query.call(this, selector);
  } as typeof query;
  Range.prototype.getClientRects = () => [rect()] as unknown as DOMRectList;
  vi.stubGlobal('DOMRect', function DOMRect(left: number, top: number, width: number, height: number) {
    return { left, top, width, height, right: left + width, bottom: top + height };
  });
});

afterEach(() => {
  Object.assign(EventTarget.prototype, { addEventListener: add, removeEventListener: remove });
  vi.unstubAllGlobals();
  Object.assign(Element.prototype, { matches, querySelector });
  Document.prototype.querySelector = query;
  delete (globalThis as Record<string, unknown>)[DATA_KEY];
});

async function read(): Promise<{ session: Session; overlay: Overlay }> {
  const { spotting, framing, tagger, classifier } = await theKnowledge();
  const data: Record<string, unknown> = {};
  (globalThis as unknown as Record<string, unknown>)[DATA_KEY] = data;
  const ask = async (request: { type: string; part?: string; of?: string }) => {
    if (request.type === 'policy')
      return {
        on: true,
        topics: ['geneva-talks', 'nato-expansion', 'baker-assurance'],
        claims: true,
        density: 'all',
        marks: DEFAULT_SETTINGS.marks,
        theme: 'auto',
        emptyEntries: [],
        emptyClaims: [],
      };
    if (request.type === 'network') data[request.of as string] = request.of === 'tagger' ? tagger?.data : classifier;
    if (request.type === 'data') {
      const parts = { spotting: spotting.languages, framing: framing.languages, words: tagger?.words };
      data[`${request.part}-en`] = parts[request.part as keyof typeof parts]?.en;
    }
    if (request.type === 'part' && request.of === 'framing')
      hand('framing', { core: framing, reader: (own: Platform) => new FramingOfPage(framing, own) } as never);
    if (request.type === 'card') throw new Error('no card today');
    return {};
  };
  const onChanged = {
    addListener: (one: unknown) => extension.add(one),
    removeListener: (one: unknown) => extension.delete(one),
  };
  const platform = { browser: { runtime: { id: 'x' }, storage: { onChanged } }, ask } as unknown as Platform;
  document.documentElement.lang = 'en';
  document.body.innerHTML = `<article><h1>Talks in Geneva</h1><p>${STORY}</p><p>${LONG}</p></article>`;
  const session = new Session(spotting.readings, platform);
  await session.start();
  const overlay = new Overlay(session);
  await overlay.start();
  return { session, overlay };
}

it('leaves no listener, no observer, no timer and no element', async () => {
  const before = left();
  const { session, overlay } = await read();
  expect(session.marks.length).toBeGreaterThan(0);
  const host = document.documentElement.lastElementChild;
  expect(host?.getAttribute('popover')).toBe('manual');

  const waiting = new Set<unknown>();
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  const { requestAnimationFrame: ask, cancelAnimationFrame: cancel } = globalThis;
  vi.stubGlobal('setTimeout', (run: () => void, milliseconds: number) => {
    const timer = set(() => {
      waiting.delete(timer);
      run();
    }, milliseconds);
    waiting.add(timer);
    return timer;
  });
  vi.stubGlobal('clearTimeout', (timer: ReturnType<typeof set>) => {
    waiting.delete(timer);
    clear(timer);
  });
  vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => {
    const frame = ask((time) => {
      waiting.delete(`frame ${frame}`);
      run(time);
    });
    waiting.add(`frame ${frame}`);
    return frame;
  });
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => {
    waiting.delete(`frame ${frame}`);
    cancel(frame);
  });
  for (const [index, mark] of session.marks.entries()) {
    overlay.cards.openMark({ mark, line: rect(), by: index % 2 ? 'key' : 'click' });
    await new Promise((resolve) => set(resolve, 0));
  }
  overlay.toggle('passages');
  overlay.say('something');
  expect(overlay.cards.open).toBeDefined();
  expect(left().length).toBeGreaterThan(before.length + 10);
  expect(observing.size).toBeGreaterThan(0);
  expect(extension.size).toBeGreaterThan(0);

  expect(waiting.size).toBeGreaterThan(1);
  session.destroy();
  expect(left()).toEqual(before);
  expect([...observing]).toEqual([]);
  expect([...extension]).toEqual([]);
  expect([...waiting]).toEqual([]);
  expect(host?.isConnected).toBe(false);
  expect(document.documentElement.lastElementChild).toBe(document.body);
});
