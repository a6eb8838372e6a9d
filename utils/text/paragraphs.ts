/** Cuts plain text at its blank lines. Pure. */

/** Stretches between blank lines: offsets in UTF-16 units, in order. */
export function* paragraphs(text: string): Generator<{ start: number; end: number }> {
  const blank = /\n[^\S\n]*\n\s*/g;
  let start = 0;
  for (let m = blank.exec(text); m; m = blank.exec(text)) {
    if (m.index > start) yield { start, end: m.index };
    start = m.index + m[0].length;
  }
  if (start < text.length) yield { start, end: text.length };
}
