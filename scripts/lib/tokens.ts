/** A light tokeniser of TypeScript for the checks: words, strings and signs, without comments. */

export interface Token {
  kind: 'word' | 'string' | 'number' | 'sign';
  text: string;
  line: number;
}

/** After these a slash begins a regular expression, not a division. */
const BEFORE_REGEX = new Set([
  ...'(,=:[!&|?{};+-*%<>~^',
  'return',
  'typeof',
  'case',
  'in',
  'of',
  'void',
  'delete',
  'await',
]);

const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?\*\//y;
const QUOTED = /'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*"/y;
const WORD = /[\p{ID_Start}$_#][\p{ID_Continue}$\u200c\u200d]*/uy;
const NUMBER = /(?:\d|\.\d)[\w.]*/y;
const REGEX = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;

export function tokens(source: string): Token[] {
  const found: Token[] = [];
  /** Depth of braces inside each `${` that is open. */
  const templates: number[] = [];
  let at = 0;
  let line = 1;

  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0] ?? null;
  };
  const push = (kind: Token['kind'], text: string): void => {
    found.push({ kind, text, line });
    line += text.split('\n').length - 1;
    at += text.length;
  };
  /** The text of a template up to its end or to the next `${`. */
  const template = (): void => {
    let end = at + 1;
    while (end < source.length && source[end] !== '`' && !source.startsWith('${', end))
      end += source[end] === '\\' ? 2 : 1;
    const opens = source.startsWith('${', end);
    if (opens) templates.push(0);
    push('string', source.slice(at, end + (opens ? 2 : 1)));
  };

  while (at < source.length) {
    const char = source[at] ?? '';
    const comment = take(COMMENT);
    if (comment !== null || /\s/.test(char)) {
      const text = comment ?? char;
      line += text.split('\n').length - 1;
      at += text.length;
      continue;
    }
    if (char === '`') {
      template();
      continue;
    }
    const depth = templates.at(-1);
    if (char === '}' && depth === 0) {
      templates.pop();
      template();
      continue;
    }
    if (depth !== undefined && (char === '{' || char === '}'))
      templates[templates.length - 1] = depth + (char === '{' ? 1 : -1);
    const before = found.at(-1);
    const slash = char === '/' && (!before || BEFORE_REGEX.has(before.text)) ? take(REGEX) : null;
    const quoted = take(QUOTED) ?? slash;
    const word = quoted === null ? take(WORD) : null;
    const number = quoted === null && word === null ? take(NUMBER) : null;
    if (quoted !== null) push('string', quoted);
    else if (word !== null) push('word', word);
    else if (number !== null) push('number', number);
    else push('sign', char);
  }
  return found;
}
