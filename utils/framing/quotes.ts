/** Where a block's text is inside quotation marks. Pure. */
import type { Span } from './types.ts';

/** Opening mark → marks that close it. German opens with „ and closes with “; Polish closes with ”. */
const PAIRS: Record<string, string> = { '“': '”', '«': '»', '„': '“”', '‹': '›', '»': '«' };

/**
 * Quotations of a text: offsets between the marks. A quotation that is not closed runs to the end of the block when
 * `open` allows it: newspapers leave the mark open where the speech goes on in the next paragraph.
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
    // »…« is German, «…» is French: a » opens only where no « has been left open.
    if (closing) {
      start = i + 1;
      closers = closing;
    }
  }
  if (start >= 0 && closers !== '"') found.push({ start, end: text.length, open: true });
  return found;
}
