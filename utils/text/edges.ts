/** Finds where words begin and end among bytes, thirty-two of them at a time and without a branch for each. Pure. */

/** As many bytes are looked at together as so many bits can count. */
export const GROUP_BITS = 5;

/**
 * Writes to `edges` where each run of letters among the bytes begins and where it ends, by turns; gives how many runs
 * there are. `quads` are the bytes, four to a number, the first the lowest (all engines that have browsers are so);
 * after the last letter there must be a byte that is none.
 */
export function edgesIn(quads: Int32Array, groups: number, edges: Int32Array): number {
  let count = 0;
  let before = 0;
  for (let g = 0; g < groups; g++) {
    const at = g << 3;
    const letters =
      lettersIn(quads[at] as number) |
      (lettersIn(quads[at + 1] as number) << 4) |
      (lettersIn(quads[at + 2] as number) << 8) |
      (lettersIn(quads[at + 3] as number) << 12) |
      (lettersIn(quads[at + 4] as number) << 16) |
      (lettersIn(quads[at + 5] as number) << 20) |
      (lettersIn(quads[at + 6] as number) << 24) |
      (lettersIn(quads[at + 7] as number) << 28);
    // A bit for each byte that is a letter where the one before is none, or the other way round.
    let turns = letters ^ ((letters << 1) | before);
    before = letters >>> 31;
    const last = (g << 5) + 31;
    while (turns !== 0) {
      edges[count++] = last - Math.clz32(turns & -turns);
      turns &= turns - 1;
    }
  }
  return count >> 1;
}

/**
 * Four bits, for four bytes: whether each is a letter or a digit of ASCII, or from 128 on. Each byte is compared by
 * adding to it what makes it reach 128.
 */
function lettersIn(quad: number): number {
  const seven = quad & 0x7f7f7f7f;
  const small = seven | 0x20202020;
  const letter = (small + 0x1f1f1f1f) & ~(small + 0x05050505);
  const digit = (seven + 0x50505050) & ~(seven + 0x46464646);
  // The four highest bits, moved next to each other.
  return Math.imul(((letter | digit | quad) & 0x80808080) >>> 7, 0x01020408) >>> 24;
}
