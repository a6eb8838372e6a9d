/** Dates as the reader sees them. ISO in (YYYY, YYYY-MM or YYYY-MM-DD), British English out, always in UTC. Pure. */
import { counted, numberWord } from './words.ts';

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });
const FORMATS = {
  day: format({ day: 'numeric' }),
  weekday: format({ weekday: 'long' }),
  month: format({ month: 'long' }),
  monthShort: format({ month: 'short' }),
};

interface Parts {
  year: string;
  month?: string;
  monthShort?: string;
  day?: string;
  weekday?: string;
}

function instant(iso: string): Date {
  const [year = '1970', month = '01', day = '01'] = iso.split('-');
  return new Date(`${year}-${month}-${day}T00:00:00Z`);
}

function parts(iso: string): Parts {
  const date = instant(iso);
  const [year = iso] = iso.split('-');
  if (Number.isNaN(date.getTime()) || iso.length < 7) return { year };
  // ICU writes "Sept"; three letters keep columns of dates even.
  const month = FORMATS.month.format(date);
  const monthShort = FORMATS.monthShort.format(date).slice(0, 3);
  if (iso.length < 10) return { year, month, monthShort };
  return { year, month, monthShort, day: FORMATS.day.format(date), weekday: FORMATS.weekday.format(date) };
}

const words = (...texts: (string | undefined)[]) => texts.filter(Boolean).join(' ');

/** "26 Jan 2022", "Jan 2022", "2022". */
export function shortDate(iso: string): string {
  const { day, monthShort, year } = parts(iso);
  return words(day, monthShort, year);
}

/** "26 Jan", or with the year where the day is not known. */
export function shortDay(iso: string): string {
  const { day, monthShort, year } = parts(iso);
  return day ? words(day, monthShort) : words(monthShort, year);
}

/** A date without the year that stands above it: "26 Jan", "Jan", or nothing. Ranges into other years stay whole. */
export function inYear(said: string, iso: string): string {
  const year = iso.slice(0, 4);
  return said === year ? '' : said.endsWith(` ${year}`) ? said.slice(0, -5) : said;
}

/** "26 January 2022", "January 2022", "2022". */
export function longDate(iso: string): string {
  const { day, month, year } = parts(iso);
  return words(day, month, year);
}

/** "15 to 17 December 2021", "1996 to 2021"; one date when both are the same. */
export function longRange(start: string, end?: string): string {
  if (!end || end === start) return longDate(start);
  const a = parts(start);
  const b = parts(end);
  if (a.year !== b.year) return `${longDate(start)} to ${longDate(end)}`;
  if (a.month && b.month && a.month !== b.month) return `${words(a.day, a.month)} to ${longDate(end)}`;
  if (a.day && b.day) return `${a.day} to ${longDate(end)}`;
  return longDate(end);
}

/** For lists: "9 Feb 1990", "1996 to 2021". */
export function shortRange(start: string, end?: string): string {
  if (!end || end === start) return shortDate(start);
  const a = parts(start);
  const b = parts(end);
  if (a.year !== b.year) return `${a.year} to ${b.year}`;
  if (a.month && b.month && a.month !== b.month) return `${words(a.day, a.monthShort)} to ${shortDate(end)}`;
  if (a.day && b.day) return `${a.day} to ${shortDate(end)}`;
  return shortDate(end);
}

const DAY = 86_400_000;

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((instant(to).getTime() - instant(from).getTime()) / DAY);
}

/** "32 years before this article", "the day before this article"; nothing where it cannot be said. */
export function distance(iso: string, articleDate: string): string {
  const precise = iso.length >= 10;
  const days = daysBetween(iso, articleDate);
  const side = days < 0 ? 'after' : 'before';
  const span = Math.abs(days);
  const say = (count: number, unit: string) => `${counted(count, unit)} ${side} this article`;
  if (!precise) {
    const years = Math.abs(Number(articleDate.slice(0, 4)) - Number(iso.slice(0, 4)));
    if (years >= 2) return say(years, 'year');
    if (iso.length < 7) return '';
    const months = Math.round(span / 30.44);
    return months >= 1 ? say(months, 'month') : '';
  }
  if (span === 0) return 'the day of this article';
  if (span === 1) return `the day ${side} this article`;
  if (span < 14) return say(span, 'day');
  if (span < 60) return say(Math.round(span / 7), 'week');
  if (span < 700) return say(Math.round(span / 30.44), 'month');
  return say(Math.round(span / 365.25), 'year');
}

/** The line under an entry's title: place, date, and how far that is from the article. */
export function whenLine(when: { start: string; end?: string | undefined }, where?: string, articleDate?: string) {
  const near = articleDate && when.start.length >= 10 && Math.abs(daysBetween(when.start, articleDate)) < 14;
  const oneDay = !when.end || when.end === when.start;
  const date =
    oneDay && near ? words(parts(when.start).weekday, longDate(when.start)) : longRange(when.start, when.end);
  const far = articleDate && oneDay ? distance(when.start, articleDate) : '';
  return [where, date, far].filter(Boolean).join(', ');
}

/** "4 minutes ago", for a moment in milliseconds. */
export function ago(then: number, now: number): string {
  const minutes = Math.floor(Math.max(0, now - then) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} ago`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours} ${hours === 1 ? 'hour' : 'hours'} ago`;
  const days = Math.floor(hours / 24);
  return `${days} ${days === 1 ? 'day' : 'days'} ago`;
}

/** "today", "yesterday", "3 November", "3 November 2021". */
export function dayInWords(iso: string, today: string): string {
  const days = daysBetween(iso.slice(0, 10), today);
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  const { day, month, year } = parts(iso.slice(0, 10));
  return year === today.slice(0, 4) ? words(day, month) : words(day, month, year);
}

/** "24 years", "eight months": how long a gap in a timeline is. */
export function span(from: string, to: string): string {
  const days = daysBetween(from, to);
  if (days >= 700) return counted(Math.round(days / 365.25), 'year');
  if (days >= 60) return counted(Math.round(days / 30.44), 'month');
  return days > 0 ? counted(days, 'day') : `${numberWord(0)} days`;
}
