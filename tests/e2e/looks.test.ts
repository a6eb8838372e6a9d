/** How marks look and what opens a card, as the reader has set it: at once, on pages that are open. */
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/settings-schema.ts';
import { inBothBrowsers, sleep, until } from './helpers.ts';
import { brightnessAt, cardOf, cardOver, linesOf } from './surfaces.ts';

const WORDS = 'not one inch to the east';

inBothBrowsers('The reader’s looks', (world) => {
  async function read() {
    const { tab, found } = await world.visit('/geneva-letters.html');
    await found();
    await until(
      () => linesOf(tab, WORDS),
      (lines) => lines.length > 0,
    );
    await tab.evaluate(
      (top) => scrollBy({ top: top - 120, behavior: 'instant' }),
      (await linesOf(tab, WORDS))[0]?.top ?? 0,
    );
    await sleep(300);
    const [line] = await linesOf(tab, WORDS);
    if (!line) throw new Error('no line');
    return { tab, line };
  }

  const looks = (marks: Settings['marks'], more: Partial<Settings> = {}) => world.set({ marks, ...more });

  test('a tint lies behind the words, and none does where marks are lines', async () => {
    const { tab, line } = await read();
    // Above the letters, inside the line box.
    const at = () => brightnessAt(tab, line.left + 30, line.top + 1);
    const paper = await at();
    expect(paper).toBeGreaterThan(230);
    await looks({ style: 'tint', colours: { 'baker-assurance': '#000000' } });
    const tinted = await until(at, (light) => light < paper - 20);
    expect(tinted).toBeLessThan(paper - 20);
    expect(tinted).toBeGreaterThan(170);
    await looks(DEFAULT_SETTINGS.marks);
    expect(Math.abs((await until(at, (light) => Math.abs(light - paper) < 3)) - paper)).toBeLessThan(3);
  });

  test('a colour that is too dark for a dark page is lightened until it can be seen', async () => {
    await looks({ style: 'tint', colours: { 'baker-assurance': '#000000' } });
    const { tab, line } = await read();
    const at = () => brightnessAt(tab, line.left + 30, line.top + 1);
    await tab.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = '*{background:#101214 !important;color:#ddd !important}';
      document.head.append(style);
    });
    await looks({ style: 'both', colours: { 'baker-assurance': '#000000' } });
    const ground = await brightnessAt(tab, 4, line.top + 1);
    expect(ground).toBeLessThan(30);
    const tinted = await until(at, (light) => light > ground + 8);
    expect(tinted).toBeGreaterThan(ground + 8);
  });

  test('a card opens as the reader wants: by a click alone, or after a longer rest', async () => {
    await world.set({ opens: 'click' });
    const { tab } = await read();
    const [line] = await linesOf(tab, WORDS);
    if (!line) throw new Error('no line');
    await tab.move(line.left + 8, line.top + 8);
    await tab.move(line.left + 12, line.top + 8);
    await sleep(1200);
    expect(await cardOf(tab)).toBeUndefined();
    await tab.click(line.left + 12, line.top + 8);
    expect(
      await until(
        () => cardOf(tab),
        (card) => card !== undefined,
      ),
    ).toBeDefined();
    await tab.press('Escape');
    await tab.move(4, 4);

    await world.set({ opens: 'hover', dwell: 2000 });
    await sleep(600);
    await tab.move(line.left + 8, line.top + 8);
    await tab.move(line.left + 12, line.top + 8);
    await sleep(1000);
    expect(await cardOf(tab)).toBeUndefined();
    expect(
      await until(
        () => cardOf(tab),
        (card) => card !== undefined,
        5000,
      ),
    ).toBeDefined();
  });

  test('a card is dark or light whatever the page is', async () => {
    await world.set({ theme: 'dark' });
    const { tab } = await read();
    const card = await cardOver(tab, WORDS);
    if (!card) throw new Error('no card');
    await sleep(400);
    const at = () => brightnessAt(tab, card.left + 8, card.top + 12);
    expect(await at()).toBeLessThan(60);
    await world.set({ theme: 'auto' });
    expect(await until(at, (light) => light > 200)).toBeGreaterThan(200);
  });
});
