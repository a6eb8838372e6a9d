/**
 * Looks at the text of a file before anything is made of it, in one pass: how many values it holds and how deep they
 * lie. What would fill the memory, or go too deep to be walked, is turned away here. Pure.
 */
import { MAX_DEPTH, MAX_TEXT, MAX_VALUES } from './limits.ts';
import { PackError } from './problem.ts';

const QUOTE = 34;
const BACKSLASH = 92;

/** Throws PackError where there is too much. Whether it is JSON at all is not its business. */
export function scan(text: string): void {
  if (text.length > MAX_TEXT)
    fail('', `the file is too large: ${text.length} characters, and at most ${MAX_TEXT} are read`);
  let depth = 0;
  let values = 1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      for (at++; at < text.length; at++) {
        const inner = text.charCodeAt(at);
        if (inner === BACKSLASH) at++;
        else if (inner === QUOTE) break;
      }
    } else if (code === 123 || code === 91) {
      depth++;
      values++;
      if (depth > MAX_DEPTH)
        fail(placeOf(text, at), `lists and objects lie more than ${MAX_DEPTH} deep in one another`);
    } else if (code === 125 || code === 93) depth--;
    else if (code === 44) values++;
    if (values > MAX_VALUES) fail(placeOf(text, at), `the file holds more than ${MAX_VALUES} values`);
  }
}

function placeOf(text: string, at: number): string {
  let line = 1;
  let from = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) {
    line++;
    from = end + 1;
  }
  return `line ${line}, character ${at - from + 1}`;
}

function fail(field: string, message: string): never {
  throw new PackError([{ file: '', field, message }]);
}
