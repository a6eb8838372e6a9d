/** Words as they come to the gates of recurrent units: what their meaning gives, and each of their marks. Pure. */
import { DIRECTIONS, type Direction, type Given, type GruLayout } from './gru.ts';

/** What something gives to the gates of a word, in each direction. */
type Gives = Record<Direction, Float32Array>;

/** The meaning in a row of the table. */
export type Meanings = (row: number) => Float32Array;

/** Meanings kept worked out: bounded, so that a long text of rare words cannot fill the memory. */
const KEPT = 4000;

/** Turns words into what they give to the gates. A word's inputs are its meaning and then its marks, each 0 or 1. */
export class Inputs {
  private readonly params: Float32Array;
  private readonly layout: GruLayout;
  /** Meanings, `width` numbers each. */
  private readonly meanings: Meanings;
  private readonly width: number;
  /** What each mark gives, and each meaning met so far: texts repeat their words. */
  private readonly marks: (Gives | undefined)[] = [];
  private readonly meant = new Map<number, Gives>();

  constructor(params: Float32Array, layout: GruLayout, meanings: Meanings, width: number) {
    this.params = params;
    this.layout = layout;
    this.meanings = meanings;
    this.width = width;
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
      for (const mark of marks) plus(own, this.ofMark(mark)[way]);
    }
  }

  private ofMeaning(row: number): Gives {
    let found = this.meant.get(row);
    if (!found) {
      const values = this.meanings(row);
      found = { forth: this.products('forth', values), back: this.products('back', values) };
      if (this.meant.size > KEPT) this.meant.clear();
      this.meant.set(row, found);
    }
    return found;
  }

  /** What a meaning gives to the gates of one direction, with their biases. */
  private products(way: Direction, values: Float32Array): Float32Array {
    const { layout, params, width } = this;
    const { hidden, input, parts } = layout;
    const bias = parts[`${way}InputBias`].at;
    const given = new Float32Array(3 * hidden);
    for (let j = 0; j < given.length; j++) {
      const row = parts[`${way}Input`].at + j * input;
      let sum = params[bias + j] as number;
      for (let i = 0; i < width; i++) sum += (values[i] as number) * (params[row + i] as number);
      given[j] = sum;
    }
    return given;
  }

  private ofMark(mark: number): Gives {
    const found = this.marks[mark] ?? { forth: this.column('forth', mark), back: this.column('back', mark) };
    this.marks[mark] = found;
    return found;
  }

  /** What a mark gives: its column of the matrix; nothing where there is no such mark. */
  private column(way: Direction, mark: number): Float32Array {
    const { layout, params, width } = this;
    const { hidden, input, parts } = layout;
    const given = new Float32Array(3 * hidden);
    if (width + mark >= input) return given;
    for (let j = 0; j < given.length; j++)
      given[j] = params[parts[`${way}Input`].at + j * input + width + mark] as number;
    return given;
  }
}

function plus(row: Float32Array, more: Float32Array): void {
  for (let j = 0; j < row.length; j++) row[j] = (row[j] as number) + (more[j] as number);
}
