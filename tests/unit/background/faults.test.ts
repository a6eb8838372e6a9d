import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { answer } from '../../../utils/background/answers.ts';
import { faults, noteError, noteFault } from '../../../utils/background/faults.ts';
import { type Fault, onUncaught } from '../../../utils/faults.ts';
import browser, { OWN, stored } from '../support/browser.ts';

vi.mock('webextension-polyfill', () => import('../support/browser.ts'));

const PAGE = { tab: { id: 7, url: 'https://news.example/a' }, url: 'https://news.example/a' } as never;
const OPTIONS = { url: `${OWN}options.html` } as never;
const fault: Fault = { ran: 'annotator', name: 'TypeError', at: ['annotator.js:1:2'] };

beforeEach(() => stored.clear());

it('a page tells, our own pages read and forget', async () => {
  await answer({ type: 'fault', fault }, PAGE);
  await answer({ type: 'fault', fault }, PAGE);
  const told = { ...fault, version: '1.2.3', count: 2 };
  expect(await answer({ type: 'faults' }, OPTIONS)).toMatchObject({ faults: [told] });
  await answer({ type: 'forget-faults' }, OPTIONS);
  expect(await faults()).toEqual([]);
  expect(await answer({ type: 'faults' }, PAGE)).toMatchObject({ error: expect.any(String) });
});

it('counts all of many that come at once', async () => {
  await Promise.all(Array.from({ length: 20 }, () => noteFault(fault)));
  expect((await faults())[0]?.count).toBe(20);
});

it('starts anew where what was stored is damaged', async () => {
  stored.set('faults', [{ ran: 'annotator', name: '<script>', at: 'x' }]);
  await noteFault(fault);
  expect((await faults()).map(({ name }) => name)).toEqual(['TypeError']);
});

it('never throws, not even where nothing can be stored', async () => {
  const { set } = browser.storage.local;
  browser.storage.local.set = async () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  try {
    await expect(noteFault(fault)).resolves.toBeUndefined();
  } finally {
    browser.storage.local.set = set;
  }
  await noteFault(fault);
  expect(await faults()).toHaveLength(1);
});

it('counts what nobody has caught', async () => {
  const world = new EventTarget();
  onUncaught(world, noteError);
  world.dispatchEvent(Object.assign(new Event('error'), { error: new RangeError('x') }));
  world.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: new SyntaxError('y') }));
  await vi.waitFor(async () => expect((await faults()).map(({ name }) => name)).toEqual(['SyntaxError', 'RangeError']));
});
