/** The same over what a build has made, where libraries are part of it; and its manifest, against what we say it holds. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { BrowserName } from '../lib/driver.ts';
import { PAGE_POLICY } from '../lib/page-policy.ts';
import { inRoot } from '../lib/paths.ts';
import { type Finding, forbiddenIn } from './forbidden.ts';

/** The background reads the knowledge base, a file of the extension. */
const FETCHES = 'background.js';
/** And the page of the first run, which brings scripts of the extension into itself. */
const BRINGS = /^chunks\/welcome-[\w-]+\.js$/;

interface Manifest {
  permissions?: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  web_accessible_resources?: unknown;
  externally_connectable?: unknown;
  content_security_policy?: { extension_pages?: string };
  background?: { service_worker?: string; scripts?: string[] };
}

/** A page of the extension: it has scripts and styles by address only, all of them its own. */
function pageFindings(file: string, html: string): Finding[] {
  const complain = (message: string): Finding => ({ file, line: 0, message });
  const found: Finding[] = [];
  if (/<script(?![^>]*\ssrc=)/i.test(html)) found.push(complain('a script in the page itself'));
  if (/<style[\s>]/i.test(html) || /\sstyle=/i.test(html)) found.push(complain('a style in the page itself'));
  if (/\son[a-z]+\s*=/i.test(html)) found.push(complain('a handler in an attribute'));
  for (const [, address = ''] of html.matchAll(/\s(?:src|href)="([^"]*)"/g))
    if (!/^\/?[\w./-]+$/.test(address)) found.push(complain(`an address from elsewhere: ${address}`));
  return found;
}

/** Permissions that readers and stores are told the reason of. */
function explained(): { listing: Set<string>; privacy: Set<string> } {
  const listing = parse(readFileSync(inRoot('docs', 'store', 'listing.yaml'), 'utf8')) as { permissions: object };
  const rows = readFileSync(inRoot('docs', 'privacy.md'), 'utf8').matchAll(/^\| ([^|]+?) \|/gm);
  const names = [...rows].map(([, name = '']) => (name === 'access to all sites' ? '<all_urls>' : name));
  return { listing: new Set(Object.keys(listing.permissions)), privacy: new Set(names) };
}

function manifestFindings(manifest: Manifest): Finding[] {
  const found: Finding[] = [];
  const complain = (message: string) => found.push({ file: 'manifest.json', line: 0, message });
  if (manifest.content_security_policy?.extension_pages !== PAGE_POLICY)
    complain('its policy for our pages is not that of scripts/lib/page-policy.ts');
  for (const permission of [manifest.permissions, manifest.optional_permissions, manifest.host_permissions].flat()) {
    if (!permission) continue;
    if (!explained().listing.has(permission)) complain(`${permission} is not explained in docs/store/listing.yaml`);
    if (!explained().privacy.has(permission)) complain(`${permission} is not explained in docs/privacy.md`);
  }
  if (manifest.web_accessible_resources) complain('files of ours can be asked for by pages');
  if (manifest.externally_connectable) complain('others can send us messages');
  return found;
}

/** What is wrong in a build, and how many files were looked at. */
export function builtFindings(dir: string, browser: BrowserName): { files: number; findings: Finding[] } {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  const looked = files.filter((file) => /\.(?:js|html)$|^manifest\.json$/.test(file));
  const findings = looked.flatMap((file) => {
    const text = readFileSync(join(dir, file), 'utf8');
    if (file === 'manifest.json') return manifestFindings(JSON.parse(text) as Manifest);
    if (file.endsWith('.html')) return pageFindings(file, text);
    return forbiddenIn(file, text, { built: true, mayFetch: file === FETCHES, mayBring: BRINGS.test(file) });
  });
  return { files: looked.length, findings: findings.map((one) => ({ ...one, file: `${browser}: ${one.file}` })) };
}
