import { type MarkStyle, markColour, NIGHT } from '../utils/colour/marks.ts';
import type { Settings } from '../utils/settings-schema.ts';

/** What tokens.css takes for a topic or claims in place of its own colour. */
const OWN: Record<MarkStyle, string> = {
  'geneva-talks': '--bs-own-geneva',
  'nato-expansion': '--bs-own-nato',
  'baker-assurance': '--bs-own-baker',
  claim: '--bs-own-claim',
};

/** Gives what stands in an element the reader's colours of topics and claims. */
export function wearColours({ style }: HTMLElement, colours: Settings['marks']['colours']): void {
  for (const [marked, name] of Object.entries(OWN) as [MarkStyle, string][]) {
    const own = colours[marked];
    if (own) style.setProperty(name, `light-dark(${own}, ${markColour(marked, colours, NIGHT)})`);
    else style.removeProperty(name);
  }
}
