/**
 * Reads the pattern language of docs/patterns.md into a tree. Pure. Throws PatternError, which says what is wrong
 * and where in the pattern.
 */
import { tokenise } from '../text/tokenise.ts';

export type PatternNode =
  | { type: 'word'; form: string }
  | { type: 'stem'; form: string }
  | { type: 'cased'; raw: string }
  | { type: 'seq'; items: PatternNode[] }
  | { type: 'alt'; items: PatternNode[] }
  | { type: 'opt'; item: PatternNode }
  | { type: 'gap'; max: number }
  | { type: 'not'; item: PatternNode }
  | { type: 'notBefore'; item: PatternNode }
  | { type: 'mark'; item: PatternNode }
  | { type: 'lexicon'; id: string };

export class PatternError extends Error {
  override name = 'PatternError';
}

/** Longest gap a pattern may ask for, in words. */
export const MAX_GAP = 12;

const TOKEN = /\s*(?:(\.\.)(\d*)|<(\d+)>|(<!)|(@\()|\{([a-z0-9-]+)\}|([()[\]|!])|(=)?([^\s()[\]|!{}<>@=*]+)(\*)?)/y;

type Symbol =
  | { kind: 'gap'; max: number }
  | { kind: 'near'; max: number }
  | { kind: 'op'; text: string }
  | { kind: 'node'; node: PatternNode };

function lex(pattern: string): Symbol[] {
  const symbols: Symbol[] = [];
  const text = pattern.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const m = TOKEN.exec(text);
    if (!m) throw new PatternError(`cannot read “${text.slice(at, at + 12).trim()}” at character ${at + 1}`);
    const [, gap, gapMax, near, before, mark, lexicon, op, cased, word, star] = m;
    if (gap) symbols.push({ kind: 'gap', max: limit(gapMax ? Number(gapMax) : 3, 'a gap') });
    else if (near) symbols.push({ kind: 'near', max: limit(Number(near), 'a distance') });
    else if (before) symbols.push({ kind: 'op', text: '<!' });
    else if (mark) symbols.push({ kind: 'op', text: '@(' });
    else if (lexicon) symbols.push({ kind: 'node', node: { type: 'lexicon', id: lexicon } });
    else if (op) symbols.push({ kind: 'op', text: op });
    else symbols.push({ kind: 'node', node: wordNode(word as string, Boolean(cased), Boolean(star)) });
  }
  return symbols;
}

function limit(max: number, what: string): number {
  if (max > MAX_GAP) throw new PatternError(`${what} of ${max} words is more than ${MAX_GAP}`);
  return max;
}

function wordNode(word: string, cased: boolean, star: boolean): PatternNode {
  // A pattern's word goes through the same tokeniser as the text, so both are cut and folded alike.
  if (cased && star) throw new PatternError(`“=${word}*”: a word in a given case cannot be a stem`);
  const { forms, raws } = tokenise(word);
  if (forms.length === 0) throw new PatternError(`“${word}” holds no word`);
  const items = forms.map((form, i): PatternNode => {
    if (cased) return { type: 'cased', raw: raws[i] as string };
    return star && i === forms.length - 1 ? { type: 'stem', form } : { type: 'word', form };
  });
  if (star && (forms[forms.length - 1] as string).length < 2) throw new PatternError(`stem “${word}*” is too short`);
  return items.length === 1 ? (items[0] as PatternNode) : { type: 'seq', items };
}

/** The tree of a pattern. */
export function parsePattern(pattern: string): PatternNode {
  const symbols = lex(pattern);
  let at = 0;
  const peek = () => symbols[at];
  const isOp = (text: string) => {
    const s = peek();
    return s?.kind === 'op' && s.text === text;
  };
  const expect = (text: string, after: string) => {
    if (!isOp(text)) throw new PatternError(`“${text}” is missing after ${after}`);
    at++;
  };

  const alternatives = (): PatternNode => {
    const items = [near()];
    while (isOp('|')) {
      at++;
      items.push(near());
    }
    return items.length === 1 ? (items[0] as PatternNode) : { type: 'alt', items };
  };
  const near = (): PatternNode => {
    let left = sequence();
    for (let s = peek(); s?.kind === 'near'; s = peek()) {
      at++;
      const right = sequence();
      const gap: PatternNode = { type: 'gap', max: s.max };
      left = {
        type: 'alt',
        items: [
          { type: 'seq', items: [left, gap, right] },
          { type: 'seq', items: [right, gap, left] },
        ],
      };
    }
    return left;
  };
  const sequence = (): PatternNode => {
    const items: PatternNode[] = [];
    for (let s = peek(); s; s = peek()) {
      if (s.kind === 'near' || isOp('|') || isOp(')') || isOp(']')) break;
      items.push(item());
    }
    if (items.length === 0) throw new PatternError('an alternative or a side is empty');
    return items.length === 1 ? (items[0] as PatternNode) : { type: 'seq', items };
  };
  const item = (): PatternNode => {
    const s = symbols[at++] as Symbol;
    if (s.kind === 'gap') return { type: 'gap', max: s.max };
    if (s.kind === 'node') return s.node;
    if (s.kind === 'op') {
      if (s.text === '(') return closed(')', 'an opening parenthesis');
      if (s.text === '[') return { type: 'opt', item: closed(']', 'an opening bracket') };
      if (s.text === '@(') return { type: 'mark', item: closed(')', '“@(”') };
      if (s.text === '!' || s.text === '<!') {
        if (!peek()) throw new PatternError(`nothing stands after “${s.text}”`);
        return { type: s.text === '!' ? 'not' : 'notBefore', item: item() };
      }
      throw new PatternError(`“${s.text}” stands where a word should be`);
    }
    throw new PatternError('a distance stands where a word should be');
  };
  const closed = (end: string, after: string): PatternNode => {
    const inner = alternatives();
    expect(end, after);
    return inner;
  };

  if (symbols.length === 0) throw new PatternError('the pattern is empty');
  const tree = alternatives();
  if (at < symbols.length)
    throw new PatternError(`“${(symbols[at] as { text?: string }).text ?? '?'}” stands too much`);
  return tree;
}
