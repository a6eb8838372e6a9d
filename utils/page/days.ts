/** Days as publishers write them, in their own zone. */
import { dayInLine } from './dateline.ts';

const DAY = 86_400_000;
/** This was written then: a clock that says less is wrong, and pages are not. */
const WRITTEN = Date.parse('2026-11-01T00:00:00Z');
/** Nothing we know of is older than its first article. */
const EARLIEST = '1945-01-01';

/** The year, the month, the day, and what follows them: "2022-01-21", "20220121", "2022/01/21". */
const FIGURES = /^\s*(\d{4})([-/.]?)(\d{2})\2(\d{2})(?:[T\s]|$)/;

/**
 * The day of a date as its publisher wrote it: an article of 23:30 in New York is of that day, whatever the reader's
 * zone. Undefined when it is no date, before 1945 or later than tomorrow.
 */
export function plausibleDay(text: unknown, now = Math.max(Date.now(), WRITTEN)): string | undefined {
  if (typeof text !== 'string') return undefined;
  const figures = FIGURES.exec(text);
  const day = figures ? `${figures[1]}-${figures[3]}-${figures[4]}` : dayInLine(text);
  if (!day) return undefined;
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) return undefined;
  return day >= EARLIEST && time < now + 2 * DAY ? day : undefined;
}

/** A point in time written in UTC; only its hour says how far the publisher's own day may be from it. */
const IN_UTC = /T(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]00:?00)\s*$/i;
const WITH_ZONE = /T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?[+-](?!00:?00)\d{2}:?\d{2}\s*$/;

/**
 * The day in the publisher's zone of a date that may be written in UTC: what else the page says decides between two
 * days, be it the same moment with a zone (`others`), or the day in the address.
 */
export function dayInOwnZone(
  text: string,
  others: readonly string[],
  inAddress: string | undefined,
): string | undefined {
  const day = plausibleDay(text);
  const utc = IN_UTC.exec(text);
  if (!day || !utc) return day;
  const moment = Date.parse(text);
  const zoned = others.find((other) => WITH_ZONE.test(other) && Math.abs(Date.parse(other) - moment) < 60_000);
  if (zoned) return plausibleDay(zoned) ?? day;
  if (!inAddress) return day;
  const hour = Number(utc[1]);
  const step = (Date.parse(inAddress) - Date.parse(day)) / DAY;
  // America is up to eight hours behind, Asia up to ten hours ahead.
  return (step === -1 && hour < 8) || (step === 1 && hour >= 14) ? inAddress : day;
}

/** Copies in archives carry the address of the page, after the time of the copy. */
const ARCHIVED = /^https?:\/\/[^/]+\/(?:web\/)?\d{8,14}(?:[a-z_]{2,4})?\/(?=https?:)/;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const IN_ADDRESS = [
  /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:[/_.-]|$)/,
  /\/((?:19|20)\d{2})[/-]([a-z]{3})[/-](\d{1,2})(?:[/_.-]|$)/,
  /[/_-]((?:19|20)\d{2})-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/,
];

/** The address of the page itself, when this is a copy of it in an archive. */
export const ownAddress = (address: string): string => address.replace(ARCHIVED, '');

/** The day in an address: "/2022/01/21/", "/2022/jan/21/", "/20220121/". */
export function dayInAddress(address: string): string | undefined {
  const path = ownAddress(address)
    .replace(/^[a-z]+:\/\/[^/]*/i, '')
    .replace(/[?#].*$/, '');
  for (const pattern of IN_ADDRESS) {
    const [, year, month, day] = pattern.exec(path) ?? [];
    if (!year || !month || !day) continue;
    const number = /\d/.test(month) ? month : String(MONTHS.indexOf(month) + 1);
    const found = plausibleDay(`${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`);
    if (found) return found;
  }
  return undefined;
}
