/**
 * Reads what a browser has written down of its own network (`LaunchOptions.record`): every name that it looked up and
 * every address that it asked for, whoever made it do so: a page, an extension, or the browser itself.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { BrowserName } from './driver.ts';

export interface Asked {
  /** Host names that were looked up or connected to. */
  hosts: Set<string>;
  /** Addresses that were asked for. */
  addresses: Set<string>;
}

/** Reads the record of a browser that has been closed. Throws where there is none. */
export async function readRecord(name: BrowserName, file: string): Promise<Asked> {
  return name === 'chromium' ? fromNetLog(await readFile(file, 'utf8')) : fromMozLog(await mozLog(file));
}

interface NetLog {
  events: { params?: Record<string, unknown> }[];
}

function hostOf(text: string): string {
  try {
    return new URL(text.includes('://') ? text : `x://${text}`).hostname;
  } catch {
    return text;
  }
}

/** Chromium's network log: whatever an event says of a host or an address counts. */
function fromNetLog(text: string): Asked {
  const { events } = JSON.parse(text) as NetLog;
  const asked: Asked = { hosts: new Set(), addresses: new Set() };
  for (const { params = {} } of events) {
    const { url, host } = params;
    if (typeof url === 'string') {
      asked.addresses.add(url);
      asked.hosts.add(hostOf(url));
    }
    if (typeof host === 'string') asked.hosts.add(hostOf(host));
  }
  return asked;
}

/** Firefox writes one file for each of its processes. */
async function mozLog(file: string): Promise<string> {
  const parts = (await readdir(dirname(file))).filter(
    (name) => name.startsWith(basename(file)) && name.endsWith('.moz_log'),
  );
  if (parts.length === 0) throw new Error('Firefox has written nothing down.');
  return (await Promise.all(parts.map((name) => readFile(join(dirname(file), name), 'utf8')))).join('\n');
}

/** Firefox's log of names, sockets and requests. */
function fromMozLog(text: string): Asked {
  const asked: Asked = { hosts: new Set(), addresses: new Set() };
  for (const [, host = ''] of text.matchAll(/Resolving host \[([^\]\s]*)\]/g)) asked.hosts.add(host);
  for (const [, host = ''] of text.matchAll(/nsSocketTransport::Init \[this=\S+ host=([^\s\]]+)/g))
    asked.hosts.add(hostOf(host));
  for (const [, url = ''] of text.matchAll(/\buri=(\w+:\/\/[^\s,\]]+)/g)) asked.addresses.add(url);
  return asked;
}
