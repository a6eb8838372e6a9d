import { piecesAround } from '../../utils/search-pieces.ts';

interface Props {
  text: string;
  /** Beginnings of words, in lower case. */
  terms: string[];
}

/** Text with the words that were searched for marked, as elements built from text. */
export function Marked({ text, terms }: Props) {
  return (
    <>{piecesAround(text, terms).map((piece, index) => (index % 2 === 1 ? <mark key={index}>{piece}</mark> : piece))}</>
  );
}
