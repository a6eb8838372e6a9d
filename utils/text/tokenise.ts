/**
 * Cuts text into words for matching. Offsets stay those of the text given (UTF-16 units); what is compared is a
 * normalised form. Pure.
 *
 * A word is a run of letters, marks and digits. Hyphens, dashes and slashes separate words; so does an apostrophe,
 * except inside contractions ("don't" is `dont`), and a possessive `'s` is left out altogether, so that "NATO's" is
 * `nato`. Dots inside initials belong to the word ("U.S." is `us`). Soft hyphens and zero-width characters inside a
 * word are skipped.
 */
import { normalise } from './letters.ts';
import { cut, type Words } from './words.ts';

export { normalise } from './letters.ts';

/** Words of one text: parallel arrays, one item a word. */
export interface Tokens {
  /** Normalised forms. */
  readonly forms: string[];
  /** As written, without soft hyphens and inner dots; for patterns that ask for a case. */
  readonly raws: string[];
  readonly starts: number[];
  readonly ends: number[];
  /** The same words as places and bytes, where the text was cut here. */
  readonly words?: Words;
}

/** Words of a text, of which the arrays are made when they are first asked for: the matcher needs none of them. */
class LazyTokens implements Tokens {
  readonly words: Words;
  private ownForms: string[] | undefined;
  private ownRaws: string[] | undefined;
  private ownStarts: number[] | undefined;
  private ownEnds: number[] | undefined;

  constructor(words: Words) {
    this.words = words;
  }

  get forms(): string[] {
    this.ownForms ??= this.raws.map(normalise);
    return this.ownForms;
  }

  get raws(): string[] {
    const { words } = this;
    this.ownRaws ??= Array.from({ length: words.count }, (_, w) => words.rawOf(w));
    return this.ownRaws;
  }

  get starts(): number[] {
    const { words } = this;
    this.ownStarts ??= column(words.count, (w) => words.startOf(w));
    return this.ownStarts;
  }

  get ends(): number[] {
    const { words } = this;
    this.ownEnds ??= column(words.count, (w) => words.endOf(w));
    return this.ownEnds;
  }
}

function column(count: number, of: (w: number) => number): number[] {
  const values: number[] = new Array(count);
  for (let w = 0; w < count; w++) values[w] = of(w);
  return values;
}

/** Words of `text`, in order. Linear in its length. */
export function tokenise(text: string): Tokens {
  return new LazyTokens(cut(text));
}
