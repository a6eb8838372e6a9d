/** The catalogues as browsers want them: `_locales/<language>/messages.json`. */
import { type Catalogue, catalogues, type Said, type Strings } from './catalogues.ts';

type Messages = Record<string, { message: string }>;

/** The key's strings by the names that `say` asks for: "card_pin", "common_passages_one". */
function* named(key: string, said: Said): Generator<[string, string]> {
  const name = key.replaceAll('.', '_');
  if (typeof said === 'string') yield [name, said];
  else for (const [form, text] of Object.entries(said)) yield [`${name}_${form}`, text];
}

/** Browsers put something of their own for a dollar sign, unless it is doubled. */
export function messagesOf(strings: Strings): Messages {
  const messages: Messages = {};
  for (const [key, said] of Object.entries(strings))
    for (const [name, text] of named(key, said)) messages[name] = { message: text.replaceAll('$', '$$$$') };
  return messages;
}

/** The files of all languages. */
export function localeFiles(all: Catalogue[] = catalogues()): { path: string; contents: string }[] {
  return all.map(({ lang, strings }) => ({
    path: `_locales/${lang}/messages.json`,
    contents: JSON.stringify(messagesOf(strings)),
  }));
}
