/** Words of a table as bytes, to be compared with those of a text four letters at a time. Pure. */
import { FIRST, QUAD, SMALL_QUAD } from '../text/hashes.ts';
import { formByte, normalise, UNKNOWN_BYTE } from '../text/letters.ts';
import { STRIDE, TO, type Words } from '../text/words.ts';
import { pack, packBytes, unpackBytes, unpackWide } from './packing.ts';

export interface FormTable {
  /** Bytes of all forms, one after the other. */
  bytes: string;
  /** Where each begins, and where the last ends. */
  from: string;
  /** Forms with letters that their bytes do not tell. */
  closer: [number: number, form: string][];
}

/** Packs forms; done when the extension is built. */
export function formTable(forms: readonly string[]): FormTable {
  const bytes: number[] = [];
  const from = [0];
  const closer: FormTable['closer'] = [];
  forms.forEach((form, i) => {
    const own = Array.from({ length: form.length }, (_, at) => formByte(form.charCodeAt(at)));
    bytes.push(...own);
    from.push(bytes.length);
    if (own.includes(UNKNOWN_BYTE)) closer.push([i, form]);
  });
  // The last letters are read four at a time, too.
  return { bytes: packBytes([...bytes, 0, 0, 0, 0]), from: pack(from), closer };
}

export class Forms {
  private readonly view: DataView;
  private readonly from: Int32Array;
  private readonly closer: ReadonlyMap<number, string> | undefined;

  constructor(table: FormTable) {
    this.view = new DataView(unpackBytes(table.bytes).buffer);
    this.from = unpackWide(table.from);
    this.closer = table.closer.length > 0 ? new Map(table.closer) : undefined;
  }

  get count(): number {
    return this.from.length - 1;
  }

  lengthOf(i: number): number {
    return (this.from[i + 1] as number) - (this.from[i] as number);
  }

  /** Whether word `w` of a text is form `i`. */
  isWord(i: number, words: Words, w: number): boolean {
    const at = words.at[w * STRIDE] as number;
    const length = (words.at[w * STRIDE + TO] as number) - at;
    const from = this.from[i] as number;
    if (this.lengthOf(i) !== length || !this.isAt(from, words.view, at, length)) return false;
    const form = this.closer?.get(i);
    return form === undefined || normalise(words.rawOf(w)) === form;
  }

  /** Whether word `w` of a text, which has so many letters, begins with form `i`. */
  begins(i: number, letters: number, words: Words, w: number): boolean {
    const from = this.from[i] as number;
    const length = this.lengthOf(i);
    if (length > letters || !this.isAt(from, words.view, words.at[w * STRIDE] as number, length)) return false;
    const form = this.closer?.get(i);
    return form === undefined || normalise(words.rawOf(w)).startsWith(form);
  }

  private isAt(from: number, text: DataView, at: number, length: number): boolean {
    const { view } = this;
    for (let n = 0; n < length; n += QUAD) {
      const mask = FIRST[length - n < QUAD ? length - n : QUAD] as number;
      const differing = view.getInt32(from + n, true) ^ text.getInt32(at + n, true);
      if ((differing & ~SMALL_QUAD & mask) !== 0) return false;
    }
    return true;
  }
}
