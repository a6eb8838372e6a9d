/** Bytes of what is brought into a page and of the whole, as the issue of pages limits them. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../bundled.ts';
import { count, type Row } from '../row.ts';
import { articlePage, naturally } from './article.ts';
import type { BenchOptions } from './options.ts';
import { bytesOf } from './peers.ts';
import { coldVisit, TELLS_MARKS } from './visit.ts';
import { Visitor } from './visitor.ts';

const UNITS = 10_000;

const kB = (dir: string, files: readonly string[]): number => bytesOf(dir, files).gzip / 1000;

/** Rows of `--only sizes`: what a page with mentions is really given, file by file. */
export async function benchSizes(extension: string, _options: BenchOptions): Promise<Row[]> {
  const { origin, server } = await serve(
    { '/': ['text/html', articlePage({ units: UNITS, about: naturally(UNITS) }, TELLS_MARKS)] },
    false,
  );
  const visitor = new Visitor('ours', extension);
  try {
    const { loaded, loadedUntilMarks } = await coldVisit(visitor, `${origin}/`, { timeout: 60_000 });
    const [gate = '', ...toMark] = loadedUntilMarks;
    const later = loaded.filter((file) => !loadedUntilMarks.includes(file));
    const surface = later.filter((file) => !file.startsWith('data/'));
    const data = later.filter((file) => file.startsWith('data/'));
    const all = readdirSync(extension, { recursive: true, encoding: 'utf8' }).filter((file) =>
      statSync(join(extension, file)).isFile(),
    );
    const row = (name: string, files: readonly string[], note = files.join(', ')) =>
      count(`bytes: ${name}`, 'kB', [Math.round(kB(extension, files) * 100) / 100], note);
    return [
      row('gate, on every page', [gate]),
      row('brought to mark', toMark),
      row('card and panel', surface),
      row('networks and framing, after the marks', data),
      row('the whole extension', all, `${all.length} files, each packed by itself`),
    ];
  } finally {
    await visitor.close();
    server.close();
  }
}
