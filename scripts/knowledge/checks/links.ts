/** Addresses that a reader should not be sent to. */
import type { Pack } from '../../../utils/knowledge/schema.ts';
import { type Finding, Findings } from './finding.ts';

/** Broadcasters under EU sanctions, named propaganda networks, and unlicensed copies: cited in words only. */
const NEVER = [
  'rt.com',
  'rtd.rt.com',
  'sputniknews.com',
  'sputnikglobe.com',
  'snanews.de',
  'news-pravda.com',
  'pravda-en.com',
  'larouchepub.com',
  'orientalreview.su',
  'almayadeen.net',
  'abovetopsecret.com',
  'bookreadfree.com',
  'docslib.org',
  'pdfslide.tips',
  'fdocuments.us',
  'paperzz.com',
  'scribd.com',
  'coggle.it',
];

const hostOf = (address: string) => new URL(address).hostname;
const isOf = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`);

export function links(pack: Pack): Finding[] {
  const found = new Findings('links');
  const seen = new Map<string, string>();
  for (const source of pack.sources) {
    for (const field of ['url', 'archive'] as const) {
      const address = source[field];
      if (!address) continue;
      const where = `sources/${source.id}: ${field}`;
      const host = hostOf(address);
      // An archive's copy leads there as well: its address carries the other.
      const inner = /^https:\/\/[^/]+\/.*?https?:\/\/([^/]+)/.exec(address)?.[1] ?? host;
      const barred = NEVER.find((domain) => isOf(host, domain) || isOf(inner, domain));
      if (barred) found.error(where, `links to ${barred}: cite it in words`);
      if (host.endsWith('.')) found.error(where, 'has a full stop at the end of its host');
      if (/^(amp|m|mobile)\.|\/amp\/?$|[?&]amp\b/.test(address.replace(/^https:\/\//, '')))
        found.warn(where, 'is a page for phones: link the publisher’s full page');
    }
    if (source.url) {
      const other = seen.get(source.url);
      if (other) found.warn(`sources/${source.id}: url`, `is also the address of ${other}`);
      seen.set(source.url, source.id);
    }
    if (source.url && source.url === source.archive) found.error(`sources/${source.id}: archive`, 'is the same as url');
  }
  return found.list;
}
