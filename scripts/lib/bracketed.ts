/**
 * Reads annotated texts in the form people write them: `@ 2022-01-21 en` on a line of its own, then the text with
 * mentions in brackets, `[[g|the talks in Geneva]]`: g, n and b for the three topics, p for a paper of the talks.
 */
import type { Gold } from './gold.ts';

/** What stands for papers of the talks, which are annotated but are no topic. */
export const PAPERS = 'papers';

const KINDS: Record<string, string> = { g: 'geneva-talks', n: 'nato-expansion', b: 'baker-assurance', p: PAPERS };

const HEAD = /^@ (\d{4}-\d{2}-\d{2}|-) ([a-z]{2})\s*$/;
const BRACKETS = /\[\[([a-z])\|([^[\]]*)\]\]/g;

/** Texts of a file; `name` is the beginning of their ids. An error names the line that is wrong. */
export function parseBracketed(source: string, name: string): Gold[] {
  const found: Gold[] = [];
  const lines = source.split('\n');
  let head: RegExpExecArray | undefined;
  let from = 0;
  const close = (to: number) => {
    if (head) found.push(goldOf(head, lines.slice(from, to).join('\n'), `${name}-${found.length + 1}`, from));
  };
  lines.forEach((line, i) => {
    if (!line.startsWith('@ ')) {
      if (!head && line.trim()) throw new Error(`line ${i + 1} stands before the first “@ DATE LANGUAGE”`);
      return;
    }
    close(i);
    head = HEAD.exec(line) ?? undefined;
    if (!head) throw new Error(`line ${i + 1} is no “@ DATE LANGUAGE”: ${line}`);
    from = i + 1;
  });
  close(lines.length);
  return found;
}

function goldOf(head: RegExpExecArray, body: string, id: string, line: number): Gold {
  const mentions: NonNullable<Gold['mentions']> = [];
  let text = '';
  let at = 0;
  const source = body.trim();
  for (const match of source.matchAll(BRACKETS)) {
    const topic = KINDS[match[1] as string];
    if (!topic) throw new Error(`line ${line + 1}: there is no kind “${match[1]}”`);
    text += source.slice(at, match.index);
    mentions.push({ start: text.length, end: text.length + (match[2] as string).length, topic });
    text += match[2];
    at = match.index + match[0].length;
  }
  text += source.slice(at);
  if (/\[\[|\]\]/.test(text)) throw new Error(`line ${line + 1}: brackets that do not match`);
  const [, date, lang] = head;
  return { id, lang: lang as string, ...(date === '-' ? {} : { date: date as string }), text, mentions };
}
