/** Words of a table as bytes, to be compared with those of a text four letters at a time. Pure. */
import { FIRST, QUAD, SMALL_QUAD } from '../text/hashes.ts';
import { formByte, normalise, UNKNOWN_BYTE } from '../text/letters.ts';
import { STRIDE, TO, type Words } from '../text/words.ts';

/** Letters that are their own bytes, and what parts the words here. */
const PLAIN = /^[a-z0-9 ]*$/;

const encoder = new TextEncoder();

export class Forms {
  private readonly forms: readonly string[];
  private readonly view: DataView;
  /** Where each begins; it ends one before the next. */
  private readonly from: Int32Array;
  /** Whether some have letters that their bytes do not tell. */
  private readonly closer: boolean = false;

  constructor(forms: readonly string[]) {
    this.forms = forms;
    const all = forms.join(' ');
    const bytes = new Uint8Array(all.length + QUAD);
    if (PLAIN.test(all)) encoder.encodeInto(all, bytes);
    else this.closer = write(all, bytes);
    this.view = new DataView(bytes.buffer);
    this.from = new Int32Array(forms.length + 1);
    let from = 0;
    for (let i = 0; i < forms.length; i++) {
      this.from[i] = from;
      from += (forms[i] as string).length + 1;
    }
    this.from[forms.length] = from;
  }

  /** Whether word `w` of a text is form `i`. */
  isWord(i: number, words: Words, w: number): boolean {
    const from = words.at[w * STRIDE] as number;
    const length = (words.at[w * STRIDE + TO] as number) - from;
    if (this.lengthOf(i) !== length || !this.isAt(i, words.view, from, length)) return false;
    return !this.closer || normalise(words.rawOf(w)) === this.forms[i];
  }

  /** Whether word `w` of a text, which has so many letters, begins with form `i`. */
  begins(i: number, letters: number, words: Words, w: number): boolean {
    const length = this.lengthOf(i);
    if (length > letters || !this.isAt(i, words.view, words.at[w * STRIDE] as number, length)) return false;
    return !this.closer || normalise(words.rawOf(w)).startsWith(this.forms[i] as string);
  }

  private lengthOf(i: number): number {
    return (this.from[i + 1] as number) - (this.from[i] as number) - 1;
  }

  private isAt(i: number, text: DataView, at: number, length: number): boolean {
    const { view } = this;
    const from = this.from[i] as number;
    for (let n = 0; n < length; n += QUAD) {
      const mask = FIRST[length - n < QUAD ? length - n : QUAD] as number;
      const differing = view.getInt32(from + n, true) ^ text.getInt32(at + n, true);
      if ((differing & ~SMALL_QUAD & mask) !== 0) return false;
    }
    return true;
  }
}

/** Writes words as bytes; tells whether some of their letters have none. */
function write(all: string, bytes: Uint8Array): boolean {
  let unknown = false;
  for (let i = 0; i < all.length; i++) {
    const byte = formByte(all.charCodeAt(i));
    bytes[i] = byte;
    if (byte === UNKNOWN_BYTE && all[i] !== ' ') unknown = true;
  }
  return unknown;
}
