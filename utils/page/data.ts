/** Patterns of a language, brought into the page's content-script world by the background when they are needed. */
import type { FramingLanguage } from '../framing/data.ts';
import type { Language } from '../knowledge/schema.ts';
import type { SpottingLanguage } from '../spotting/data.ts';
import type { Platform } from './session.ts';

/** Global of the content scripts' own world that the data scripts fill; pages cannot see it. */
export const DATA_KEY = '__backstory_data';

interface Parts {
  spotting: SpottingLanguage;
  framing: FramingLanguage;
}

/** The patterns of one language. Throws when the background cannot bring them. */
export async function languageData<P extends keyof Parts>(
  part: P,
  lang: Language,
  platform: Platform,
): Promise<Parts[P]> {
  const name = `${part}-${lang}`;
  const held = () => (globalThis as unknown as Record<string, Record<string, Parts[P]> | undefined>)[DATA_KEY]?.[name];
  const known = held();
  if (known) return known;
  await platform.ask({ type: 'data', part, lang });
  const brought = held();
  if (!brought) throw new Error(`The patterns ${name} could not be brought into the page.`);
  return brought;
}
