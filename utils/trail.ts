/** Where a reader has walked, with the way back and forward. Immutable and pure. */
export interface Trail<T> {
  readonly steps: readonly T[];
  /** Index of where one stands; -1 when nowhere. */
  readonly at: number;
}

/** A walk that begins here, or nowhere. */
export function trailFrom<T>(...steps: T[]): Trail<T> {
  return { steps, at: steps.length - 1 };
}

export const standing = <T>({ steps, at }: Trail<T>): T | undefined => steps[at];

/** A step on: what lay ahead is forgotten, as in a browser. */
export function walk<T>({ steps, at }: Trail<T>, to: T): Trail<T> {
  return { steps: [...steps.slice(0, at + 1), to], at: at + 1 };
}

/** A step back; from the first place to nowhere where `leave` allows it. */
export function back<T>(trail: Trail<T>, leave = false): Trail<T> {
  return trail.at > (leave ? -1 : 0) ? { ...trail, at: trail.at - 1 } : trail;
}

export function forward<T>(trail: Trail<T>): Trail<T> {
  return canForward(trail) ? { ...trail, at: trail.at + 1 } : trail;
}

export const canBack = ({ at }: Trail<unknown>): boolean => at > 0;
export const canForward = ({ steps, at }: Trail<unknown>): boolean => at < steps.length - 1;
