/**
 * Whether the words of a cue are affirmed or denied: "not" before them, "denied", "rejected", "myth" around them, or a
 * judgement after them. Pure.
 */

/** Word indexes of the grammar in one sentence. */
export interface StanceHits {
  negation: number[];
  denial: number[];
  myth: number[];
}

const BEFORE = 5;
const DENIAL_REACH = 10;
/** A new clause ends the reach of "not": "not a summit, but a threat". */
const CLAUSE = new Set(
  'but yet however although though while whereas because since and sondern aber mais pero но але ale'.split(' '),
);

/** Whether the cue at words `from` to `to` (exclusive) is denied. */
export function isDenied(
  from: number,
  to: number,
  hits: StanceHits,
  forms: readonly string[],
  negatable: boolean,
): boolean {
  const clear = (a: number, b: number) => {
    for (let i = a; i < b; i++) if (CLAUSE.has(forms[i] as string)) return false;
    return true;
  };
  const negations = negatable ? hits.negation.filter((n) => n < from && from - n <= BEFORE && clear(n + 1, from)) : [];
  const denials = hits.denial.filter(
    (d) => (d < from && from - d <= DENIAL_REACH) || (d >= to && d - to <= DENIAL_REACH && negatable),
  );
  const myths = hits.myth.filter(
    (m) => (m < from && from - m <= DENIAL_REACH && clear(m + 1, from)) || (m >= to && m - to <= DENIAL_REACH),
  );
  const outside = (list: number[]) => list.filter((i) => i < from || i >= to).length;
  // "does not make it less irrational", "did not deny": two negatives around a denial leave the denial standing
  // when one of them is "less"; otherwise an even number affirms.
  const count = outside(negations) + outside(denials) + outside(myths);
  if (count === 0) return false;
  if (outside(denials) + outside(myths) > 0) {
    const denier = [...denials, ...myths][0] as number;
    const turned = hits.negation.filter((n) => n < denier && denier - n <= 3 && !(n >= from && n < to));
    return turned.length % 2 === 0 || turned.some((n) => forms[n] === 'less');
  }
  return count % 2 === 1;
}
