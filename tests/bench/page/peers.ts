/**
 * What others put into a page: those that are published as packages are made into extensions as their own are; those
 * that are not can be named by a variable that says where their unpacked extension lies.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fetchPackages, fileOf } from '../../../scripts/lib/packages.ts';
import { FIFTY } from './about.ts';
import { type Recipe, unpacked } from './extensions.ts';

export interface Peer {
  name: string;
  /** Directory of its extension; none: it cannot be had, and why. */
  dir?: string;
  why?: string;
  /** It was made here and is to be taken away. */
  made?: boolean;
  /** What is to be known about how it runs. */
  note?: string;
}

/** mark.js as somebody would use it for the same purpose: fifty names, each a whole. */
function markJs(): Recipe {
  const run = `new Mark(document.body).mark(${JSON.stringify(FIFTY)},{separateWordSearch:false,accuracy:'exactly'});`;
  return {
    scripts: { 'mark.js': readFileSync(fileOf('mark.js', 'dist', 'mark.es6.min.js'), 'utf8'), 'run.js': run },
  };
}

const ANNOTATOR = ['scripts/annotator.bundle.js', 'styles/annotator.css', 'styles/highlights.css'] as const;

/** Hypothesis’s client, started as its own extension starts it; its sidebar is an empty page. */
function hypothesis(): Recipe {
  const start = `{const tag=document.createElement('script');tag.className='js-hypothesis-config';tag.type='application/json';tag.dataset.extensionId=chrome.runtime.id;const empty=chrome.runtime.getURL('empty.html');tag.textContent=JSON.stringify({assetRoot:chrome.runtime.getURL('/'),sidebarAppUrl:empty,notebookAppUrl:empty,profileAppUrl:empty});document.head.append(tag)}`;
  const files = Object.fromEntries(
    ANNOTATOR.map((file) => [`build/${file}`, fileOf('hypothesis', 'build', ...file.split('/'))]),
  );
  return {
    scripts: {
      'start.js': start,
      'boot.js': readFileSync(fileOf('hypothesis', 'build', 'boot.js'), 'utf8'),
    },
    files: { ...files, 'empty.html': fileOf('hypothesis', 'LICENSE') },
    open: ['build/*', 'empty.html'],
  };
}

/** Not to be had from npm: whoever has them unpacked can say where. */
const NAMED = { 'Read Frog': 'BACKSTORY_PEER_READ_FROG', Yomitan: 'BACKSTORY_PEER_YOMITAN' } as const;

function named(name: keyof typeof NAMED): Peer {
  const variable = NAMED[name];
  const dir = process.env[variable];
  if (!dir)
    return { name, why: `not published as a package; ${variable} names the directory of its unpacked extension` };
  if (!existsSync(join(dir, 'manifest.json'))) return { name, why: `${variable} names no unpacked extension` };
  return { name, dir };
}

/** All peers, made ready. */
export async function peers(): Promise<Peer[]> {
  fetchPackages(['mark.js', 'hypothesis']);
  return [
    { name: 'mark.js', dir: await unpacked('mark.js', markJs()), made: true, note: 'fifty names' },
    {
      name: 'Hypothesis',
      dir: await unpacked('Hypothesis', hypothesis()),
      made: true,
      note: 'without annotations, its sidebar empty',
    },
    named('Read Frog'),
    named('Yomitan'),
  ];
}

/** Bytes of files of an extension as they are, and packed with gzip. */
export function bytesOf(dir: string, files: readonly string[]): { raw: number; gzip: number } {
  let raw = 0;
  let gzip = 0;
  for (const file of new Set(files)) {
    const there = join(dir, file);
    if (!existsSync(there)) continue;
    const bytes = readFileSync(there);
    raw += bytes.length;
    gzip += gzipSync(bytes, { level: 9 }).length;
  }
  return { raw, gzip };
}
