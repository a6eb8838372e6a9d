/** Unpacked extensions made for measuring: floors with a content script of one line, and peers. */
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface Recipe {
  /** Content scripts, in order, by file name with their text. */
  scripts: Record<string, string>;
  /** Further files: by the place in the extension, where they are copied from. */
  files?: Record<string, string>;
  /** The page may load these. */
  open?: string[];
}

/** Writes an extension whose content scripts run as our gate does; gives its directory. */
export async function unpacked(name: string, { scripts, files = {}, open = [] }: Recipe): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'backstory-bench-'));
  const manifest = {
    manifest_version: 3,
    name,
    version: '1',
    content_scripts: [{ matches: ['<all_urls>'], js: Object.keys(scripts), run_at: 'document_idle', all_frames: true }],
    web_accessible_resources: open.length > 0 ? [{ resources: open, matches: ['<all_urls>'] }] : [],
  };
  await writeFile(join(dir, 'manifest.json'), JSON.stringify(manifest));
  for (const [file, text] of Object.entries(scripts)) await writeFile(join(dir, file), text);
  for (const [file, from] of Object.entries(files)) {
    await mkdir(dirname(join(dir, file)), { recursive: true });
    await copyFile(from, join(dir, file));
  }
  return dir;
}

/** The extension that only has the text: the floor of all reading. */
export const READS_TEXT: Recipe = { scripts: { 'read.js': 'void document.body.textContent;' } };

/** The extension that does nothing: what the browser itself takes for a content script. */
export const DOES_NOTHING: Recipe = { scripts: { 'nothing.js': ';' } };

/** Takes such a directory away. */
export const remove = (dir: string): Promise<void> => rm(dir, { recursive: true, force: true, maxRetries: 3 });
