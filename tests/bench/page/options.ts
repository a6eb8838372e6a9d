/** What a bench of pages is told. */
export interface BenchOptions {
  /** Rounds of everything that is measured in rounds; none: as many as each needs. */
  rounds?: number | undefined;
  /** Names of the parts to run; none: all. */
  only: readonly string[];
  /** Directory of the built extension to measure; none: it is built first. */
  extension?: string | undefined;
}

/** For people who wait. */
export const say = (text: string): void => void process.stderr.write(`${text}\n`);
