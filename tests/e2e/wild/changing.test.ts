/** Pages that replace, append, swap and recycle their text while they are read. */

import type { Tab } from '../../../scripts/lib/driver.ts';
import { inBothBrowsers } from '../helpers.ts';
import { ALL_THREE, type Row, wildTest } from './rows.ts';

const go = (name: string) => (tab: Tab) => tab.evaluate((name) => document.getElementById(`to-${name}`)?.click(), name);

const ROWS: readonly Row[] = [
  { path: 'hydration.html', about: 'all text nodes replaced after load, twice', marked: ALL_THREE },
  { path: 'patching.html', about: 'text nodes patched every second, so that words move', marked: ALL_THREE },
  {
    path: 'recycled-rows.html',
    about: 'the same text nodes hold other paragraphs by and by',
    marked: { 'baker-assurance': ['Baker’s assurance'], 'nato-expansion': ['NATO enlargement'] },
    absent: ['eastward'],
  },
  {
    path: 'live-blog.html',
    about: 'posts come on top twice a second, an old one is corrected',
    marked: {
      'geneva-talks': ['in Geneva'],
      'nato-expansion': ['NATO expansion'],
      'baker-assurance': ['Baker’s assurance'],
    },
  },
  {
    path: 'late.html',
    about: 'rendered by a script two seconds after load',
    marked: {
      'geneva-talks': ['in Geneva'],
      'nato-expansion': ['NATO expansion'],
      'baker-assurance': ['Baker’s assurance'],
    },
  },
  {
    path: 'single-page.html',
    about: 'links swap the article and the address',
    marked: ALL_THREE,
    steps: [
      { does: 'an article about a garden', act: go('garden'), marked: {} },
      {
        does: 'an article with other mentions',
        act: go('archive'),
        marked: { 'geneva-talks': ['in Geneva last Friday'], 'baker-assurance': ['Baker’s assurance'] },
        absent: ['meeting in Geneva'],
      },
      { does: 'back to the garden', act: go('garden'), marked: {} },
      { does: 'the first article again', act: go('hotel'), marked: ALL_THREE },
    ],
  },
];

inBothBrowsers('Changing pages in the wild', (world) => {
  for (const row of ROWS) wildTest(world, row);
});
