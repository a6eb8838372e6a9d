/** Pages under policies that let little in. */
import { inBothBrowsers } from '../helpers.ts';
import { ALL_THREE, type Row, wildTest } from './rows.ts';

const ROWS: readonly Row[] = [
  { path: 'csp-none.html', about: 'a policy that lets nothing in', marked: ALL_THREE },
  {
    path: 'trusted-types.html',
    about: 'Trusted Types, and no policy allowed',
    says: /Trusted ?(?:HTML|Types?)|injection sink/,
    marked: {
      'geneva-talks': ['in Geneva'],
      'nato-expansion': ['NATO enlargement'],
      'baker-assurance': ['Baker’s assurance'],
    },
  },
  { path: 'sandboxed.html', about: 'a sandbox without scripts', scripts: false, marked: ALL_THREE },
  {
    path: 'sandboxed-scripts.html',
    about: 'a sandbox with scripts and without an origin',
    marked: {
      'geneva-talks': ['talks in Geneva'],
      'nato-expansion': ['NATO expansion'],
      'baker-assurance': ['Baker’s assurance'],
    },
  },
];

inBothBrowsers('Policies in the wild', (world) => {
  for (const row of ROWS) wildTest(world, row);
});
