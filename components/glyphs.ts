/** Our own line icons on a 12 px grid, one ink. Drawn as SVG elements: a page's policy may forbid images, even ours. */
import type { GlyphName } from './words.ts';

/** A path, filled, or drawn as a line of this width (and dashes). */
export interface Shape {
  d: string;
  line?: number;
  dash?: string;
}

export const GLYPHS: Record<GlyphName, Shape[]> = {
  primary: [{ d: 'M2 1h5.5L10 3.5V11H2z' }],
  west: [{ d: 'M1.6 6a4.4 4.4 0 1 0 8.8 0a4.4 4.4 0 1 0 -8.8 0z', line: 1.2 }, { d: 'M6 1.6a4.4 4.4 0 0 0 0 8.8z' }],
  russia: [{ d: 'M1.6 6a4.4 4.4 0 1 0 8.8 0a4.4 4.4 0 1 0 -8.8 0z', line: 1.2 }, { d: 'M6 1.6a4.4 4.4 0 0 1 0 8.8z' }],
  ukraine: [
    { d: 'M1.6 6a4.4 4.4 0 1 0 8.8 0a4.4 4.4 0 1 0 -8.8 0z', line: 1.2 },
    { d: 'M4 6a2 2 0 1 0 4 0a2 2 0 1 0 -4 0z' },
  ],
  scholar: [{ d: 'M6 1.2 11 10.5H1z' }],
  press: [{ d: 'M1.5 2h9v1.5h-9zM1.5 5.25h9v1.5h-9zM1.5 8.5h6V10h-6z' }],
  memoir: [{ d: 'M1 1.5h10v7H6L3.2 11V8.5H1z' }],
  ref: [{ d: 'M1.6 2.1h8.8v7.8H1.6z', line: 1.2 }, { d: 'M5.4 2h1.2v8H5.4z' }],
  established: [{ d: 'M1 3h10v6H1z' }],
  disputed: [{ d: 'M1 3h4.2v6H1z' }, { d: 'M7.4 3.6h3v4.8h-3z', line: 1.2 }],
  context: [{ d: 'M3.5 1.6H1.6v8.8h1.9M8.5 1.6h1.9v8.8H8.5', line: 1.2 }, { d: 'M4.2 5.2h3.6v1.6H4.2z' }],
  outdated: [{ d: 'M1 5.2h6v1.6H1z' }, { d: 'M7.4 2h1.4v8H7.4z' }, { d: 'M10 5.4h1.2v1.2H10z' }],
  unsupported: [{ d: 'M1.6 3.6h8.8v4.8H1.6z', line: 1.2, dash: '2 1.4' }],
  close: [{ d: 'm2.5 2.5 7 7m0-7-7 7', line: 1.3 }],
  pin: [{ d: 'M3.2 1h5.6v1.2H8v3l1.6 1.9v.9H6.6V11H5.4V8H2.4v-.9L4 5.2v-3h-.8z' }],
  out: [{ d: 'M4 2h6v6M10 2 2.5 9.5', line: 1.3 }],
  down: [{ d: 'm2.5 4.5 3.5 3.5 3.5-3.5', line: 1.4 }],
  right: [{ d: 'm4.5 2.5 3.5 3.5-3.5 3.5', line: 1.4 }],
  left: [{ d: 'm7.5 2.5-3.5 3.5 3.5 3.5', line: 1.4 }],
  find: [
    { d: 'M1.6 5a3.4 3.4 0 1 0 6.8 0a3.4 3.4 0 1 0 -6.8 0z', line: 1.3 },
    { d: 'm7.6 7.6 3.2 3.2', line: 1.3 },
  ],
};
