/** What a page of the extension is loaded with, read off a build. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A page or script with the scripts and styles it names and all that those import, at once or later: paths within the build. */
export function withImports(build: string, start: string): string[] {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file) || !existsSync(join(build, file))) return;
    seen.add(file);
    const text = readFileSync(join(build, file), 'utf8');
    const names = file.endsWith('.html')
      ? [...text.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)]
      : [
          ...text.matchAll(/(?:from|import)\s*\(?\s*["'`](\.[^"'`]+\.js)["'`]/g),
          // What is loaded beside a script that is imported later stands in a list, as seen from the extension's own folder.
          ...[...text.matchAll(/["'`](assets\/[^"'`]+\.css)["'`]/g)].map(([all, name]) => [all, `/${name}`]),
        ];
    for (const [, name = ''] of names) visit(name.startsWith('/') ? name.slice(1) : join(dirname(file), name));
  };
  visit(start);
  return [...seen];
}

/** Bytes of a file as gzip -9 packs it. */
export const gzipped = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;
