/** The reader's colours for our own surfaces. Pure. */
import type { Settings } from '../settings-schema.ts';
import { type MarkStyle, markColour, NIGHT } from './marks.ts';

/** What tokens.css takes for a topic or claims in place of its own colour. */
const OWN: Record<MarkStyle, string> = {
  'geneva-talks': '--bs-own-geneva',
  'nato-expansion': '--bs-own-nato',
  'baker-assurance': '--bs-own-baker',
  claim: '--bs-own-claim',
  imported: '--bs-own-imported',
};

/** Custom properties with their values; an empty one takes away what was there. */
export const ownColours = (colours: Settings['marks']['colours']): [name: string, value: string][] =>
  (Object.entries(OWN) as [MarkStyle, string][]).map(([marked, name]) => {
    const own = colours[marked];
    return [name, own ? `light-dark(${own}, ${markColour(marked, colours, NIGHT)})` : ''];
  });
