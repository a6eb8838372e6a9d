/** What floats over the page: in front of everything, at every size, never in the way. */
import { expect, test } from 'vitest';
import type { Tab } from '../../scripts/lib/driver.ts';
import { hostOf, marksOf, someMarks } from '../../scripts/lib/marks.ts';
import { inBothBrowsers, sleep, until, type Visit } from './helpers.ts';
import { type Area, brightnessAt, cardOf, cardOver, linesOf, overlaps, surfaces, tabOf } from './surfaces.ts';

const GENEVA = 'meeting in Geneva';
const NATO = 'NATO expansion';
/** A link, but for its last words. */
const BAKER = 'the Baker assurance of 1990';

const width = ({ left, right }: Area) => right - left;

/** Which element our host stands in: its id or its name. */
const homeOf = (tab: Tab) =>
  tab.evaluate(() => {
    const parents = [...document.querySelectorAll('div[popover="manual"]:not([id])')].map((one) => one.parentElement);
    return parents.map((one) => one?.id || one?.localName).join();
  });

const pressed = (tab: Tab, id: string) =>
  tab.evaluate((id) => {
    const { left, top, width, height } = (document.getElementById(id) as HTMLElement).getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, id);

inBothBrowsers('Over the page', (world) => {
  async function read(path: string, size?: [number, number]): Promise<Visit & { tab: Tab }> {
    const visit = await world.visit(path);
    if (size) await visit.tab.resize(...size);
    await visit.found();
    await someMarks(visit.tab);
    return visit;
  }

  async function press(tab: Tab, id: string): Promise<void> {
    const { x, y } = await pressed(tab, id);
    await tab.click(x, y);
    await tab.move(4, 300);
    await sleep(200);
  }

  const noCard = (tab: Tab) =>
    until(
      () => cardOf(tab),
      (card) => card === undefined,
    );

  test('a modal dialog that holds marks holds our element, too, as long as it is open', async () => {
    const { tab } = await read('/over-layers.html');
    expect(await homeOf(tab)).toBe('html');
    await press(tab, 'go-modal');
    expect(
      await until(
        () => homeOf(tab),
        (home) => home === 'reader',
      ),
    ).toBe('reader');
    expect(await tabOf(tab)).toBeDefined();
    const card = await cardOver(tab, GENEVA);
    expect(card).toBeDefined();
    // Escape closes what is ours first, then what is the page's.
    await tab.press('Escape');
    expect(await noCard(tab)).toBeUndefined();
    expect(await tab.evaluate(() => document.querySelector('#reader:modal') !== null)).toBe(true);
    await tab.press('Escape');
    expect(
      await until(
        () => homeOf(tab),
        (home) => home === 'html',
      ),
    ).toBe('html');
    expect(await tab.evaluate(() => document.querySelector('#reader:modal'))).toBeNull();
    expect((await hostOf(tab))?.count).toBe(1);
  });

  test('a modal dialog with nothing of ours is the page’s alone', async () => {
    const { tab } = await read('/over-layers.html');
    expect(await tabOf(tab)).toBeDefined();
    await press(tab, 'go-consent');
    expect(await surfaces(tab)).toEqual([]);
    expect(await homeOf(tab)).toBe('html');
    await press(tab, 'agree');
    expect(await tabOf(tab)).toBeDefined();
    expect(await cardOver(tab, GENEVA)).toBeDefined();
  });

  test('a card that is open comes in front of a popover of the page', async () => {
    const { tab } = await read('/over-layers.html');
    expect(await cardOver(tab, GENEVA)).toBeDefined();
    await tab.evaluate(() => document.getElementById('menu')?.showPopover());
    await sleep(200);
    expect(await cardOf(tab)).toBeDefined();
  });

  test('full screen', async () => {
    const { tab } = await read('/over-layers.html');
    await press(tab, 'go-full');
    await until(
      () => tab.evaluate(() => document.fullscreenElement?.id),
      (id) => id === 'stage',
    );
    expect(
      await until(
        () => homeOf(tab),
        (home) => home === 'stage',
      ),
    ).toBe('stage');
    const card = await cardOver(tab, NATO);
    expect(card).toBeDefined();
    for (const line of await linesOf(tab, NATO)) expect(overlaps(card as Area, line)).toBe(false);
    await tab.evaluate(() => document.exitFullscreen());
    expect(
      await until(
        () => homeOf(tab),
        (home) => home === 'html',
      ),
    ).toBe('html');
  });

  test('zoom and transforms of the page do not move or deform a card', async () => {
    const { tab } = await read('/over-scroller.html');
    const style = (css: string) =>
      tab.evaluate((css) => {
        const sheet = document.getElementById('trial') ?? document.head.appendChild(document.createElement('style'));
        sheet.id = 'trial';
        sheet.textContent = css;
      }, css);
    for (const css of [
      'html { zoom: 0.5 }',
      'html { zoom: 2 }',
      'body { zoom: 1.4 }',
      'html { transform: scale(0.8); transform-origin: 0 0 }',
      'html { will-change: transform; contain: layout }',
      'body { transform: translate(10px, 30px) rotate(1deg) }',
    ]) {
      await style(css);
      await sleep(100);
      await tab.evaluate(() => dispatchEvent(new Event('resize')));
      const card = await cardOver(tab, GENEVA);
      const [line] = await linesOf(tab, GENEVA);
      if (!card || !line) throw new Error(`no card with ${css}`);
      expect(Math.abs(width(card) - 420), css).toBeLessThan(9);
      expect(overlaps(card, line), css).toBe(false);
      expect(Math.abs(card.top - line.bottom - 10), css).toBeLessThan(12);
      const strip = await tabOf(tab);
      if (strip) expect(strip.bottom - strip.top, css).toBeLessThan(50);
      await tab.press('Escape');
      await tab.move(4, 4);
      expect(await noCard(tab)).toBeUndefined();
    }
  });

  test.for([
    [320, 480],
    [568, 320],
    // 1280 by 900 at 300 %, and at 50 %.
    [427, 300],
    [2560, 1800],
  ] as const)('in a window of %i by %i nothing is cut off, and the marked line is clear', async ([w, h]) => {
    const { tab } = await read('/geneva-letters.html', [w, h]);
    for (const { text } of (await marksOf(tab)).slice(0, 3)) {
      await tab.evaluate(({ top, h }) => scrollBy({ top: top - h / 2, behavior: 'instant' }), {
        top: (await linesOf(tab, text))[0]?.top ?? 0,
        h,
      });
      await sleep(150);
      const card = await cardOver(tab, text);
      if (!card) throw new Error(`no card for ${text}`);
      expect(card.left).toBeGreaterThanOrEqual(0);
      expect(card.top).toBeGreaterThanOrEqual(0);
      expect(card.right).toBeLessThanOrEqual(w);
      expect(card.bottom).toBeLessThanOrEqual(h);
      for (const line of await linesOf(tab, text)) expect(overlaps(card, line), text).toBe(false);
      await tab.press('Escape');
      await tab.move(2, 2);
      await noCard(tab);
    }
    const strip = await tabOf(tab);
    expect(strip).toBeDefined();
    expect(strip?.right).toBeLessThanOrEqual(w);
    expect(strip?.bottom).toBeLessThanOrEqual(h);
  });

  test('rules of a page that reach for everything do not reach us', async () => {
    const { tab } = await read('/over-hostile.html');
    const strip = await tabOf(tab);
    expect(strip && strip.bottom - strip.top).toBeLessThan(50);
    const card = await cardOver(tab, NATO);
    expect(card && Math.abs(width(card) - 420)).toBeLessThan(9);
  });

  test('a dark article has a dark card, whatever the system has', async () => {
    const { tab } = await read('/over-scroller.html');
    for (const [ground, dark] of [
      ['#101214', true],
      ['#fdfcf8', false],
    ] as const) {
      await tab.evaluate((ground) => {
        document.body.style.cssText = `background: ${ground}; color: grey`;
      }, ground);
      const card = await cardOver(tab, NATO);
      if (!card) throw new Error('no card');
      await sleep(300);
      const light = await brightnessAt(tab, card.left + 8, card.top + 12);
      if (dark) expect(light).toBeLessThan(60);
      else expect(light).toBeGreaterThan(200);
      await tab.press('Escape');
      await tab.move(4, 4);
      await noCard(tab);
    }
  });

  test('on a page from right to left the tab stands left and the card begins at the right end of its words', async () => {
    const { tab } = await read('/over-rtl.html');
    const strip = await tabOf(tab);
    expect(strip?.left).toBeLessThan(60);
    const card = await cardOver(tab, NATO);
    const [line] = await linesOf(tab, NATO);
    if (!card || !line) throw new Error('no card');
    expect(Math.abs(card.right - (line.right + 21))).toBeLessThan(9);
  });

  test('a card follows its line, and closes when that can be seen no more', async () => {
    const { tab } = await read('/over-scroller.html');
    const before = await cardOver(tab, GENEVA);
    if (!before) throw new Error('no card');
    // A picture comes late.
    await tab.evaluate(() => {
      (document.getElementById('late') as HTMLElement).style.height = '90px';
    });
    const moved = async () => {
      const [card, [line]] = [await cardOf(tab), await linesOf(tab, GENEVA)];
      return card && line ? Math.abs(card.top - line.bottom - 10) : 999;
    };
    expect(await until(moved, (far) => far < 6)).toBeLessThan(6);
    // The box scrolls, the window does not.
    await tab.evaluate(() => document.getElementById('box')?.scrollBy({ top: 60, behavior: 'instant' }));
    expect(await until(moved, (far) => far < 6)).toBeLessThan(6);
    // Out of the box, though still inside the window.
    await tab.evaluate(() => document.getElementById('box')?.scrollBy({ top: 400, behavior: 'instant' }));
    expect(await noCard(tab)).toBeUndefined();
  });

  test('the tab goes where it is dragged or sent by arrow keys, and is found there again', async () => {
    const visit = await read('/over-scroller.html');
    const { tab } = visit;
    const strip = await tabOf(tab);
    if (!strip) throw new Error('no tab');
    await tab.drag({ x: strip.left + 20, y: strip.top + 20 }, { x: 120, y: 60 });
    const there = await until(
      () => tabOf(tab),
      (one) => one !== undefined && one.top < 8 && one.left < 60,
    );
    expect(there?.top).toBeLessThan(8);
    expect(there?.left).toBeLessThan(60);
    // The press that ends a drag opens nothing.
    expect((await surfaces(tab)).length).toBe(1);

    const again = await read('/over-scroller.html?again');
    expect((await tabOf(again.tab))?.top).toBeLessThan(8);
    await again.tab.resize(500, 400);
    const small = await until(
      () => tabOf(again.tab),
      (one) => one !== undefined && one.right <= 500,
    );
    expect(small?.right).toBeLessThanOrEqual(500);
    await again.tab.close();

    // By key: open the list, so that the tab has the focus, close it, and go down.
    await tab.front();
    await tab.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await tab.click(there ? there.left + 20 : 0, 20);
    await until(() => cardOf(tab), Boolean);
    await tab.click(there ? there.left + 20 : 0, 20);
    await tab.press('ArrowDown');
    const left = await until(
      () => tabOf(tab),
      (one) => one !== undefined && one.top > 200,
    );
    expect(left && width(left)).toBeLessThan(170);
    await tab.press('ArrowDown');
    await tab.press('ArrowRight');
    await tab.press('ArrowRight');
    const home = await until(
      () => tabOf(tab),
      (one) => one !== undefined && Math.abs(one.left - strip.left) < 6 && Math.abs(one.top - strip.top) < 6,
    );
    expect(home && Math.abs(home.left - strip.left)).toBeLessThan(6);
  });

  test('the page keeps its focus, its selection and its keys', async () => {
    const { tab } = await read('/over-scroller.html');
    await press(tab, 'letter');
    await tab.type('j');
    const state = () =>
      tab.evaluate(() => {
        const letter = document.getElementById('letter') as HTMLInputElement;
        const focused = document.activeElement === letter;
        return {
          focused,
          at: letter.selectionStart,
          keys: (window as unknown as { shortcuts: string[] }).shortcuts.join(),
        };
      });
    const before = await state();
    expect(before.keys).toBe('j');
    const card = await cardOver(tab, NATO);
    if (!card) throw new Error('no card');
    expect(await state()).toEqual(before);
    // Pin, in the card’s head: a press on our button leaves the reader in the field.
    await tab.click(card.right - 61, card.top + 28);
    expect(await state()).toEqual(before);
    await tab.press('Escape');
    expect(await noCard(tab)).toBeUndefined();
    // Ours was open: that Escape was ours. The next one is the page’s.
    expect((await state()).keys).toBe('j');
    await tab.press('Escape');
    expect((await state()).keys).toBe('j,Escape');

    await tab.evaluate(() => {
      (document.activeElement as HTMLElement).blur();
      const [, second] = document.querySelectorAll('article p');
      getSelection()?.selectAllChildren(second as Element);
    });
    const selected = await tab.evaluate(() => getSelection()?.toString());
    expect(await cardOver(tab, GENEVA)).toBeDefined();
    expect(await tab.evaluate(() => getSelection()?.toString())).toBe(selected);
  });

  test('a mark on a link shows its card by rest and stays a link', async () => {
    const { tab } = await read('/over-scroller.html');
    const words = BAKER;
    expect(await cardOver(tab, words)).toBeDefined();
    const [line] = await linesOf(tab, words);
    await tab.click((line?.left ?? 0) + 60, ((line?.top ?? 0) + (line?.bottom ?? 0)) / 2);
    const path = await until(
      () => tab.evaluate(() => location.pathname).catch(() => ''),
      (at) => at === '/one-inch.html',
    );
    expect(path).toBe('/one-inch.html');
  });

  test('a finger: a tap opens, a long press opens and selects nothing, a tap outside closes', async () => {
    const { tab } = await read('/over-scroller.html');
    await tab.evaluate(() => {
      const world = window as unknown as { menus: number };
      world.menus = 0;
      addEventListener('contextmenu', (event) => {
        if (!event.defaultPrevented) world.menus++;
      });
    });
    const [line] = await linesOf(tab, NATO);
    if (!line) throw new Error('no mark');
    const at: [number, number] = [line.left + 20, (line.top + line.bottom) / 2];
    for (const held of [40, 900]) {
      await tab.touch(...at, held);
      expect(await until(() => cardOf(tab), Boolean), `held for ${held} ms`).toBeDefined();
      expect(await tab.evaluate(() => getSelection()?.toString())).toBe('');
      expect(await tab.evaluate(() => (window as unknown as { menus: number }).menus)).toBe(0);
      await tab.touch(40, 30, 40);
      expect(await noCard(tab)).toBeUndefined();
    }
  });

  test('a finger on a mark that is a link: held, the card; tapped, the link', async () => {
    const { tab } = await read('/over-scroller.html');
    const [line] = await linesOf(tab, BAKER);
    if (!line) throw new Error('no mark');
    const at: [number, number] = [line.left + 60, (line.top + line.bottom) / 2];
    await tab.touch(...at, 900);
    expect(await until(() => cardOf(tab), Boolean)).toBeDefined();
    expect(await tab.evaluate(() => location.pathname)).toBe('/over-scroller.html');
    await tab.touch(40, 30, 40);
    await noCard(tab);
    await tab.touch(...at, 40);
    const path = await until(
      () => tab.evaluate(() => location.pathname).catch(() => ''),
      (where) => where === '/one-inch.html',
    );
    expect(path).toBe('/one-inch.html');
  });
});
