/** The strings of the interface: `assets/locales/<language>/<surface>.json`, read and checked against English. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { LANGUAGES, type Language } from '../../utils/knowledge/schema.ts';
import { inRoot } from '../lib/paths.ts';

/** A string, or one for each plural form of its language. */
export type Said = string | Record<string, string>;
/** By key: "card.pin". */
export type Strings = Record<string, Said>;
export interface Catalogue {
  lang: Language;
  strings: Strings;
}

const FOLDER = 'assets/locales';

/** The catalogues there are, English first. Throws where a file is no JSON. */
export function catalogues(): Catalogue[] {
  return LANGUAGES.filter((lang) => existsSync(inRoot(FOLDER, lang))).map((lang) => ({ lang, strings: read(lang) }));
}

function read(lang: Language): Strings {
  const strings: Strings = {};
  for (const file of readdirSync(inRoot(FOLDER, lang)).sort()) {
    const path = inRoot(FOLDER, lang, file);
    let surface: Strings;
    try {
      surface = JSON.parse(readFileSync(path, 'utf8'));
    } catch (error) {
      throw new Error(`${FOLDER}/${lang}/${file}: ${error instanceof Error ? error.message : error}`);
    }
    for (const [key, said] of Object.entries(surface)) strings[`${file.replace(/\.json$/, '')}.${key}`] = said;
  }
  return strings;
}

const forms = (said: Said): string[] => (typeof said === 'string' ? [said] : Object.values(said));
const slots = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

/**
 * What is wrong with a catalogue beside the English one, a line each: keys too many or too few, plural forms that the
 * language has and the string has not, slots that differ, empty strings, names that browsers do not take.
 */
export function complaints({ lang, strings }: Catalogue, english: Strings): string[] {
  const found: string[] = [];
  const say = (key: string, text: string) => found.push(`${FOLDER}/${lang}, ${key}: ${text}`);
  for (const key of Object.keys(english)) if (!(key in strings)) say(key, 'is missing');
  const plurals = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
  for (const [key, said] of Object.entries(strings)) {
    const model = english[key];
    if (!/^\w+\.\w+$/.test(key)) say(key, 'only letters, figures and underscores make a key');
    if (model === undefined) {
      say(key, 'is not in English');
      continue;
    }
    if (typeof said !== typeof model) {
      say(key, typeof model === 'string' ? 'must be one string' : 'must have plural forms');
      continue;
    }
    if (typeof said !== 'string') {
      for (const form of plurals) if (!(form in said)) say(key, `has no form “${form}”`);
      for (const form of Object.keys(said))
        if (!(plurals as string[]).includes(form)) say(key, `${lang} has no plural form “${form}”`);
    }
    // A form for one may do without the figure.
    const wanted = [...new Set(forms(model).flatMap(slots))].sort();
    for (const text of forms(said)) {
      if (!text.trim() && key !== 'meta.numbers') say(key, 'is empty');
      for (const slot of slots(text)) if (!wanted.includes(slot)) say(key, `English has no ${slot}`);
      for (const slot of wanted)
        if (slot !== '{count}' && !slots(text).includes(slot) && forms(model).every((one) => slots(one).includes(slot)))
          say(key, `${slot} is missing`);
    }
  }
  return found;
}
