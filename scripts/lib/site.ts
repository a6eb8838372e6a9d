/** Serves "The Meridian", the small newspaper of tests/site, on 127.0.0.1. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { headersOf } from './page-headers.ts';
import { bigPage, seedPage, undatedPage } from './pages.ts';
import { inRoot } from './paths.ts';
import { withParts } from './site-parts.ts';
import { wildPages } from './wild-pages.ts';

const SITE = inRoot('tests', 'site');

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

export interface Site {
  /** http://127.0.0.1:PORT, without a slash at the end. */
  origin: string;
  url(path: string): string;
  close(): Promise<void>;
}

interface Reply {
  body: string | Buffer;
  type: string;
}

/** Pages that are made, not kept as a file. */
const made: Record<string, () => string | Buffer | Promise<string>> = {
  '/seed': async () => seedPage(await readFile(join(SITE, 'seed-article.txt'), 'utf8')),
  '/big': () => bigPage(),
  '/undated': () => undatedPage(),
  ...wildPages,
};

async function reply(path: string, extra: ReadonlyMap<string, string>): Promise<Reply | null> {
  const html = extra.get(path) ?? (await made[path]?.());
  if (html !== undefined) return { body: html, type: TYPES['.html'] ?? '' };
  const file = normalize(join(SITE, path === '/' ? 'index.html' : path));
  if (!file.startsWith(SITE + sep)) return null;
  try {
    const body = await readFile(file);
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    return { body: extname(file) === '.html' ? withParts(body.toString()) : body, type };
  } catch {
    return null;
  }
}

/** Starts the server. `extra` adds pages by path, or stands in for those of the site. */
export async function serveSite(extra: ReadonlyMap<string, string> = new Map()): Promise<Site> {
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname);
      const found = await reply(path, extra);
      response.writeHead(found ? 200 : 404, {
        'content-type': found?.type ?? 'text/plain; charset=utf-8',
        'cache-control': 'no-store',
        ...headersOf(path),
      });
      response.end(found?.body ?? 'Not found');
    };
    answer().catch(() => response.writeHead(400).end());
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', done);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    url: (path) => origin + path,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
