/** Documents of other kinds than HTML in UTF-8, and pages that are not what their head says. */
import { inBothBrowsers } from '../helpers.ts';
import { ALL_THREE, type Row, wildTest } from './rows.ts';

const ROWS: readonly Row[] = [
  {
    path: 'article.xhtml',
    about: 'XHTML, served as such',
    marked: {
      'geneva-talks': ['in Geneva last Friday'],
      'baker-assurance': ['Baker’s assurance'],
    },
  },
  { path: 'drawing.svg', about: 'a drawing with words', marked: {} },
  { path: 'feed.xml', about: 'a feed, not an article', marked: {} },
  {
    path: 'plain.txt',
    about: 'a text file',
    marked: {
      'geneva-talks': ['in Geneva'],
      'nato-expansion': ['NATO enlargement'],
      'baker-assurance': ['Baker’s assurance'],
    },
  },
  { path: 'quirks.html', about: 'no doctype', marked: ALL_THREE },
  { path: 'no-lang.html', about: 'no language said', marked: ALL_THREE },
  { path: 'wrong-lang.html', about: 'English that says it is German', marked: ALL_THREE },
  {
    path: 'base.html',
    about: 'a base address somewhere else',
    marked: {
      'geneva-talks': ['in Geneva'],
      'nato-expansion': ['NATO enlargement'],
      'baker-assurance': ['Baker’s assurance'],
    },
  },
  {
    path: 'legacy-russian',
    about: 'Russian in windows-1251',
    marked: { 'geneva-talks': ['в Женеве'], 'nato-expansion': ['расширение НАТО'] },
  },
  {
    path: 'amp.html',
    about: 'AMP: hidden until an animation of two seconds is over',
    marked: {
      'geneva-talks': ['in Geneva'],
      'nato-expansion': ['NATO expansion'],
      'baker-assurance': ['Baker’s assurance'],
    },
    absent: ['Madrid'],
  },
  {
    path: 'reader-mode.html',
    about: 'what a reader mode leaves of an article',
    marked: {
      'geneva-talks': ['in Geneva'],
      'nato-expansion': ['NATO enlargement'],
      'baker-assurance': ['Baker’s assurance'],
    },
  },
];

inBothBrowsers('Documents in the wild', (world) => {
  for (const row of ROWS) wildTest(world, row);
});
