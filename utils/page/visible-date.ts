/** The day of an article as its page shows it: in a time element or in the line about its author. */

import { shortText } from './contents.ts';
import { dayInLine } from './dateline.ts';
import { plausibleDay } from './days.ts';
import { Name, saidBy } from './names.ts';

/** Elements looked at. */
const FEW = 40;
const ABOVE = 1200;
/** A paragraph that mentions a day is longer than a line that says when the article is of. */
const LINE = 160;
/** The words of a change, not of the publication. */
const CHANGED = /modif|update|changed|aktualis|mis à jour|actualiz|обновлен|оновлен|aktualiz/i;
const PUBLISHED = /publi|creat|posted|pubdate|issued|data-publikacji/i;

/** The day in a `<time>`, or in microdata, that tells when an article was published. */
export function dayInTimes(scope: ParentNode): string | undefined {
  let found: string | undefined;
  let looked = 0;
  for (const time of scope.querySelectorAll(
    'time, [itemprop="datePublished"], [property="datePublished"], .dt-published',
  )) {
    if (++looked > FEW) break;
    const says = `${time.getAttribute('itemprop') ?? ''} ${time.getAttribute('class') ?? ''} ${time.getAttribute('property') ?? ''}`;
    const sure = time.hasAttribute('pubdate') || (PUBLISHED.test(says) && !CHANGED.test(says));
    if (found && !sure) continue;
    if (!sure && (CHANGED.test(says) || !standsAlone(time))) continue;
    if (isOthers(time, scope)) continue;
    const day =
      plausibleDay(time.getAttribute('datetime')) ??
      plausibleDay(time.getAttribute('content')) ??
      (sure || !time.hasAttribute('datetime') ? plausibleDay(dayInLine(time.textContent ?? '')) : undefined);
    if (day && sure) return day;
    found ??= day;
  }
  return found;
}

/** Whether a time stands in a line of its own and not in a sentence, and that line does not speak of a change. */
function standsAlone(time: Element): boolean {
  const line = time.closest('p, li, h2, h3, td, div, header') ?? time;
  const text = shortText(line, LINE) ?? (/^(?:div|header)$/.test(line.localName) ? '' : undefined);
  if (text === undefined) return false;
  const before = text.slice(0, Math.max(0, text.indexOf(time.textContent ?? '')));
  return !CHANGED.test(before.slice(-30)) || PUBLISHED.test(before.slice(-30));
}

/** Whether a time is another story's, or the page's own clock. */
function isOthers(time: Element, scope: ParentNode): boolean {
  for (let e = time.parentElement; e && e !== scope; e = e.parentElement) {
    if (/^(?:aside|nav|footer|figure|blockquote)$/.test(e.localName)) return true;
    if (e.localName === 'a' && shortText(e, 60) === undefined) return true;
    if (/\/(?:Comment|UserComments)$/.test(e.getAttribute('itemtype') ?? '')) return true;
    const says = saidBy(`${e.getAttribute('class') ?? ''} ${e.id}`);
    if (says & (Name.around | Name.comments) && !e.querySelector('h1')) return true;
    // A list of other stories has their times; a line of credits may be a list, too.
    if (e.localName === 'li') return !(saysCredits(e) || (e.parentElement && saysCredits(e.parentElement)));
  }
  return false;
}

const saysCredits = (element: Element): boolean =>
  (saidBy(element.getAttribute('class') ?? '') & (Name.credits | Name.perhapsCredits)) !== 0;

/** The day in the line that says who wrote an article, or in a line of its own between headline and text. */
export function dayInCredits(scope: ParentNode): string | undefined {
  let named: string | undefined;
  let looked = 0;
  for (const element of scope.querySelectorAll('*')) {
    if (++looked > ABOVE) break;
    const names = element.getAttribute('class') ?? element.id;
    const says = names ? saidBy(names) : 0;
    const sure = (says & Name.credits) !== 0;
    const bare = !sure && isBareLine(element);
    if (!sure && !bare && !(says & Name.perhapsCredits)) continue;
    const text = shortText(element, LINE);
    if (text === undefined || (CHANGED.test(text.slice(0, 40)) && !PUBLISHED.test(text.slice(0, 40)))) continue;
    if (element.closest('aside, nav, li, footer, figure') || element.closest('a')) continue;
    const day = plausibleDay(dayInLine(text));
    if (!day) continue;
    if (sure) return day;
    named ??= day;
  }
  return named;
}

/** A short line in which a day is most of what there is: old pages give it no name. */
function isBareLine(element: Element): boolean {
  if (element.firstElementChild || !/^(?:p|div|span|font|small|td|i|em|b|center|h[3-6])$/.test(element.localName))
    return false;
  const text = element.textContent?.trim() ?? '';
  return (
    text.length <= 60 &&
    /\b(?:19|20)\d{2}\b/.test(text) &&
    dayInLine(text) !== undefined &&
    text.split(/\s+/).length <= 9
  );
}
