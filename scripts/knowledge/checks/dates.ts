/** Dates that contradict each other. */
import type { Pack } from '../../../utils/knowledge/schema.ts';
import { type Finding, Findings } from './finding.ts';
import { sentences } from './texts.ts';

/** Before, as far as both dates say: "2017" is not before "2017-12-12". */
export function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
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
    if (knownSince && first && isBefore(knownSince, first))
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
        !`${text} ${quote ?? ''}`.includes(String(year(date)))
      )
        found.error(where, `happened on ${date}, outside the entry’s ${start} to ${end}, and does not name the year`);
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
