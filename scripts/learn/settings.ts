/** What both trainers are told on the command line. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

export interface Settings<Options> {
  /** Texts to measure on. */
  dev: string[];
  dry: boolean;
  /** Where to write, where to take texts from; none: the usual places. */
  out: string | undefined;
  texts: string | undefined;
  /** Settings of the training, the usual ones where nothing else is said. */
  options: Options;
}

/** Reads `--dev FILE,FILE --dry --out … --texts …` and a number for each of the trainer's own settings. */
export function readSettings<Options extends object>(defaults: Options): Settings<Options> {
  const { values } = parseArgs({
    allowPositionals: true,
    options: {
      dev: { type: 'string' },
      dry: { type: 'boolean' },
      out: { type: 'string' },
      texts: { type: 'string' },
      ...Object.fromEntries(Object.keys(defaults).map((name) => [name, { type: 'string' as const }])),
    },
  });
  const settings = values as Record<string, string | undefined>;
  return {
    dev: settings.dev?.split(',') ?? [],
    dry: Boolean(values.dry),
    out: settings.out,
    texts: settings.texts,
    options: Object.fromEntries(
      Object.entries(defaults).map(([name, usual]) => [name, Number(settings[name] ?? usual)]),
    ) as Options,
  };
}

/** The texts in a folder, in the order of their names. */
export const textsIn = async (dir: string): Promise<string[]> =>
  (await readdir(dir))
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => join(dir, name));
