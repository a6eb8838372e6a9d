/** Finds where words begin and end among bytes, sixteen of them at a time and without a branch for each. Pure. */

/** As many bytes are looked at together as so many bits can count. */
export const GROUP_BITS = 4;

/**
 * Which of two bytes, read as one number, are letters: bit 0 for the first, bit 1 for the second. By a table, since
 * whatever is reckoned with four bytes at once is a number that engines hold on the heap until the code is compiled.
 */
let lettersOf: Uint8Array | undefined;

/** Letters and digits of ASCII, and all from 128 on. */
const isLetter = (byte: number): boolean => {
  const small = byte | 0x20;
  return byte > 127 || (byte > 47 && byte < 58) || (small > 96 && small < 123);
};

function makeLettersOf(): Uint8Array {
  const table = new Uint8Array(1 << 16);
  const without = new Uint8Array(256);
  for (let byte = 0; byte < 256; byte++) without[byte] = isLetter(byte) ? 1 : 0;
  const beside = without.map((one) => one | 2);
  for (let byte = 0; byte < 256; byte++) table.set(without[byte] === 1 ? beside : without, byte << 8);
  return table;
}

/**
 * Writes to `edges` where each run of letters among the bytes begins and where it ends, by turns; gives how many runs
 * there are. `pairs` are the bytes, two to a number, the first the lower (all engines that have browsers are so); after
 * the last letter there must be a byte that is none.
 */
export function edgesIn(pairs: Uint16Array, groups: number, edges: Int32Array): number {
  lettersOf ??= makeLettersOf();
  const of = lettersOf;
  let count = 0;
  let before = 0;
  for (let g = 0; g < groups; g++) {
    const at = g << 3;
    const letters =
      (of[pairs[at] as number] as number) |
      ((of[pairs[at + 1] as number] as number) << 2) |
      ((of[pairs[at + 2] as number] as number) << 4) |
      ((of[pairs[at + 3] as number] as number) << 6) |
      ((of[pairs[at + 4] as number] as number) << 8) |
      ((of[pairs[at + 5] as number] as number) << 10) |
      ((of[pairs[at + 6] as number] as number) << 12) |
      ((of[pairs[at + 7] as number] as number) << 14);
    // A bit for each byte that is a letter where the one before is none, or the other way round.
    let turns = (letters ^ ((letters << 1) | before)) & 0xffff;
    before = letters >> 15;
    const last = (g << 4) + 31;
    while (turns !== 0) {
      edges[count++] = last - Math.clz32(turns & -turns);
      turns &= turns - 1;
    }
  }
  return count >> 1;
}
