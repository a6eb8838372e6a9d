/** Text in pieces around the words that were searched for. Pure. */

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Every second piece is what matched, words side by side as one; `terms` are beginnings of words, in lower case. */
export function piecesAround(text: string, terms: readonly string[]): string[] {
  const words = terms.filter(Boolean).sort((a, b) => b.length - a.length);
  if (words.length === 0) return [text];
  const any = words.map(literal).join('|');
  return text.split(new RegExp(`(?<![\\p{L}\\p{N}])((?:${any})(?:\\s+(?:${any}))*)`, 'giu'));
}
