/** What a bench of pages is told. */
export interface BenchOptions {
  /** Rounds of everything that is measured in rounds; none: as many as each needs. */
  rounds?: number | undefined;
  /** Names of the parts to run; none: all. */
  only: readonly string[];
}

/** For people who wait. */
export const say = (text: string): void => void process.stderr.write(`${text}\n`);
