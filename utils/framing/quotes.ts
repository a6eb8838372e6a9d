/** Where a block's text is inside quotation marks. Pure. */
import type { Span } from './types.ts';

/** Opening mark → marks that close it. German opens with „ and closes with “; Polish closes with ”. */
const PAIRS: Record<string, string> = { '“': '”', '«': '»', '„': '“”', '‹': '›', '»': '«' };

/**
 * Quotations of a text: offsets between the marks. One that is not closed runs to the end of the block and is `open`:
 * newspapers leave the mark open where the speech goes on in the next paragraph. A straight mark left open is a slip.
 */
export function quotations(text: string): (Span & { open: boolean })[] {
  const found: (Span & { open: boolean })[] = [];
  let start = -1;
  let closers = '';
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (start >= 0) {
      if (closers.includes(c)) {
        found.push({ start, end: i, open: false });
        start = -1;
      }
      continue;
    }
    const closing = c === '"' ? '"' : PAIRS[c];
    // »…« is German, «…» is French: a » that closes nothing opens.
    if (closing) {
      start = i + 1;
      closers = closing;
    }
  }
  if (start >= 0 && closers !== '"') found.push({ start, end: text.length, open: true });
  return found;
}
