interface Props {
  text: string;
  /** Beginnings of words, in lower case. */
  terms: string[];
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Text with what was typed of its words marked, as elements built from text. */
export function Marked({ text, terms }: Props) {
  const words = terms.filter(Boolean).sort((a, b) => b.length - a.length);
  if (words.length === 0) return <>{text}</>;
  const any = words.map(literal).join('|');
  const found = new RegExp(`(?<![\\p{L}\\p{N}])((?:${any})(?:\\s+(?:${any}))*)`, 'giu');
  return <>{text.split(found).map((piece, index) => (index % 2 === 1 ? <mark key={index}>{piece}</mark> : piece))}</>;
}
