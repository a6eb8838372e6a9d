/** A build that speaks another language than the browser: browsers come with few, and know of no made-up one. */
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogues, type Strings } from './catalogues.ts';
import { messagesOf } from './messages.ts';
import { PSEUDO, type Pseudo, pseudoStrings } from './pseudo.ts';

/** Names of languages and of made-up ones: "en", "de", "long", "rtl". */
export type Spoken = string;

/** The strings of a language; English fills in where it says nothing, as browsers have it. */
export function stringsOf(spoken: Spoken): Strings {
  const all = catalogues();
  const english = all.find(({ lang }) => lang === 'en')?.strings ?? {};
  if ((PSEUDO as readonly string[]).includes(spoken)) return pseudoStrings(english, spoken as Pseudo);
  return { ...english, ...all.find(({ lang }) => lang === spoken)?.strings };
}

export interface Copy {
  dir: string;
  remove(): Promise<void>;
}

/** A copy of a build that says all it says in one language, whatever the browser speaks. */
export async function copySpeaking(extension: string, spoken: Spoken): Promise<Copy> {
  const dir = await mkdtemp(join(tmpdir(), 'backstory-speaking-'));
  await cp(extension, dir, { recursive: true });
  const messages = JSON.stringify(messagesOf(stringsOf(spoken)));
  for (const locale of await readdir(join(dir, '_locales')))
    await writeFile(join(dir, '_locales', locale, 'messages.json'), messages);
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) };
}
