/** Time in reads of letters, so that a bound means the same on a fast machine, a slow one and a busy one. */

const TEXT = 'Two men talked for an hour and a half in a hotel by the water. '.repeat(1600);

/** How often, so that it takes some milliseconds. */
const ROUNDS = 20;

/** Reads every letter of a text once, in a way that no compiler leaves out. */
function readThrough(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0;
  return sum;
}

/** Milliseconds that this thread has worked: waiting for others on a busy machine is not counted. */
export function worked(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

let kept = 0;

/** Milliseconds for the linear pass over one letter, now. The quickest of a few: nothing else of this machine counts. */
export function perLetter(): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 5; i++) {
    const start = worked();
    for (let round = 0; round < ROUNDS; round++) kept ^= readThrough(TEXT);
    best = Math.min(best, worked() - start);
  }
  return best / (TEXT.length * ROUNDS) + Math.abs(kept) * 0;
}
