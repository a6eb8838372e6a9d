/** What a card does beside being read: copying, links to the sentence, reports; walking by commands. */
import { expect, test } from 'vitest';
import { inBothBrowsers, sleep, until, type Visit } from './helpers.ts';
import { cardOf, cardOver, linesOf } from './surfaces.ts';

const WORDS = 'not one inch to the east';

/** Where actions and menus of a card of full width lie, in px from its left and its bottom edge. */
const AT = {
  copy: [150, 22],
  copyAs: [226, 22],
  more: [272, 22],
  formats: { plain: [160, 156], markdown: [160, 124], bibtex: [160, 92], chicago: [160, 60] },
  others: { link: [330, 124], library: [330, 92], report: [330, 60] },
} as const;

inBothBrowsers('What a card does', (world) => {
  async function opened(): Promise<Visit> {
    const visit = await world.visit('/geneva-letters.html');
    await visit.found();
    await until(
      () => linesOf(visit.tab, WORDS),
      (lines) => lines.length > 0,
    );
    await visit.tab.evaluate(
      (top) => scrollBy({ top: top - 120, behavior: 'instant' }),
      (await linesOf(visit.tab, WORDS))[0]?.top ?? 0,
    );
    await sleep(200);
    const card = await cardOver(visit.tab, WORDS);
    if (!card) throw new Error('no card');
    // Its opening ends, and it may have grown.
    await sleep(400);
    return visit;
  }

  const press = async ({ tab }: Visit, [x, y]: readonly [number, number]) => {
    const card = await cardOf(tab);
    if (!card) throw new Error('no card');
    await tab.move(card.left + x, card.bottom - y);
    await tab.click(card.left + x, card.bottom - y);
    await sleep(500);
  };

  /** What is on the clipboard: pasted into a field of the page. */
  async function pasted({ tab }: Visit): Promise<string> {
    await tab.evaluate(() => {
      document.querySelector('#paste-here')?.remove();
      const field = document.createElement('textarea');
      field.id = 'paste-here';
      field.style.cssText = 'position:fixed;inset:0 auto auto 0;z-index:1';
      document.body.append(field);
      field.focus();
    });
    await tab.press('Control+V');
    return tab.evaluate(() => (document.querySelector('#paste-here') as HTMLTextAreaElement).value);
  }

  test('it copies in the format that was chosen last', async () => {
    const first = await opened();
    await press(first, AT.copy);
    expect(await pasted(first)).toMatch(
      /^Baker to Gorbachev: “not one inch”\nMoscow, 9 February 1990\n[\s\S]*\n\[1\] /,
    );

    const second = await opened();
    await press(second, AT.copyAs);
    await press(second, AT.formats.bibtex);
    expect(await pasted(second)).toMatch(/^% Baker to Gorbachev[\s\S]*@(?:misc|article)\{[a-z0-9-]+,\n/);

    // On another page, too.
    const third = await opened();
    await press(third, AT.copy);
    expect(await pasted(third)).toMatch(/^% Baker to Gorbachev/);
    await world.bridge.ask({ type: 'citation-format', as: 'plain' });
  });

  test('it gives a link that opens the sentence', async () => {
    const visit = await opened();
    await press(visit, AT.more);
    await press(visit, AT.others.link);
    const link = await pasted(visit);
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/geneva-letters\.html#:~:text=/);
    const { tab } = await world.visit(link.slice(link.indexOf('/geneva')));
    const top = await until(
      () =>
        tab.evaluate(() => {
          const all = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node = all.nextNode(); node; node = all.nextNode())
            if (node.nodeValue?.includes('had cheated Russia')) {
              const range = document.createRange();
              range.selectNode(node);
              return range.getBoundingClientRect().top;
            }
          return Number.NaN;
        }),
      (at) => at >= 0 && at < 800,
    );
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(800);
    expect(await tab.evaluate(() => scrollY)).toBeGreaterThan(300);
  });

  test('it tells of a wrong mark by a text that the reader sees first', async () => {
    const visit = await opened();
    const clear = await pasted(visit);
    await press(visit, AT.more);
    await press(visit, AT.others.report);
    // Nothing is copied until it is asked for.
    expect(await pasted(visit)).toBe(clear);
    await press(visit, [58, 68]);
    const report = await pasted(visit);
    expect(report).toMatch(
      /^Wrong mark: “not one inch to the east”\nIn: .*\nTaken for: .*\(entry\/[a-z0-9-]+\)\nRule: /,
    );
    expect(report).toMatch(/\nBackstory \d+\.\d+\.\d+, knowledge base /);
    expect(report).not.toContain('127.0.0.1');
  });

  test('Escape closes a menu before it closes the card', async () => {
    const visit = await opened();
    await press(visit, AT.more);
    await visit.tab.press('Escape');
    expect(await cardOf(visit.tab)).toBeDefined();
    await visit.tab.move(4, 4);
    await visit.tab.press('Escape');
    expect(
      await until(
        () => cardOf(visit.tab),
        (card) => card === undefined,
      ),
    ).toBeUndefined();
  });
});

inBothBrowsers('Walking', (world) => {
  test('is asked for by a command, and passes over what is inert', async () => {
    const visit = await world.visit('/geneva-letters.html');
    const { tab, url } = visit;
    const { mentions } = await visit.found();
    const walk = (step: 1 | -1) => world.bridge.askTab(url, { type: 'page-walk', step });
    await walk(1);
    expect(await cardOf(tab)).toBeDefined();
    await tab.press('Escape');

    // Everything but the paragraph of one mention, which is not the first.
    expect(mentions[0]?.text).not.toContain(WORDS);
    await tab.evaluate((words) => {
      for (const one of document.querySelectorAll<HTMLElement>('h1 ~ *, header *, article *'))
        if (!one.textContent?.includes(words)) one.inert = true;
    }, WORDS);
    await sleep(2500);
    for (const step of [1, 1, -1] as const) {
      await walk(step);
      await sleep(300);
      const seen = await tab.evaluate((words) => {
        const own = [...document.querySelectorAll('p')].find((one) => one.textContent?.includes(words));
        const { top = -1, bottom = -1 } = own?.getBoundingClientRect() ?? {};
        return { top, bottom };
      }, WORDS);
      const card = await cardOf(tab);
      // The card hangs on a line of that paragraph.
      expect(card?.top).toBeGreaterThan(seen.top);
      expect(card?.top).toBeLessThan(seen.bottom + 20);
    }
  });
});
