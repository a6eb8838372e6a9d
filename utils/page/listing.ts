/** Pages that list other pages: front pages, sections, results of a search. */
import { leadsAway, linkOnly } from './teasers.ts';

const FEW = 200;
/** Letters under each heading of an article, at least; under that of a teaser there are fewer. */
const UNDER_HEADING = 500;

/** Whether what is in an element mostly leads to other pages: most of its headings are links, and little is under each. */
export function linkedElsewhere(root: Element, weight: number): boolean {
  let headings = 0;
  let links = 0;
  for (const heading of root.querySelectorAll('h2, h3, h4')) {
    if (++headings > FEW) break;
    const around = heading.closest('a[href]');
    if (around ? leadsAway(around) : linkOnly(heading)) links++;
  }
  return links >= 4 && links >= headings * 0.6 && weight < links * UNDER_HEADING;
}
