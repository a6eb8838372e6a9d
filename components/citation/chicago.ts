/** Notes of the Chicago Manual of Style (17th edition, notes and bibliography), whose dates are American English. */
import type { SourceView } from '../../utils/knowledge/view.ts';
import { arranged } from './arranged.ts';
import { addressOf, type CitedLine, type Contents } from './contents.ts';

export const chicago = (contents: Contents): string =>
  arranged(contents, cited, note, (source, number) => `${number}. ${note(source)}`);

/** Numbers of notes stand raised after the sentence. */
function cited({ lead, text, cites }: CitedLine): string {
  return `${lead ? `${lead}: ` : ''}${text}${cites.map(raised).join(',')}`;
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raised = (number: number): string => [...String(number)].map((figure) => RAISED[Number(figure)]).join('');

/** 'James Goldgeier, “Promises Made,” War on the Rocks, July 12, 2016, https://….' */
function note(source: SourceView): string {
  const { author, title, publisher, date } = source;
  const people = author?.replace(/\s*\((editors?)\)/, (_, word: string) => (word === 'editors' ? ', eds.' : ', ed.'));
  const parts = [people, quoted(title), publisher, day(date), addressOf(source)];
  // The comma after a title stands inside its quotation marks.
  return `${parts.filter(Boolean).join(', ').replace('”, ', ',” ')}.`;
}

/** In double quotation marks, with single ones for those inside. */
const quoted = (title: string): string => `“${title.replace(/\.$/, '').replaceAll('“', '‘').replaceAll('”', '’')}”`;

function day(iso: string): string {
  const { length } = iso;
  if (length < 7) return iso;
  const date = new Date(`${length < 10 ? `${iso}-01` : iso}T00:00:00Z`);
  const known: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long' };
  if (length >= 10) known.day = 'numeric';
  return new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', ...known }).format(date);
}
