/** News sites of web components, open, closed and declared in the source, and elements that throw. */
import { inBothBrowsers } from '../helpers.ts';
import { ALL_THREE, type Row, wildTest } from './rows.ts';

const ROWS: readonly Row[] = [
  { path: 'shadow-open.html', about: 'open roots three deep, with slots', marked: ALL_THREE },
  {
    path: 'shadow-closed.html',
    about: 'a paragraph in a closed root is left alone',
    marked: { 'geneva-talks': ['in Geneva'], 'nato-expansion': ['expansion'] },
    absent: ['Baker'],
  },
  {
    path: 'shadow-declarative.html',
    about: 'roots declared in the source',
    marked: {
      'geneva-talks': ['in Geneva'],
      'nato-expansion': ['NATO expansion'],
      'baker-assurance': ['Baker’s assurance'],
    },
  },
  {
    path: 'shadow-changing.html',
    about: 'text in an open root comes and changes later',
    marked: {
      'geneva-talks': ['in Geneva'],
      'nato-expansion': ['NATO enlargement'],
      'baker-assurance': ['Baker’s assurance'],
    },
  },
  {
    path: 'throwing-elements.html',
    about: 'custom elements that throw in every callback',
    marked: {
      'geneva-talks': ['in Geneva'],
      'nato-expansion': ['NATO enlargement'],
      'baker-assurance': ['Baker’s assurance'],
    },
  },
];

inBothBrowsers('Components in the wild', (world) => {
  for (const row of ROWS) wildTest(world, row);
});
