// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watch } from '../../../utils/page/observe.ts';

const LONG = 'A sentence that is long enough to be read as part of an article.';

let life: AbortController;
let reads = 0;
let changes = 0;

beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  reads = 0;
  changes = 0;
  document.body.innerHTML = '<aside></aside><main><article><p>One</p></article></main>';
  const watched = {
    roots: () => [...document.querySelectorAll('article')],
    changed: () => changes++,
    read: async () => void reads++,
  };
  watch(watched, life.signal);
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

/** Lets what was done be noticed, and what follows from it. */
async function later(): Promise<void> {
  await Promise.resolve();
  await vi.advanceTimersByTimeAsync(5000);
}

function add(where: string, text = LONG): void {
  const one = document.createElement('p');
  one.textContent = text;
  document.querySelector(where)?.append(one);
}

it('does not read the page again for a ticker beside the article, however often it changes', async () => {
  for (let i = 0; i < 400; i++) add('aside');
  await later();
  expect([reads, changes]).toEqual([0, 1]);
});

it.each(['article', 'main', 'body'])('reads it again for text that comes to %s', async (where) => {
  for (let i = 0; i < 400; i++) add('aside');
  add(where);
  await later();
  expect(reads).toBe(1);
});

it('reads it again for what leaves the article, and not for what leaves elsewhere', async () => {
  add('aside');
  await later();
  document.querySelector('aside p')?.remove();
  await later();
  expect(reads).toBe(0);
  document.querySelector('article p')?.remove();
  await later();
  expect(reads).toBe(1);
});

it('takes more changes than it looks at for one that matters', async () => {
  for (let i = 0; i < 60; i++) add('article', 'short');
  await later();
  expect(reads).toBe(1);
});

it('reads it once for many changes, and again for those that came meanwhile', async () => {
  for (let i = 0; i < 10; i++) {
    add('article');
    await Promise.resolve();
  }
  await later();
  expect(reads).toBe(1);
  add('article');
  await later();
  expect(reads).toBe(2);
});
