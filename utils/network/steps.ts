/** Long work as generators that pause: a page runs them in slices, whoever is in no hurry at once. Pure. */

/** Work that pauses now and then and gives a result in the end. */
export type Steps<T> = Generator<undefined, T>;

/** Runs steps one after the other. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
