/** Whether somebody speaks of himself: "we", "our", in each of our languages. Pure. */
import type { Language } from '../knowledge/schema.ts';
import { normalise } from '../text/tokenise.ts';

const WORDS: Record<Language, string> = {
  en: 'we our us ours ourselves i my me mine',
  de: 'wir unser unsere unseren unserer unserem unseres uns ich mein meine meinen meiner mir mich',
  fr: 'nous notre nos je mon ma mes moi',
  es: 'nosotros nosotras nuestro nuestra nuestros nuestras yo mi mis',
  ru: 'мы наш наша наше наши нашей нашего нас нам нами я мой моя моё мои меня мне',
  uk: 'ми наш наша наше наші нашої нашого нас нам нами я мій моя моє мої мене мені',
  pl: 'my nasz nasza nasze nasi naszej naszego nas nam nami ja mój moja moje mnie mi',
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
