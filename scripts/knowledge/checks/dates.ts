/** Dates that contradict each other. */
import type { Pack } from '../../../utils/knowledge/schema.ts';
import { type Finding, Findings } from './finding.ts';
import { sentences } from './texts.ts';

/** Before, as far as both dates say: "2017" is not before "2017-12-12". */
export function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A date may stand without its year where its month is named and it lies this near. */
const NEAR_DAYS = 200;
/** A source may be this much younger than the day something was said: papers come out the next morning, or the next week. */
const LAG_DAYS = 7;
const DAY = 86_400_000;

const daysBetween = (from: string, to: string) =>
  (Date.parse(`${to}-01-01`.slice(0, 10)) - Date.parse(`${from}-01-01`.slice(0, 10))) / DAY;

/** Whether a text says when it was: the year, or for a date near the entry's own, the month. */
function saysWhen(text: string, date: string, entryDate: string): boolean {
  if (text.includes(date.slice(0, 4))) return true;
  const month = MONTHS[Number(date.slice(5, 7)) - 1];
  return month !== undefined && Math.abs(daysBetween(entryDate, date)) <= NEAR_DAYS && text.includes(month);
}

/** A source this many years younger than what it tells may have brought it to light. */
const LATE_YEARS = 2;
const year = (date: string) => Number(date.slice(0, 4));

export function dates(pack: Pack): Finding[] {
  const found = new Findings('dates');
  const sourceDate = new Map(pack.sources.map((s) => [s.id, s.date]));
  const entries = new Map(pack.entries.map((e) => [`entries/${e.id}`, e]));
  const today = pack.version.replaceAll('.', '-');

  for (const sentence of sentences(pack)) {
    const { where, text, quote, date, knownSince, role } = sentence;
    const published = sentence.sources.map((id) => sourceDate.get(id)).filter((d) => d !== undefined);
    const first = published.reduce<string | undefined>(
      (a, b) => (a === undefined || isBefore(b, a) ? b : a),
      undefined,
    );
    const entry = entries.get(sentence.owner);
    // Before every one of them: of "2017" and "2017-12-12" either may be the first.
    const tooEarly = (d: string, known: string) => isBefore(known, d) && daysBetween(known, d) > LAG_DAYS;
    if (knownSince && first && published.every((d) => tooEarly(d, knownSince)))
      found.error(where, `known since ${knownSince}, but its first source is of ${first}`);
    if (knownSince && date && isBefore(knownSince, date))
      found.error(where, `known since ${knownSince}, before ${date}`);
    if (entry && role === 'statement') {
      const { start, end = start } = entry.when;
      if (knownSince && !date && isBefore(knownSince, start))
        found.error(where, `known since ${knownSince}, before the entry’s own date`);
      if (
        date &&
        (isBefore(date, start) || isBefore(end, date)) &&
        year(date) !== year(start) &&
        !saysWhen(`${text} ${quote ?? ''}`, date, isBefore(date, start) ? start : end)
      )
        found.error(where, `happened on ${date}, outside the entry’s ${start} to ${end}, and does not say when`);
      const happened = date ?? end;
      if (!knownSince && first && year(first) - year(happened) > LATE_YEARS)
        found.warn(where, `of ${happened}, and its first source is of ${first}: known since when?`);
    }
  }
  for (const entry of pack.entries)
    for (const id of entry.followedBy) {
      const later = entries.get(`entries/${id}`);
      const end = later && (later.when.end ?? later.when.start);
      if (end && isBefore(end, entry.when.start))
        found.error(`entries/${entry.id}: followedBy`, `${id} ended on ${end}, before ${entry.when.start}`);
    }
  for (const source of pack.sources)
    if (isBefore(today, source.date)) found.error(`sources/${source.id}: date`, `${source.date} lies in the future`);
  for (const event of pack.events)
    if (isBefore(today, event.when.start))
      found.error(`events/${event.id}: when`, `${event.when.start} lies in the future`);
  return found.list;
}
