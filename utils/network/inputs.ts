/** Words as they come to the gates of recurrent units: what their meaning gives, and each of their marks. Pure. */
import { DIRECTIONS, type Direction, type Given, type GruLayout } from './gru.ts';

/** What something gives to the gates of a word, in each direction. */
type Gives = Record<Direction, Float32Array>;

/** Meanings kept worked out: bounded, so that a long text of rare words cannot fill the memory. */
const KEPT = 4000;

/** Turns words into what they give to the gates. A word's inputs are its meaning and then its marks, each 0 or 1. */
export class Inputs {
  private readonly params: Float32Array;
  private readonly layout: GruLayout;
  /** Meanings, `width` numbers each. */
  private readonly meanings: Float32Array;
  private readonly width: number;
  /** What each mark gives, and each meaning met so far: texts repeat their words. */
  private readonly marks: Gives[];
  private readonly meant = new Map<number, Gives>();

  constructor(params: Float32Array, layout: GruLayout, meanings: Float32Array, width: number) {
    this.params = params;
    this.layout = layout;
    this.meanings = meanings;
    this.width = width;
    this.marks = Array.from({ length: layout.input - width }, (_, mark) =>
      this.column((i) => (i === width + mark ? 1 : 0), false),
    );
  }

  /** Room for `n` words. */
  room(n: number): Given {
    const size = 3 * this.layout.hidden;
    return { forth: new Float32Array(n * size), back: new Float32Array(n * size) };
  }

  /** Writes what the meaning in row `row` and some marks give into word `i` of a room. */
  put(given: Given, i: number, row: number, marks: readonly number[]): void {
    const size = 3 * this.layout.hidden;
    const meaning = this.ofMeaning(row);
    for (const way of DIRECTIONS) {
      const own = given[way].subarray(i * size, (i + 1) * size);
      own.set(meaning[way]);
      for (const mark of marks) plus(own, this.marks[mark]?.[way]);
    }
  }

  private ofMeaning(row: number): Gives {
    let found = this.meant.get(row);
    if (!found) {
      const at = row * this.width;
      found = this.column((input) => (input < this.width ? (this.meanings[at + input] as number) : 0), true);
      if (this.meant.size > KEPT) this.meant.clear();
      this.meant.set(row, found);
    }
    return found;
  }

  /** What inputs give to the gates. */
  private column(valueAt: (input: number) => number, withBias: boolean): Gives {
    const { hidden, input, parts } = this.layout;
    const values = Array.from({ length: input }, (_, i) => valueAt(i));
    const of = (way: Direction): Float32Array => {
      const { at } = parts[`${way}Input`];
      const bias = parts[`${way}InputBias`].at;
      return Float32Array.from({ length: 3 * hidden }, (_, j) => {
        let sum = withBias ? (this.params[bias + j] as number) : 0;
        for (let i = 0; i < input; i++) sum += (values[i] as number) * (this.params[at + j * input + i] as number);
        return sum;
      });
    };
    return { forth: of('forth'), back: of('back') };
  }
}

function plus(row: Float32Array, more: Float32Array | undefined): void {
  if (more) for (let j = 0; j < row.length; j++) row[j] = (row[j] as number) + (more[j] as number);
}
