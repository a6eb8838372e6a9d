/** Scripts of in-page/ as a browser gets them. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'vite';
import { inRoot } from '../../scripts/lib/paths.ts';

/** A script of in-page/ with all it imports, as one text. */
export async function bundled(file: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: inRoot('tests', 'bench', 'in-page', file), formats: ['iife'], name: 'ignored' },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error(`${file} could not be bundled`);
  return first.output[0].code;
}

/** Serves some files by their path; `isolated` from other origins, so that the clock is a fine one. */
export async function serve(
  files: Record<string, readonly [type: string, text: string]>,
  isolated = true,
): Promise<{ origin: string; server: Server }> {
  const server = createServer((request, response) => {
    const [type, text] = files[request.url ?? ''] ?? [];
    response.writeHead(type ? 200 : 404, {
      'content-type': `${type ?? 'text/plain'}; charset=utf-8`,
      'cache-control': 'no-store',
      ...(isolated && {
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
      }),
    });
    response.end(text);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
