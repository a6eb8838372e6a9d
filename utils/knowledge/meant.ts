/** Whether a text means exactly one thing of the knowledge base: then that is opened, and no list of results. Pure. */
import type { SearchAnswer } from '../messages.ts';
import { type Place, placeOfHit } from '../place.ts';
import { tokenise } from '../text/tokenise.ts';
import type { Pack } from './schema.ts';

const formsOf = (text: string): string[] => tokenise(text).forms;

/**
 * The entry, claim or source that a text names: by its title or one of its names in any language, or as the only one
 * found, with all the words in its title. Undefined where it names none, or several.
 */
export function meant(text: string, pack: Pack, answer: SearchAnswer): Place | undefined {
  const forms = formsOf(text);
  const said = forms.join(' ');
  if (!said) return undefined;
  const isNamed = (names: readonly string[]) => names.some((name) => formsOf(name).join(' ') === said);
  const named: Place[] = [
    ...pack.entries
      .filter(({ title, names }) => isNamed([title, ...Object.values(names).flat()]))
      .map(({ id }) => ({ kind: 'entry' as const, id })),
    ...pack.claims.filter(({ title }) => isNamed([title])).map(({ id }) => ({ kind: 'claim' as const, id })),
    ...pack.sources
      .filter(({ title, short }) => isNamed([title, short]))
      .map(({ id }) => ({ kind: 'source' as const, id })),
  ];
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  // Further dates stand in timelines, and are nothing that is named.
  const [only, ...others] = answer.hits.filter(({ kind }) => kind !== 'date');
  if (!only || others.length > 0 || answer.readAs !== undefined) return undefined;
  // Where nothing holds all the words the nearest things are given, and that is a guess.
  const inTitle = formsOf(only.title);
  return forms.every((form) => inTitle.some((word) => word.startsWith(form))) ? placeOfHit(only) : undefined;
}
