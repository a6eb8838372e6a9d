import type { Row } from '../row.ts';

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

type Part = (extension: string, options: BenchOptions) => Promise<Row[]>;

/** Runs the parts that are asked for. Fails when one is that there is not. */
export async function runParts(parts: Record<string, Part>, options: BenchOptions, extension: string): Promise<Row[]> {
  const unknown = options.only.filter((name) => !Object.hasOwn(parts, name));
  if (unknown.length > 0)
    throw new Error(`There is no part “${unknown[0]}” of this benchmark, only ${Object.keys(parts).join(', ')}.`);
  const rows: Row[] = [];
  for (const [name, part] of Object.entries(parts)) {
    if (options.only.length > 0 && !options.only.includes(name)) continue;
    const begun = Date.now();
    rows.push(...(await part(extension, options)));
    say(`${name}: ${((Date.now() - begun) / 1000).toFixed(0)} s`);
  }
  return rows;
}
