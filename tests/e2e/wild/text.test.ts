/** Pages whose text is set in unusual ways. */
import { inBothBrowsers } from '../helpers.ts';
import { ALL_THREE, type Row, wildTest } from './rows.ts';

const ROWS: readonly Row[] = [
  { path: 'tables.html', about: 'prose in the cells of a layout of tables', marked: ALL_THREE },
  {
    path: 'pre.html',
    about: 'an article in one <pre>, with hard line ends',
    marked: { ...ALL_THREE, 'geneva-talks': ['talks in Geneva'] },
  },
  {
    path: 'ruby.html',
    about: 'words with ruby over them',
    marked: { 'nato-expansion': ['NATO’s eastward expansion'], 'baker-assurance': ['James Baker’s assurance'] },
    absent: ['growth', 'the Secretary’s'],
  },
  { path: 'right-to-left.html', about: 'an English article in a Hebrew page', marked: ALL_THREE },
  { path: 'right-to-left-english.html', about: 'English laid out from right to left', marked: ALL_THREE },
  { path: 'soft-hyphens.html', about: 'soft hyphens, <wbr> and zero-width spaces within words', marked: ALL_THREE },
  { path: 'split-words.html', about: 'words split over elements, a comment and drop caps', marked: ALL_THREE },
  {
    path: 'columns.html',
    about: 'columns side by side',
    marked: { ...ALL_THREE, 'nato-expansion': ['NATO expansion'] },
  },
  { path: 'huge-letters.html', about: 'a root of 90 px', marked: ALL_THREE },
  { path: 'sticky.html', about: 'sticky headers driven by scrolling', marked: ALL_THREE },
  {
    path: 'no-select.html',
    about: 'text that cannot be selected or copied',
    marked: { ...ALL_THREE, 'nato-expansion': ['NATO enlargement'] },
  },
  {
    path: 'own-highlights.html',
    about: 'highlights and a selection of the page’s own',
    own: ['search', 'spelling'],
    marked: ALL_THREE,
  },
  {
    path: 'generated.html',
    about: 'text that only the style sheet has',
    marked: ALL_THREE,
    absent: ['open door', 'Madrid'],
  },
  { path: 'nested', about: '5,000 elements deep', marked: ALL_THREE, ink: false },
  {
    path: 'many-nodes',
    about: '100,000 text nodes',
    marked: { 'geneva-talks': ['meeting in Geneva'], 'nato-expansion': ['NATO expansion'] },
    patience: 20_000,
  },
];

inBothBrowsers('Text in the wild', (world) => {
  for (const row of ROWS) wildTest(world, row);
});
