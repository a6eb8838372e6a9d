/** How marks look: their lines and colours on a light and on a dark ground, and the styles these make. Pure. */
import type { MARKED, Settings } from '../settings-schema.ts';
import { hexOf, lightened, type Rgb, rgbOf } from './contrast.ts';

/** What marks are of: each has a line and a colour. */
export type MarkStyle = (typeof MARKED)[number];

interface Look {
  line: string;
  light: string;
  dark: string;
}

/** Those of assets/styles/tokens.css, measured there. */
export const LOOKS: Record<MarkStyle, Look> = {
  'geneva-talks': { line: 'solid 2px', light: '#1f62b0', dark: '#6fa8ee' },
  'nato-expansion': { line: 'dashed 2px', light: '#b04a12', dark: '#f0a468' },
  'baker-assurance': { line: 'double 1px', light: '#00544a', dark: '#a5dfcb' },
  claim: { line: 'dotted 1.5px', light: '#6a665c', dark: '#a09b8f' },
  imported: { line: 'wavy 1px', light: '#7a3b8f', dark: '#cfa3e0' },
};

/** What text stands on. */
export interface Ground {
  dark: boolean;
  colour: Rgb;
}

export const PAPER: Ground = { dark: false, colour: [255, 255, 255] };
/** The ground of our own dark surfaces (tokens.css). */
export const NIGHT: Ground = { dark: true, colour: [28, 27, 25] };

/** Share of a colour behind the words, in percent: at rest where marks are tints, and pointed at. */
const TINT = { rest: 18, pointed: 14, pointedTint: 22 };

type Marks = Settings['marks'];

/** The colour of a mark: the reader's, or ours; on a dark ground with as much white as it takes to be seen. */
export function markColour(style: MarkStyle, colours: Marks['colours'], { dark, colour }: Ground): string {
  const own = colours[style];
  if (!dark) return own ?? LOOKS[style].light;
  return hexOf(lightened(rgbOf(own ?? LOOKS[style].dark), colour));
}

const tint = (colour: string, share: number) => `background-color:color-mix(in srgb,${colour} ${share}%,transparent)`;

/** What draws a mark at rest and what is added while it is pointed at, as CSS declarations. */
export function markCss(style: MarkStyle, marks: Marks, ground: Ground): { rest: string; pointed: string } {
  const colour = markColour(style, marks.colours, ground);
  const line = `text-decoration:underline ${LOOKS[style].line} ${colour};text-underline-offset:3px;text-decoration-skip-ink:none`;
  const parts = [marks.style !== 'tint' && line, marks.style !== 'lines' && tint(colour, TINT.rest)];
  return {
    rest: parts.filter(Boolean).join(';'),
    pointed: tint(colour, marks.style === 'lines' ? TINT.pointed : TINT.pointedTint),
  };
}
