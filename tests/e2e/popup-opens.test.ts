import { JSDOM } from 'jsdom';
import { afterEach, expect, test } from 'vitest';
import type { Tab } from '../../scripts/lib/driver.ts';
import { inBothBrowsers, until } from './helpers.ts';

/** Runs in the popup's page: how its field looks, to the pixel and the colour. */
function look(): Record<string, string> {
  const field = document.querySelector('input') as HTMLInputElement;
  const row = document.querySelector('.pop-search') as HTMLElement;
  const box = (el: Element) => {
    const { left, top, width, height } = el.getBoundingClientRect();
    return [left, top, width, height].map(Math.round).join(' ');
  };
  const style = (el: Element, names: string[], part?: string) => {
    const all = getComputedStyle(el, part);
    return names.map((name) => all.getPropertyValue(name)).join(' ');
  };
  field.placeholder = 'A hint';
  field.focus();
  return {
    row: `${box(row)} ${style(row, ['border-bottom-width', 'border-bottom-color', 'box-shadow'])}`,
    sign: `${box(row.querySelector('svg') as Element)} ${style(row, ['color'])}`,
    // The hint beside it takes room of the field's, not of what stands in it.
    field: `${box(field).replace(/ \d+ (\d+)$/, ' $1')} ${style(field, ['font-family', 'font-size', 'font-weight', 'color', 'background-color', 'outline-style'])}`,
    hint: style(field, ['color', 'opacity'], '::placeholder'),
    page: style(document.body, ['background-color', 'width', 'height', 'margin-top']),
  };
}

/** An element with what is in it, as data. */
interface Markup {
  space: string | null;
  name: string;
  attributes: [string, string][];
  children: Markup[];
}

const markupOf = (element: Element): Markup => ({
  space: element.namespaceURI,
  name: element.localName,
  attributes: [...element.attributes].map(({ name, value }) => [name, value]),
  children: [...element.children].map(markupOf),
});

inBothBrowsers('Opening the popup', (world) => {
  const opened: Tab[] = [];
  async function open(): Promise<Tab> {
    const tab = await world.driver.openExtension('popup.html');
    opened.push(tab);
    await tab.front();
    return tab;
  }
  const taken = (tab: Tab) =>
    until(() => tab.evaluate(() => document.querySelector('input[aria-expanded]') !== null), Boolean);
  afterEach(async () => {
    const tabs = opened.splice(0);
    const errors = tabs.flatMap((tab) => tab.errors);
    for (const tab of tabs) await tab.close();
    expect(errors).toEqual([]);
  });

  test('one can type at once, and nothing of it is lost', async () => {
    const tab = await open();
    await tab.type('bucharest');
    const seen = () =>
      tab.evaluate(() => ({
        value: document.querySelector('input')?.value,
        found: document.querySelectorAll('[role=option] mark').length,
      }));
    const now = await until(seen, ({ found }) => found > 0);
    expect(now.value).toBe('bucharest');
    expect(now.found).toBeGreaterThan(0);
  });

  test.each(['light', 'dark'])('its first picture is the one that stays: %s', async (scheme) => {
    const tab = await open();
    await taken(tab);
    await tab.evaluate((scheme) => {
      document.documentElement.style.colorScheme = scheme;
    }, scheme);
    const stays = await tab.evaluate(look);
    const text = await tab.evaluate(async () => (await fetch('/popup.html')).text());
    const first = new JSDOM(text).window.document;
    const sheet = first.querySelector('link[rel=stylesheet]')?.getAttribute('href') ?? '';
    expect(sheet).not.toBe('');
    await tab.evaluate(
      ({ sheet, body }) => {
        // Our pages take no markup as text.
        const built = ({ space, name, attributes, children }: Markup): Element => {
          const element = document.createElementNS(space, name);
          for (const [key, value] of attributes) element.setAttribute(key, value);
          element.append(...children.map(built));
          return element;
        };
        for (const link of document.querySelectorAll('link[rel=stylesheet]'))
          if (link.getAttribute('href') !== sheet) link.remove();
        document.body.replaceChildren(built(body));
        document.querySelector('input')?.focus();
      },
      { sheet, body: markupOf(first.querySelector('.bs.pop') as Element) },
    );
    expect(await tab.evaluate(look)).toEqual(stays);
  });

  test('it has the language and the direction of the interface before any script of size', async () => {
    const tab = await open();
    const look = () =>
      tab.evaluate(() => [
        document.documentElement.lang,
        document.documentElement.dir,
        document.querySelector('input')?.getAttribute('aria-label'),
        document.activeElement?.localName,
      ]);
    // Before its first picture nothing of a page can have the focus.
    const seen = await until(look, (now) => now.at(-1) === 'input');
    expect(seen).toEqual(['en', 'ltr', 'Search the knowledge base', 'input']);
  });
});
