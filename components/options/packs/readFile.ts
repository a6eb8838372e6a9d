/** The text of a file that a reader has chosen. */
import { say } from '../../../utils/i18n/say.ts';
import { MAX_BYTES } from '../../../utils/knowledge/published/limits.ts';

/** What cannot be a pack at all, in words. */
export class FileError extends Error {
  override name = 'FileError';
}

/** Its text. Throws FileError before anything is read where it is too large, and where it is no text. */
export async function textOfFile(file: File): Promise<string> {
  if (file.size > MAX_BYTES) throw new FileError(say('options.packs_too_large', { most: MAX_BYTES / 1_000_000 }));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    throw new FileError(say('options.packs_not_text'));
  }
}
