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
    await tab.evaluate(async () => {
      const text = await (await fetch('/popup.html')).text();
      const first = new DOMParser().parseFromString(text, 'text/html');
      const style = first.querySelector('style');
      const body = first.querySelector('.bs.pop');
      for (const sheet of document.querySelectorAll('link[rel=stylesheet]')) sheet.remove();
      if (style) document.head.append(document.importNode(style, true));
      document.body.replaceChildren(...(body ? [document.importNode(body, true)] : []));
    });
    expect(await tab.evaluate(look)).toEqual(stays);
  });

  test('it has the language and the direction of the interface before any script of size', async () => {
    const tab = await open();
    const seen = await tab.evaluate(() => [
      document.documentElement.lang,
      document.documentElement.dir,
      document.querySelector('input')?.getAttribute('aria-label'),
      document.activeElement?.localName,
    ]);
    expect(seen).toEqual(['en', 'ltr', 'Search the knowledge base', 'input']);
  });
});
