/** BibTeX: one entry a source, under a comment that says what they were cited for. */
import type { SourceView } from '../../utils/knowledge/view.ts';
import { addressOf, type Contents } from './contents.ts';

export function bibtex({ title, sources, from }: Contents): string {
  // Between entries everything is a comment, but for the sign that begins one.
  const comment = [title, from].flatMap((text) => (text ? `% ${text.replaceAll('@', '')}` : []));
  return [...comment, ...sources.map(entry)].join('\n\n');
}

function entry(source: SourceView): string {
  const { id, kind, title, publisher, author, date } = source;
  const [year = '', month, day] = date.split('-');
  const isPress = kind === 'journalism';
  const people = author ? peopleOf(author) : undefined;
  const fields: [string, string | undefined][] = [
    [people?.edited ? 'editor' : 'author', people?.names.map(escaped).join(' and ')],
    // Braces keep capitals as they are.
    ['title', `{${escaped(title)}}`],
    [isPress ? 'journal' : 'howpublished', escaped(publisher)],
    ['year', year],
    ['month', month && String(Number(month))],
    ['day', day && String(Number(day))],
    ['url', addressOf(source)],
    ['note', people?.also && escaped(people.also)],
  ];
  const said = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@${isPress ? 'article' : 'misc'}{${id},\n${said.join(',\n')}\n}`;
}

/** "A, B and C (editors)" in its names; what follows a semicolon is said beside them. */
function peopleOf(author: string): { names: string[]; edited: boolean; also?: string | undefined } {
  const [listed = '', also] = author.split(/;\s*/);
  const edited = /\(editors?\)/.test(listed);
  const names = listed.replace(/\s*\(editors?\)/, '').split(/,\s+(?:and\s+)?|\s+and\s+/);
  return { names: names.filter(Boolean), edited, also };
}

const SIGNS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Letters of all languages stay; signs that TeX acts on are written as signs. */
const escaped = (text: string): string => text.replace(/[\\~^&%$#_{}]/g, (sign) => SIGNS[sign] ?? `\\${sign}`);
