/**
 * Dates as the reader sees them: ISO in (YYYY, YYYY-MM or YYYY-MM-DD), the language of the interface out, always in UTC.
 * English is written our way (no comma after the weekday, months of three letters, "15 to 17 December"); every other
 * language as its locale has it.
 */
import type { CountKey } from '../utils/i18n/keys.ts';
import { dateLocale, say, sayCount } from '../utils/i18n/say.ts';
import { inWords } from './words.ts';

type Style = 'long' | 'short';
type Fields = 'year' | 'month' | 'day' | 'monthOnly' | 'dayOnly' | 'weekday';

function options(fields: Fields, month: Style): Intl.DateTimeFormatOptions {
  return {
    timeZone: 'UTC',
    ...(fields === 'weekday' && { weekday: 'long' }),
    ...(!fields.endsWith('Only') && { year: 'numeric' }),
    ...(fields !== 'year' && { month }),
    ...(/day/.test(fields) && { day: 'numeric' }),
  };
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(fields: Fields, style: Style): Intl.DateTimeFormat {
  const locale = dateLocale();
  const key = `${locale} ${fields} ${style}`;
  let known = formats.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(locale, options(fields, style));
    formats.set(key, known);
  }
  return known;
}

function instant(iso: string): Date {
  const [year = '1970', month = '01', day = '01'] = iso.split('-');
  return new Date(`${year}-${month}-${day}T00:00:00Z`);
}

/** What is known of a date. */
function precision(iso: string): 'year' | 'month' | 'day' {
  if (iso.length < 7 || Number.isNaN(instant(iso).getTime())) return 'year';
  return iso.length < 10 ? 'month' : 'day';
}

/** English words of ours in a format's place: three letters for every month (ICU has "Sept"), no commas. */
function write(iso: string, fields: Fields, style: Style): string {
  if (fields === 'year') return iso.split('-')[0] as string;
  const said = format(fields, style);
  if (!dateLocale().startsWith('en')) return said.format(instant(iso));
  return said
    .formatToParts(instant(iso))
    .map(({ type, value }) =>
      type === 'literal' ? ' ' : type === 'month' && style === 'short' ? value.slice(0, 3) : value,
    )
    .join('');
}

/** "26 Jan 2022", "Jan 2022", "2022". */
export const shortDate = (iso: string): string => write(iso, precision(iso), 'short');

/** "26 Jan", or with the year where the day is not known. */
export const shortDay = (iso: string): string =>
  precision(iso) === 'day' ? write(iso, 'dayOnly', 'short') : shortDate(iso);

/** A date without the year that stands above it: "26 Jan", "Jan", or nothing. Ranges into other years stay whole. */
export function inYear(start: string, end = start): string {
  const fields = { year: 'year', month: 'monthOnly', day: 'dayOnly' } as const;
  const [from, to] = [fields[precision(start)], fields[precision(end)]];
  if (start.slice(0, 4) !== end.slice(0, 4)) return shortRange(start, end);
  if (from === 'year' || to === 'year') return from === to ? '' : inYear(from === 'year' ? end : start);
  return range(start, end, 'short', from, to);
}

/** "26 January 2022", "January 2022", "2022". */
export const longDate = (iso: string): string => write(iso, precision(iso), 'long');

/** "15 to 17 December 2021", "1996 to 2021"; one date when both are the same. */
export const longRange = (start: string, end = start): string =>
  range(start, end, 'long', precision(start), precision(end));

/** For lists: "9 Feb 1990", "1996 to 2021": of ranges into another year only the years. */
export function shortRange(start: string, end = start): string {
  if (start.slice(0, 4) !== end.slice(0, 4)) return range(start, end, 'short', 'year', 'year');
  return range(start, end, 'short', precision(start), precision(end));
}

function range(start: string, end: string, style: Style, from: Fields, to: Fields): string {
  const last = write(end, to, style);
  // A day of that month, a month of that year: one date, known better at one end.
  if (start.startsWith(end) || end.startsWith(start)) return last;
  const first = write(start, from, style);
  if (dateLocale().startsWith('en')) return say('common.from_to', { from: without(first, last), to: last });
  if (from === to) return format(from, style).formatRange(instant(start), instant(end));
  return say('common.from_to', { from: first, to: last });
}

/** What both ends of an English range share is said once: "15 to 17 December 2021". */
function without(first: string, last: string): string {
  const [a, b] = [first.split(' '), last.split(' ')];
  while (a.length > 1 && a.at(-1) === b.at(-1)) {
    a.pop();
    b.pop();
  }
  return a.join(' ');
}

const DAY = 86_400_000;

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((instant(to).getTime() - instant(from).getTime()) / DAY);
}

const MONTH = 30.44;
const YEAR = 365.25;

const BEFORE = {
  years: 'common.years_before',
  months: 'common.months_before',
  weeks: 'common.weeks_before',
  days: 'common.days_before',
} as const;
const AFTER = {
  years: 'common.years_after',
  months: 'common.months_after',
  weeks: 'common.weeks_after',
  days: 'common.days_after',
} as const;

const inNumbers = (key: CountKey, count: number): string => sayCount(key, count, inWords(count));

/** "32 years before this article", "the day before this article"; nothing where it cannot be said. */
export function distance(iso: string, articleDate: string): string {
  const days = daysBetween(iso, articleDate);
  const side = days < 0 ? AFTER : BEFORE;
  const apart = Math.abs(days);
  if (precision(iso) !== 'day') {
    const years = Math.abs(Number(articleDate.slice(0, 4)) - Number(iso.slice(0, 4)));
    if (years >= 2) return inNumbers(side.years, years);
    const months = Math.round(apart / MONTH);
    return iso.length >= 7 && months >= 1 ? inNumbers(side.months, months) : '';
  }
  if (apart === 0) return say('common.day_of');
  if (apart === 1) return say(side === AFTER ? 'common.day_after' : 'common.day_before');
  if (apart < 14) return inNumbers(side.days, apart);
  if (apart < 60) return inNumbers(side.weeks, Math.round(apart / 7));
  if (apart < 700) return inNumbers(side.months, Math.round(apart / MONTH));
  return inNumbers(side.years, Math.round(apart / YEAR));
}

/** The line under an entry's title: place, date, and how far that is from the article. */
export function whenLine(when: { start: string; end?: string | undefined }, where?: string, articleDate?: string) {
  const { start, end = start } = when;
  const oneDay = end === start;
  const near = articleDate && precision(start) === 'day' && Math.abs(daysBetween(start, articleDate)) < 14;
  const date = oneDay && near ? write(start, 'weekday', 'long') : longRange(start, end);
  const far = articleDate && oneDay ? distance(start, articleDate) : '';
  return [where, date, far].filter(Boolean).join(', ');
}

/** "4 minutes ago", for a moment in milliseconds. */
export function ago(then: number, now: number): string {
  const minutes = Math.floor(Math.max(0, now - then) / 60_000);
  if (minutes < 1) return say('common.just_now');
  const relative = new Intl.RelativeTimeFormat(dateLocale());
  if (minutes < 60) return relative.format(-minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? relative.format(-hours, 'hour') : relative.format(-Math.floor(hours / 24), 'day');
}

/** "today", "yesterday", "3 November", "3 November 2021". */
export function dayInWords(iso: string, today: string): string {
  const day = iso.slice(0, 10);
  const days = daysBetween(day, today);
  if (days === 0 || days === 1)
    return new Intl.RelativeTimeFormat(dateLocale(), { numeric: 'auto' }).format(-days, 'day');
  return write(day, day.slice(0, 4) === today.slice(0, 4) ? 'dayOnly' : 'day', 'long');
}

/** "24 years", "eight months": how long a gap in a timeline is. */
export function span(from: string, to: string): string {
  const days = daysBetween(from, to);
  if (days >= 700) return inNumbers('common.years', Math.round(days / YEAR));
  if (days >= 60) return inNumbers('common.months', Math.round(days / MONTH));
  return inNumbers('common.days', Math.max(0, days));
}
