/** What the popup is loaded with. */
import { join } from 'node:path';
import { gzipped, withImports } from '../../../scripts/lib/page-files.ts';
import { count, type Row } from '../row.ts';

/** Rows of `--only size`. */
export async function benchPopupSize(extension: string): Promise<Row[]> {
  const files = withImports(extension, 'popup.html');
  const bytes = files.reduce((sum, file) => sum + gzipped(join(extension, file)), 0);
  return [count('bytes: the popup', 'kB', [bytes / 1000], `${files.length} files, gzip -9`)];
}
