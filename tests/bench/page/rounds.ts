/**
 * Rounds of visits: in each, everything is measured once, and what goes first moves on from round to round. A round
 * whose floor is off, or in which something failed, is refused and made up for.
 */

export interface Candidate<T> {
  name: string;
  measure: () => Promise<T>;
}

export interface Rounds<T> {
  /** What a candidate gave in each round that counts. */
  of(name: string): T[];
  /** What is to be known of the rounds, for a row's note; empty when all went well. */
  note: string;
}

export interface Plan<T> {
  rounds: number;
  /** Time of the floor in a round, by which it counts or not; none: every round counts in which nothing failed. */
  floor?: (of: (name: string) => T) => number;
  say: (text: string) => void;
  /** The browsers have been used before: no round is made that does not count. */
  warm?: boolean;
  /** What is measured. */
  title: string;
}

/** A floor that is this much slower than the fastest was in a round that others disturbed. */
const STEADY = 1.15;
/** So many rounds are made at most, for each that is wanted. */
const MOST = 1.5;
/** Where too few are steady, so many of the steadiest are taken, and that is told. */
const FEWEST = 3;
/** Rounds before the first that counts: browsers that have just been installed have other things to do. */
const WARM_UP = 1;

/** Fails when not one round counts. */
export async function inTurn<T>(candidates: readonly Candidate<T>[], plan: Plan<T>): Promise<Rounds<T>> {
  const { rounds, floor, say, title, warm = false } = plan;
  const first = warm ? 0 : -WARM_UP;
  const good: Map<string, T>[] = [];
  let failed = 0;
  const pick = (round: Map<string, T>) => (name: string) => round.get(name) as T;
  const floorOf = (round: Map<string, T>): number => floor?.(pick(round)) ?? 1;
  const steady = (): Map<string, T>[] => {
    const best = Math.min(...good.map(floorOf));
    return good.filter((round) => floorOf(round) <= best * STEADY);
  };
  for (let round = first; round < Math.ceil(rounds * MOST) && steady().length < rounds; round++) {
    const taken = new Map<string, T>();
    try {
      for (let i = 0; i < candidates.length; i++) {
        const { name, measure } = candidates[(i + round - first) % candidates.length] as Candidate<T>;
        taken.set(name, await measure());
      }
    } catch (error) {
      failed++;
      say(`${title}: ${(error as Error).message}`);
      if (failed > 2) break;
      continue;
    }
    if (round >= 0) good.push(taken);
  }
  if (good.length === 0) throw new Error(`${title}: no round went well.`);
  const steadies = steady().length;
  const enough = Math.min(FEWEST, rounds, good.length);
  const counted = [...good].sort((a, b) => floorOf(a) - floorOf(b)).slice(0, Math.max(steadies, enough));
  const notes = [
    good.length + failed > steadies && `${good.length + failed - counted.length} refused`,
    steadies < enough && `only ${steadies} steady`,
  ].filter(Boolean);
  const note = notes.join(', ');
  say(`${title}: ${counted.length} rounds${note && `, ${note}`}`);
  return { of: (name) => counted.map((round) => pick(round)(name)), note };
}
