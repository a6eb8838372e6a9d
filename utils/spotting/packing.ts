/** Numbers as text that JSON can carry, and back without building anything: base64 of little-endian integers. Pure. */

/** Packs whole numbers: two bytes each where that is enough, else four. */
export function pack(numbers: ArrayLike<number>): string {
  const list = Array.from(numbers);
  const narrow = list.every((n) => n >= 0 && n <= 0xffff);
  const typed = narrow ? Uint16Array.from(list) : Int32Array.from(list);
  return (narrow ? '2' : '4') + packBytes(new Uint8Array(typed.buffer));
}

/** Packs bytes. */
export function packBytes(bytes: ArrayLike<number>): string {
  const list = Uint8Array.from(bytes);
  let text = '';
  for (let i = 0; i < list.length; i += 0x8000) text += String.fromCharCode(...list.subarray(i, i + 0x8000));
  return btoa(text);
}

/** Newer engines do it themselves. */
const native = (Uint8Array as { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> }).fromBase64;

/** What was packed. */
export function unpack(packed: string): Uint16Array | Int32Array {
  const { buffer } = unpackBytes(packed.slice(1));
  return packed.startsWith('2') ? new Uint16Array(buffer) : new Int32Array(buffer);
}

/** What was packed, four bytes each: where it is read in the innermost loop. */
export function unpackWide(packed: string): Int32Array {
  const numbers = unpack(packed);
  return numbers instanceof Int32Array ? numbers : new Int32Array(numbers);
}

/** Bytes that were packed. */
export function unpackBytes(base64: string): Uint8Array<ArrayBuffer> {
  if (native) return native.call(Uint8Array, base64);
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** A row of lists as two rows of numbers: where each list begins, and all of them one after the other. */
export interface PackedLists {
  from: string;
  all: string;
}

export function packLists(lists: readonly (readonly number[])[]): PackedLists {
  const from = [0];
  for (const list of lists) from.push((from[from.length - 1] as number) + list.length);
  return { from: pack(from), all: pack(lists.flat()) };
}

/** Lists of numbers, read where they lie. */
export class Lists {
  private readonly from: Int32Array;
  private readonly all: Int32Array;

  constructor({ from, all }: PackedLists) {
    this.from = unpackWide(from);
    this.all = unpackWide(all);
  }

  get count(): number {
    return this.from.length - 1;
  }

  /** Where list `i` begins among all items; it ends where the next one begins. */
  begin(i: number): number {
    return this.from[i] as number;
  }

  item(at: number): number {
    return this.all[at] as number;
  }

  /** List `i`; the same array each time is not promised. */
  list(i: number): number[] {
    const numbers: number[] = [];
    const end = this.from[i + 1] as number;
    for (let at = this.from[i] as number; at < end; at++) numbers.push(this.all[at] as number);
    return numbers;
  }
}
