/** Patterns of a language and the trained networks, brought into the page's content-script world by the background when needed. */
import type { ClassifierData } from '../framing/classifier/data.ts';
import type { FramingLanguage } from '../framing/data.ts';
import type { Language } from '../knowledge/schema.ts';
import type { SpottingLanguage } from '../spotting/data.ts';
import type { TaggerData, TaggerWords } from '../spotting/tagger/data.ts';
import type { Platform } from './platform.ts';

/** Global of the content scripts' own world that the data scripts fill; pages cannot see it. */
export const DATA_KEY = '__backstory_data';

interface Parts {
  spotting: SpottingLanguage;
  framing: FramingLanguage;
  words: TaggerWords;
}

/** What the data scripts brought under a name, or what they bring when asked. Throws when they cannot. */
async function brought<T>(name: string, bring: () => Promise<unknown>): Promise<T> {
  const held = () => (globalThis as unknown as Record<string, Record<string, T> | undefined>)[DATA_KEY]?.[name];
  const known = held();
  if (known) return known;
  await bring();
  const found = held();
  if (!found) throw new Error(`The data ${name} could not be brought into the page.`);
  return found;
}

/** The patterns or the tagger's words of one language. Throws when the background cannot bring them. */
export function languageData<P extends keyof Parts>(part: P, lang: Language, platform: Platform): Promise<Parts[P]> {
  return brought(`${part}-${lang}`, () => platform.ask({ type: 'data', part, lang }));
}

interface Networks {
  tagger: TaggerData;
  classifier: ClassifierData;
}

/** A trained network. Throws when the background cannot bring it. */
export function networkData<N extends keyof Networks>(of: N, platform: Platform): Promise<Networks[N]> {
  return brought(of, () => platform.ask({ type: 'network', of }));
}
