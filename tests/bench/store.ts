/** Installing and rebuilding the cache in IndexedDB against writing one blob of the same size, in real Chromium. */
import { loadKnowledge } from '../../scripts/knowledge/load.ts';
import { launchChromium } from '../../scripts/lib/chromium.ts';
import { bundled, serve } from './bundled.ts';
import type { StoreTimes } from './in-page/store.ts';
import { type Row, row } from './row.ts';

const ROUNDS = 30;

export async function benchStore(): Promise<Row[]> {
  const { pack } = await loadKnowledge();
  const { origin, server } = await serve({
    '/': ['text/html', '<!doctype html><title>bench</title><script src="/bench.js"></script>'],
    '/bench.js': ['text/javascript', await bundled('store.ts')],
    '/pack.json': ['application/json', JSON.stringify(pack)],
  });
  const driver = await launchChromium();
  try {
    const tab = await driver.open(`${origin}/`);
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
