import { expect, test } from 'vitest';
import type { Tab } from '../../scripts/lib/driver.ts';
import type { KnowledgeState, SearchAnswer } from '../../utils/messages.ts';
import { inBothBrowsers, until } from './helpers.ts';

const textOf = (tab: Tab) => tab.evaluate(() => document.body.innerText);

inBothBrowsers('Popup, options and background', (world) => {
  test('“one inhc” finds the talk of 9 February 1990', async () => {
    const { hits } = await world.bridge.ask<SearchAnswer>({ type: 'search', query: 'one inhc' });
    expect(hits.slice(0, 5).map((hit) => hit.id)).toContain('baker-gorbachev-1990-02-09');

    const popup = await world.driver.openExtension('popup.html');
    await until(
      () => popup.evaluate(() => document.querySelector('input[type=search], [role=combobox]') !== null),
      Boolean,
    );
    await popup.front();
    await popup.evaluate(() =>
      document.querySelector<HTMLInputElement>('input[type=search], [role=combobox]')?.focus(),
    );
    await popup.type('one inhc');
    const title = hits.find((hit) => hit.id === 'baker-gorbachev-1990-02-09')?.title ?? '?';
    const shown = await until(
      () => textOf(popup),
      (text) => text.includes(title),
    );
    expect(shown).toContain(title);
    expect(popup.errors).toEqual([]);
    await popup.close();
  });

  test('the options have a switch for every kind, and find each source', async () => {
    const { rows } = await world.bridge.ask<{ rows: { kind: string; short: string; title: string }[] }>({
      type: 'sources',
    });
    expect(rows.length).toBeGreaterThanOrEqual(25);
    const kinds = new Set(rows.map((row) => row.kind)).size;
    const options = await world.driver.openExtension('options.html');
    const count = () =>
      options.evaluate(() => document.querySelectorAll('[role=switch], [role=checkbox], input[type=checkbox]').length);
    expect(await until(count, (switches) => switches >= kinds)).toBeGreaterThanOrEqual(kinds);

    const { short, title } = rows[0] ?? { short: '?', title: '?' };
    await options.front();
    await options.evaluate(() => document.querySelector<HTMLInputElement>('#sources .opt-find input')?.focus());
    await options.type(short);
    const shown = await until(
      () => textOf(options),
      (text) => text.includes(title),
    );
    expect(shown).toContain(title);
    expect(options.errors).toEqual([]);
    await options.close();
  });

  test('the knowledge lies in the database, whole', async () => {
    const state = await world.bridge.ask<KnowledgeState>({ type: 'knowledge' });
    expect(state.store).toBe('database');
    expect(state.counts.entries).toBeGreaterThanOrEqual(25);
    expect(state.counts.claims).toBeGreaterThanOrEqual(12);
    expect(state.counts.frames).toBeGreaterThanOrEqual(8);
    expect(state.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('what is no valid request is answered with an error, not with silence', async () => {
    for (const wrong of [{ type: 'nonsense' }, { type: 'card', kind: 'entry', id: '../../etc' }, null, 'hello']) {
      const answer = await world.bridge.ask<{ error?: string } | undefined>(wrong as never);
      expect(answer?.error).toBeTypeOf('string');
    }
  });
});
