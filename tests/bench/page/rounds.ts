/**
 * Rounds of visits: in each, everything is measured once, and what goes first moves on from round to round. A round
 * whose floor is off, or in which something failed, is refused and made up for.
 */
import { median } from '../row.ts';

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

/**
 * A floor that is this much slower than their median was in a round that others disturbed. Not than the fastest: of calls
 * that are each made once, cold, the fastest is luck.
 */
const STEADY = 1.15;
/** So many rounds are made at most, for each that is wanted. */
const MOST = 1.5;
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
    const usual = median(good.map(floorOf));
    return good.filter((round) => floorOf(round) <= usual * STEADY);
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
  const counted = steady();
  const refused = good.length + failed - counted.length;
  const note = refused > 0 ? `${refused} refused` : '';
  say(`${title}: ${counted.length} rounds${note && `, ${note}`}`);
  return { of: (name) => counted.map((round) => pick(round)(name)), note };
}
