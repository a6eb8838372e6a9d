/** `npm run zip`: builds for both browsers and packs what the stores get, the same bytes from the same sources wherever it is run. */
import { createHash } from 'node:crypto';
import { buildExtension } from './lib/build.ts';
import { inRoot, ROOT } from './lib/paths.ts';
import { writeAll } from './zip/pack.ts';
import { isChanged } from './zip/sources.ts';

for (const browser of ['chromium', 'firefox'] as const) await buildExtension(browser);
for (const { file, bytes } of writeAll(ROOT, inRoot('.output'))) {
  const hash = createHash('sha256').update(bytes).digest('hex');
  console.log(`${hash}  .output/${file}  ${(bytes.length / 1e6).toFixed(2)} MB`);
}
if (isChanged(ROOT)) console.log('Not all of this is committed: nobody else can make these packages.');
