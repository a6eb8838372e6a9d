/** Whether somebody speaks for several: "we", "our", in each of our languages. "I" is also a columnist. Pure. */
import type { Language } from '../knowledge/schema.ts';
import { normalise } from '../text/tokenise.ts';

const WORDS: Record<Language, string> = {
  en: 'we our us ours ourselves',
  de: 'wir unser unsere unseren unserer unserem unseres uns',
  fr: 'nous notre nos',
  es: 'nosotros nosotras nuestro nuestra nuestros nuestras nos',
  ru: 'мы наш наша наше наши нашей нашего нашу наших нас нам нами',
  uk: 'ми наш наша наше наші нашої нашого нашу наших нас нам нами',
  pl: 'my nasz nasza nasze nasi naszej naszego naszą naszych nas nam nami',
};

const sets = new Map<Language, ReadonlySet<string>>();

function wordsOf(lang: Language): ReadonlySet<string> {
  let found = sets.get(lang);
  if (!found) {
    found = new Set(WORDS[lang].split(' ').map(normalise));
    sets.set(lang, found);
  }
  return found;
}

/** Whether a word, normalised and as it is written, is one of them. "The US" is no "us". */
export const isFirstPerson = (form: string, raw: string, lang: Language): boolean =>
  wordsOf(lang).has(form) && !(raw.length > 1 && raw === raw.toUpperCase());
