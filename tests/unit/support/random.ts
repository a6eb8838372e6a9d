/** A random generator that gives the same numbers each time (mulberry32), and texts made with it. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<T>(random: () => number, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)] as T;
}

const PIECES =
  'NATO nato U.S. Geneva Genève l’OTAN НАТО Женеве inch one not Baker’s expand expansion Mr. Dr. 21. 2022 don’t “ ” « » " . . ? ! … , ; : ( ) - — \n \n\n \u00a0 \u00ad \u200b 🚀 漢字 İ é ß \ud83d'.split(
    ' ',
  );

/** Words, marks, line breaks and broken characters in any order. */
export function randomText(random: () => number, pieces: number): string {
  let text = '';
  for (let i = 0; i < pieces; i++) text += pick(random, PIECES) + (random() < 0.7 ? ' ' : '');
  return text;
}
