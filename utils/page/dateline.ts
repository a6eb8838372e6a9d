/** The day in a line for people: "By Ruth Amsel, 25 January 2022", "Stand: 25.01.2022", "25 de enero de 2022". */

/** Beginnings of the months' names in all languages that we read, without accents. */
const MONTHS: readonly string[][] = [
  'jan januar jaenner jänner january janvier enero января январь січня stycznia styczen'.split(' '),
  'feb februar february fevrier febrero февраля февраль лютого lutego luty'.split(' '),
  'mar marz march mars marzo марта март березня marca marzec'.split(' '),
  'apr april avril abril апреля апрель квітня kwietnia kwiecien'.split(' '),
  'may mai mayo мая май травня maja maj'.split(' '),
  'jun juni june juin junio июня июнь червня czerwca czerwiec'.split(' '),
  'jul juli july juillet julio июля июль липня lipca lipiec'.split(' '),
  'aug august aout agosto августа август серпня sierpnia sierpien'.split(' '),
  'sep sept september septembre septiembre сентября сентябрь вересня wrzesnia wrzesien'.split(' '),
  'oct okt oktober october octobre octubre октября октябрь жовтня pazdziernika pazdziernik'.split(' '),
  'nov november novembre noviembre ноября ноябрь листопада listopada listopad'.split(' '),
  'dec dez dezember december decembre diciembre декабря декабрь грудня grudnia grudzien'.split(' '),
];

const NUMBER = new Map(MONTHS.flatMap((names, i) => names.map((name): [string, number] => [name, i + 1])));

const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th|er|\.|º)?`;
const WORD = String.raw`(\p{L}{3,12})\.?`;
const DAY_FIRST = new RegExp(String.raw`(?<!\d)${DAY}\s+(?:de\s+|d['’])?${WORD},?\s+(?:de\s+)?(\d{4})(?!\d)`, 'gu');
const MONTH_FIRST = new RegExp(String.raw`(?<!\p{L})${WORD}\s+${DAY},?\s+(\d{4})(?!\d)`, 'gu');
/** With slashes; which is the day is certain only where the other number cannot be it. */
const SLASHES = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d|\/)/g;
/** With full stops, as German, Polish, Russian and Ukrainian write it: day, month, year. */
const IN_FIGURES = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d|\.\d)/g;
const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g;

const plain = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    // Accents go, but "й" stays a letter of its own.
    .replace(/(?<!и)\p{M}/gu, '')
    .normalize('NFC');

/** The first day that a line names, YYYY-MM-DD as it is written; it may be no day of the calendar. */
export function dayInLine(line: string): string | undefined {
  const found: { at: number; day: string }[] = [];
  const add = (match: RegExpMatchArray, year?: string, month?: number | string, day?: string) => {
    if (!year || !month || !day) return;
    const two = (n: number | string) => String(n).padStart(2, '0');
    found.push({ at: match.index ?? 0, day: `${year}-${two(month)}-${two(day)}` });
  };
  for (const match of line.matchAll(DAY_FIRST)) add(match, match[3], NUMBER.get(plain(match[2] as string)), match[1]);
  for (const match of line.matchAll(MONTH_FIRST)) add(match, match[3], NUMBER.get(plain(match[1] as string)), match[2]);
  for (const match of line.matchAll(IN_FIGURES)) add(match, match[3], match[2], match[1]);
  for (const match of line.matchAll(SLASHES)) {
    const [, first = '', second = ''] = match;
    if (Number(first) > 12 || first === second) add(match, match[3], second, first);
    else if (Number(second) > 12) add(match, match[3], first, second);
  }
  for (const match of line.matchAll(ISO)) add(match, match[1], match[2], match[3]);
  return found.sort((a, b) => a.at - b.at)[0]?.day;
}
