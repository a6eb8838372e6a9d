/** Installing and rebuilding the cache in IndexedDB against writing one blob of the same size, in real Chromium. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'vite';
import { loadKnowledge } from '../../scripts/knowledge/load.ts';
import { launchChromium } from '../../scripts/lib/chromium.ts';
import { inRoot } from '../../scripts/lib/paths.ts';
import type { StoreTimes } from './in-page/store.ts';
import { type Row, row } from './row.ts';

const ROUNDS = 30;

/** A script of in-page/ with all it imports, as one text. */
async function bundled(file: string): Promise<string> {
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

export async function benchStore(): Promise<Row[]> {
  const { pack } = await loadKnowledge();
  const files: Record<string, [type: string, text: string]> = {
    '/': ['text/html', '<!doctype html><title>bench</title><script src="/bench.js"></script>'],
    '/bench.js': ['text/javascript', await bundled('store.ts')],
    '/pack.json': ['application/json', JSON.stringify(pack)],
  };
  const server = createServer((request, response) => {
    const [type, text] = files[request.url ?? ''] ?? [];
    response.writeHead(type ? 200 : 404, type ? { 'content-type': `${type}; charset=utf-8` } : {});
    response.end(text);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const driver = await launchChromium();
  try {
    const tab = await driver.open(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const times = await tab.evaluate(
      (rounds) => (globalThis as unknown as { bench(rounds: number): Promise<StoreTimes> }).bench(rounds),
      ROUNDS,
    );
    return [
      row('install / one blob', times.install, times.blobInstall),
      row('rebuild / one blob', times.rebuild, times.blobRebuild),
      row('open and compare / reading one blob', times.open, times.blobRead),
    ];
  } finally {
    await driver.close();
    server.close();
  }
}
