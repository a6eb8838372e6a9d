/** Pages whose scripts break, clear, count, split and rewrite what a script of ours might rest on. */

import { expect } from 'vitest';
import type { Tab } from '../../../scripts/lib/driver.ts';
import { inBothBrowsers, sleep } from '../helpers.ts';
import { ALL_THREE, type Row, wildTest } from './rows.ts';

const call = (name: string) => (tab: Tab) =>
  tab.evaluate((name) => (window as unknown as Record<string, () => unknown>)[name]?.(), name);

const ROWS: readonly Row[] = [
  {
    path: 'prototypes.html',
    about: 'prototypes and globals overridden',
    marked: ALL_THREE,
    mend: (tab) => tab.evaluate(() => (window as unknown as { undo(): void }).undo()),
  },
  {
    path: 'clobbered-form.html',
    about: 'an article in a form with fields called like properties: left alone, and nothing hangs',
    marked: {},
  },
  { path: 'clobbered-document.html', about: 'pictures called like properties of the document', marked: ALL_THREE },
  { path: 'clears-highlights.html', about: 'CSS.highlights cleared five times a second', marked: ALL_THREE },
  { path: 'drops-sheets.html', about: 'adopted style sheets replaced', marked: ALL_THREE },
  {
    path: 'removes-strangers.html',
    about: 'everything beside head and body is removed',
    marked: {
      'geneva-talks': ['in Geneva'],
      'nato-expansion': ['NATO expansion'],
      'baker-assurance': ['Baker’s assurance'],
    },
    steps: [
      {
        does: 'a quiet second: nobody fights over the host',
        act: async (tab) => {
          const removed = () => tab.evaluate(() => (window as unknown as { removed: number }).removed);
          await sleep(1000);
          expect(await removed()).toBeLessThan(10);
        },
        marked: { 'geneva-talks': ['in Geneva'] },
      },
    ],
  },
  {
    path: 'storm.html',
    about: 'ten thousand changes in bursts',
    marked: { 'geneva-talks': ['talks in Geneva'], 'nato-expansion': ['NATO expansion'] },
    patience: 20_000,
  },
  {
    path: 'walkers.html',
    about: 'text split, walked, joined and wrapped by scripts',
    marked: ALL_THREE,
    steps: [
      { does: 'split', act: call('split'), marked: ALL_THREE },
      { does: 'joined', act: call('join'), marked: ALL_THREE },
      { does: 'walked', act: call('walk'), marked: ALL_THREE },
      { does: 'wrapped', act: call('wrap'), marked: ALL_THREE },
      { does: 'joined again', act: call('join'), marked: ALL_THREE },
    ],
  },
  {
    path: 'annotator-library.html',
    about: 'a library wraps the words that are marked',
    marked: ALL_THREE,
    steps: [
      {
        does: 'wrapped',
        act: (tab) =>
          tab.evaluate(() => (window as unknown as { wrapWords(w: string): void }).wrapWords('NATO expansion')),
        marked: ALL_THREE,
      },
    ],
  },
  {
    path: 'rewritten.html',
    about: 'document.open and write after load',
    marked: {
      'geneva-talks': ['in Geneva'],
      'nato-expansion': ['NATO expansion'],
      'baker-assurance': ['Baker’s assurance'],
    },
    patience: 12_000,
  },
  {
    path: 'new-body.html',
    about: 'another body',
    marked: {
      'geneva-talks': ['in Geneva last Friday'],
      'nato-expansion': ['NATO expansion'],
      'baker-assurance': ['Baker’s assurance'],
    },
  },
  { path: 'new-root.html', about: 'another document element', marked: ALL_THREE },
];

inBothBrowsers('Hostile pages in the wild', (world) => {
  for (const row of ROWS) wildTest(world, row);
});
