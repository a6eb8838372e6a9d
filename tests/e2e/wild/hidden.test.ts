/** Text that readers do not see is not read, until they see it; nor is what they write. */

import type { Tab } from '../../../scripts/lib/driver.ts';
import { inBothBrowsers } from '../helpers.ts';
import { ALL_THREE, type Row, wildTest } from './rows.ts';

const click = (id: string) => (tab: Tab) => tab.evaluate((id) => document.getElementById(id)?.click(), id);

const ROWS: readonly Row[] = [
  {
    path: 'hidden.html',
    about: 'more than twenty ways to hide text',
    marked: { ...ALL_THREE, 'nato-expansion': ['NATO expansion'] },
    absent: ['enlargement'],
  },
  {
    path: 'details.html',
    about: '<details> that are closed, and opened later',
    marked: { 'geneva-talks': ['in Geneva'], 'nato-expansion': ['expansion'] },
    absent: ['Baker'],
    steps: [
      {
        does: 'opened',
        act: (tab) => tab.evaluate(() => document.querySelector('summary')?.click()),
        marked: ALL_THREE,
      },
    ],
  },
  {
    path: 'tabs.html',
    about: 'tabs and an accordion, opened by a class',
    marked: { 'geneva-talks': ['talks in Geneva'] },
    absent: ['expansion', 'Baker'],
    steps: [
      {
        does: 'the tab is opened',
        act: click('tab'),
        marked: { 'geneva-talks': ['talks in Geneva'], 'nato-expansion': ['NATO expansion'] },
        absent: ['Baker'],
      },
      {
        does: 'the accordion is opened',
        act: click('fold'),
        marked: {
          'geneva-talks': ['talks in Geneva'],
          'nato-expansion': ['NATO expansion'],
          'baker-assurance': ['Baker’s assurance'],
        },
      },
    ],
  },
  {
    path: 'lazy.html',
    about: 'sections rendered and filled when they come near',
    marked: { 'baker-assurance': ['Baker’s assurance'] },
    steps: [
      {
        does: 'scrolled to its end',
        act: (tab) => tab.evaluate(() => document.getElementById('empty')?.scrollIntoView()),
        marked: {
          'geneva-talks': ['in Geneva last Friday'],
          'nato-expansion': ['NATO expansion'],
          'baker-assurance': ['Baker’s assurance'],
        },
      },
    ],
  },
  {
    path: 'paywall.html',
    about: 'the beginning of an article, the rest folded away',
    marked: { 'nato-expansion': ['eastward expansion'] },
    absent: ['Baker', 'enlargement', 'inch'],
  },
  {
    path: 'consent.html',
    about: 'a wall over the article',
    marked: ALL_THREE,
    absent: ['Madrid', 'enlargement'],
    ink: false,
    steps: [{ does: 'agreed', act: click('agree'), marked: ALL_THREE, absent: ['Madrid'] }],
  },
  {
    path: 'editor-beside.html',
    about: 'drafts beside the article',
    marked: {
      'geneva-talks': ['in Geneva'],
      'nato-expansion': ['NATO expansion'],
      'baker-assurance': ['Baker’s assurance'],
    },
    absent: ['Madrid', '1999', 'Founding'],
  },
  { path: 'editor.html', about: 'the article is being written', marked: {} },
  { path: 'design-mode.html', about: 'the whole document is an editor', marked: {} },
  { path: 'web-mail.html', about: 'a letter being written', marked: {} },
];

inBothBrowsers('Hidden text in the wild', (world) => {
  for (const row of ROWS) wildTest(world, row);
});
