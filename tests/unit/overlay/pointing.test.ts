// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GRACE_MS, Pointing, type PointingOptions } from '../../../utils/overlay/pointing.ts';
import { HOLD_MS } from '../../../utils/overlay/press.ts';
import type { Mark } from '../../../utils/page/marks.ts';

const ARTICLE = { root: {} } as Mark['article'];
const MARK = {
  article: ARTICLE,
  kind: 'entry',
  id: 'a',
  style: 'nato-expansion',
  block: 0,
  start: 0,
  end: 4,
  index: 0,
} as Mark;
const DWELL_MS = 400;
const LINE = { left: 0, top: 0, right: 50, bottom: 20 } as DOMRect;

/** A mark from 0 to 50 across, on one line; a reading may have made it anew. */
let marks: Mark[] = [MARK];
let open: Mark | undefined;
const heard = { opened: [] as string[], outside: 0, left: 0, escaped: 0 };
let target: Element;

function pointing(more: Partial<PointingOptions> = {}): Pointing {
  const { dwell: _, ...rest } = more;
  return new Pointing({
    opens: 'hover',
    get dwell() {
      return more.dwell ?? DWELL_MS;
    },
    find: (x, y) => (marks[0] && x >= 0 && x <= 50 && y >= 0 && y <= 20 ? { mark: marks[0], line: LINE } : undefined),
    isOpen: (mark) => mark === open,
    isOurs: () => false,
    onPoint: () => undefined,
    onOpen: ({ mark, by }) => {
      open = mark;
      heard.opened.push(by);
    },
    onLeave: () => void heard.left++,
    onEscape: () => {
      heard.escaped++;
      return open !== undefined;
    },
    onOutside: () => void heard.outside++,
    ...rest,
  });
}

/** An event as the browser gives it, at a time of the fake clock. */
function event<T extends Event>(type: string, more: Record<string, unknown> = {}): T {
  const made = new MouseEvent(type, {
    bubbles: true,
    cancelable: true,
    clientX: 20,
    clientY: 10,
    button: 0,
    detail: 1,
    ...more,
  });
  const values = { pointerId: 1, pointerType: 'mouse', isPrimary: true, timeStamp: Date.now(), ...more };
  for (const key of Object.keys(values))
    Object.defineProperty(made, key, { value: values[key as keyof typeof values] });
  target.dispatchEvent(made);
  // Where it went is asked while it is under way.
  Object.defineProperty(made, 'composedPath', { value: () => [target, document.body] });
  return made as unknown as T;
}
const touch = (type: string, more: Record<string, unknown> = {}) =>
  event<PointerEvent>(type, { pointerType: 'touch', ...more });

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<p>text <a href="/x">link</a> <textarea></textarea></p>';
  target = document.querySelector('p') as Element;
  marks = [MARK];
  open = undefined;
  Object.assign(heard, { opened: [], outside: 0, left: 0, escaped: 0 });
});
afterEach(() => vi.useRealTimers());

describe('a mouse', () => {
  it('opens a card where it rests, and closes it when it has left for a while', () => {
    const p = pointing();
    p.hover(event('pointermove'), false);
    vi.advanceTimersByTime(DWELL_MS - 1);
    expect(heard.opened).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(heard.opened).toEqual(['hover']);
    p.hover(event('pointermove', { clientX: 300 }), false);
    vi.advanceTimersByTime(GRACE_MS);
    expect(heard.left).toBe(1);
  });

  it('opens nothing where it passes, nor where it draws a selection', () => {
    const p = pointing();
    p.hover(event('pointermove'), false);
    vi.advanceTimersByTime(100);
    p.hover(event('pointermove', { clientX: 300 }), false);
    p.hover(event('pointermove', { buttons: 1 }), false);
    vi.advanceTimersByTime(2000);
    expect(heard.opened).toEqual([]);
  });

  it('opens where it rests though the page was read anew meanwhile, and not where it has scrolled away', () => {
    const p = pointing();
    p.hover(event('pointermove'), false);
    marks = [{ ...MARK }];
    vi.advanceTimersByTime(DWELL_MS);
    expect(heard.opened).toEqual(['hover']);
    open = undefined;
    p.hover(event('pointermove', { clientX: 300 }), false);
    p.hover(event('pointermove'), false);
    marks = [];
    vi.advanceTimersByTime(DWELL_MS);
    expect(heard.opened).toEqual(['hover']);
  });

  it('stays on the card', () => {
    const p = pointing();
    p.hover(event('pointermove'), false);
    vi.advanceTimersByTime(DWELL_MS);
    p.hover(event('pointermove', { clientX: 300 }), false);
    p.hover(event('pointermove', { clientX: 300 }), true);
    vi.advanceTimersByTime(GRACE_MS * 2);
    expect(heard.left).toBe(0);
  });

  it('opens by a click; a click on a link is the link’s, one by key is nobody’s', () => {
    const p = pointing();
    const click = event<MouseEvent>('click');
    p.click(click);
    expect(click.defaultPrevented).toBe(false);
    target = document.querySelector('a') as Element;
    p.click(event('click'));
    p.click(event('click', { detail: 0 }));
    expect(heard.opened).toEqual(['click']);
    target = document.querySelector('p') as Element;
    p.click(event('click', { clientX: 300 }));
    expect(heard.outside).toBe(1);
  });

  it('with a long press opens nothing before the click', () => {
    const p = pointing();
    p.down(event('pointerdown'));
    vi.advanceTimersByTime(HOLD_MS * 3);
    expect(heard.opened).toEqual([]);
  });
});

describe.each(['touch', 'pen'])('a %s', (pointerType) => {
  const on = (type: string, more: Record<string, unknown> = {}) => touch(type, { pointerType, ...more });

  it('that is held opens, selects nothing, brings no menu and follows no link', () => {
    const p = pointing();
    target = document.querySelector('a') as Element;
    p.down(on('pointerdown'));
    vi.advanceTimersByTime(HOLD_MS);
    expect(heard.opened).toEqual(['click']);
    for (const type of ['selectstart', 'contextmenu']) {
      const begins = event(type);
      p.begins(begins);
      expect(begins.defaultPrevented).toBe(true);
    }
    vi.advanceTimersByTime(300);
    p.up(on('pointerup'));
    const click = event<MouseEvent>('click');
    p.click(click);
    expect(click.defaultPrevented).toBe(true);
    expect(heard.opened).toEqual(['click']);
  });

  it('that the browser calls a long press before we do opens at once', () => {
    const p = pointing();
    p.down(on('pointerdown'));
    vi.advanceTimersByTime(HOLD_MS - 60);
    const menu = event('contextmenu');
    p.begins(menu);
    expect(menu.defaultPrevented).toBe(true);
    vi.advanceTimersByTime(1000);
    expect(heard.opened).toEqual(['click']);
  });

  it('that is held where the card is open has the browser’s menu', () => {
    const p = pointing();
    open = MARK;
    p.down(on('pointerdown'));
    vi.advanceTimersByTime(HOLD_MS);
    const menu = event('contextmenu');
    p.begins(menu);
    expect(menu.defaultPrevented).toBe(false);
    expect(heard.opened).toEqual([]);
  });

  it.each<[string, (p: Pointing) => void]>([
    ['moves', (p) => p.move(on('pointermove', { clientX: 20, clientY: 40 }))],
    ['scrolls', (p) => p.cancel()],
    ['is let go', (p) => p.up(on('pointerup'))],
    ['is joined by another', (p) => p.down(on('pointerdown', { pointerId: 2, isPrimary: false }))],
  ])('that %s opens nothing', (_name, then) => {
    const p = pointing();
    p.down(on('pointerdown'));
    vi.advanceTimersByTime(200);
    then(p);
    vi.advanceTimersByTime(2000);
    expect(heard.opened).toEqual([]);
    const menu = event('contextmenu');
    p.begins(menu);
    expect(menu.defaultPrevented).toBe(false);
  });

  it('that taps opens a mark, and a link where the mark is one', () => {
    const p = pointing();
    for (const place of ['p', 'a']) {
      target = document.querySelector(place) as Element;
      p.down(on('pointerdown'));
      vi.advanceTimersByTime(60);
      p.up(on('pointerup'));
      const click = event<MouseEvent>('click');
      p.click(click);
      expect(click.defaultPrevented).toBe(false);
    }
    expect(heard.opened).toEqual(['click']);
  });

  it('in a field is the field’s', () => {
    const p = pointing();
    target = document.querySelector('textarea') as Element;
    p.down(on('pointerdown'));
    vi.advanceTimersByTime(HOLD_MS * 2);
    expect(heard.opened).toEqual([]);
  });
});

it('a finger does not hover; a pen does', () => {
  const p = pointing();
  p.hover(touch('pointermove'), false);
  vi.advanceTimersByTime(DWELL_MS * 2);
  expect(heard.opened).toEqual([]);
  p.hover(touch('pointermove', { pointerType: 'pen' }), false);
  vi.advanceTimersByTime(DWELL_MS);
  expect(heard.opened).toEqual(['hover']);
});

describe('what opens a card', () => {
  const alt = (type: 'keydown' | 'keyup') => new KeyboardEvent(type, { key: 'Alt', altKey: type === 'keydown' });

  it('may be a click alone', () => {
    const p = pointing({ opens: 'click' });
    p.hover(event('pointermove'), false);
    vi.advanceTimersByTime(5000);
    expect(heard.opened).toEqual([]);
    p.click(event('click'));
    expect(heard.opened).toEqual(['click']);
  });

  it('may be resting with Alt held, pressed before or after the pointer came to rest', () => {
    const p = pointing({ opens: 'modifier', dwell: 200 });
    p.hover(event('pointermove'), false);
    vi.advanceTimersByTime(5000);
    expect(heard.opened).toEqual([]);
    p.key(alt('keydown'));
    vi.advanceTimersByTime(199);
    expect(heard.opened).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(heard.opened).toEqual(['hover']);
    open = undefined;
    p.hover(event('pointermove', { clientX: 300 }), false);
    p.hover(event('pointermove', { altKey: true }), false);
    vi.advanceTimersByTime(200);
    expect(heard.opened).toEqual(['hover', 'hover']);
  });

  it('opens nothing where Alt is let go too soon, or is held for another key', () => {
    const p = pointing({ opens: 'modifier' });
    p.hover(event('pointermove'), false);
    p.key(alt('keydown'));
    vi.advanceTimersByTime(100);
    p.alter(alt('keyup'));
    vi.advanceTimersByTime(5000);
    p.key(alt('keydown'));
    p.key(new KeyboardEvent('keydown', { code: 'KeyB', altKey: true, shiftKey: true }));
    vi.advanceTimersByTime(5000);
    expect(heard.opened).toEqual([]);
  });

  it('is waited for as long as the reader wants, from the next time on', () => {
    const settings = { opens: 'hover' as const, dwell: 1000 };
    const p = pointing({
      get dwell() {
        return settings.dwell;
      },
    });
    p.hover(event('pointermove'), false);
    vi.advanceTimersByTime(999);
    expect(heard.opened).toEqual([]);
    vi.advanceTimersByTime(1);
    settings.dwell = 100;
    open = undefined;
    p.hover(event('pointermove', { clientX: 300 }), false);
    p.hover(event('pointermove'), false);
    vi.advanceTimersByTime(100);
    expect(heard.opened).toEqual(['hover', 'hover']);
  });
});

describe('a key', () => {
  const key = (init: KeyboardEventInit) => new KeyboardEvent('keydown', { cancelable: true, ...init });

  it('is the page’s where nothing of ours is open', () => {
    const p = pointing();
    for (const one of [key({ key: 'Escape' }), key({ key: 'j' }), key({ key: 'Escape', isComposing: true })]) {
      p.key(one);
      expect(one.defaultPrevented).toBe(false);
    }
    expect(heard.escaped).toBe(1);
    open = MARK;
    const ours = key({ key: 'Escape' });
    p.key(ours);
    expect(ours.defaultPrevented).toBe(true);
  });
});
