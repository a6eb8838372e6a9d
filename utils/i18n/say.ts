/**
 * The words of the interface in the reader's language: the browser's own message catalogues (`_locales`), which
 * scripts/i18n makes from `assets/locales`. They weigh nothing in our scripts, and the browser chooses the language.
 */
import type { Browser } from 'webextension-polyfill';
import type { CountKey, Key } from './keys.ts';

/** What stands for `{name}` in a string. */
export type Values = Readonly<Record<string, string | number>>;

const world = globalThis as unknown as { browser?: Browser; chrome?: Browser };

/** A string as it stands in the catalogue; its key where there is none, which a test would have found. */
function message(key: string): string {
  const { i18n } = world.browser ?? world.chrome ?? {};
  return i18n?.getMessage(key.replaceAll('.', '_')) || key;
}

/** What ends with a full stop of its own (a Russian date: "2022 г.") keeps that one where the sentence ends, too. */
const fill = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}(\.(?!\.))?/g, (_slot, name: string, stop = '') => {
    const value = String(values[name] ?? `{${name}}`);
    return value.endsWith('.') ? value : value + stop;
  });

/** A string, with what its `{names}` stand for. */
export const say = (key: Key, values: Values = {}): string => fill(message(key), values);

/** The language that the interface speaks, as `lang`: not always the browser's, which we may not have. */
export const language = (): string => message('meta.lang');

/** "ltr" or "rtl": how the interface's language is written. */
export const direction = (): string => message('meta.dir');

/** The locale whose dates and numbers go with it. */
export const dateLocale = (): string => message('meta.dates');

let plurals: Intl.PluralRules | undefined;

function formOf(key: CountKey, count: number): string {
  plurals ??= new Intl.PluralRules(language());
  return `${key}.${plurals.select(count)}`;
}

/** A string in the plural form that goes with a count; `{count}` is the count, unless the values say it otherwise. */
export const sayCount = (key: CountKey, count: number, values: Values = {}): string =>
  fill(message(formOf(key, count)), { count, ...values });

function pieces<T>(text: string, things: Readonly<Record<string, T>>): (string | T)[] {
  return text
    .split(/(\{\w+\})/)
    .filter(Boolean)
    .map((piece) => things[piece.slice(1, -1)] ?? piece);
}

/** A string in pieces, for what is to stand in it as an element: texts, and the things that its `{names}` stand for. */
export const sayParts = <T>(key: Key, things: Readonly<Record<string, T>>): (string | T)[] =>
  pieces(message(key), things);

/** The same in the plural form that goes with a count. */
export const sayCountParts = <T>(
  key: CountKey,
  count: number,
  things: Readonly<Record<string, T>>,
): (string | T | number)[] => pieces<T | number>(message(formOf(key, count)), { count, ...things });

/** A small number as a word where the language does so ("five", "no"), and in figures. */
export function sayNumber(count: number): string {
  const words = message('meta.numbers');
  // An empty string of the catalogue is given as its key.
  return (words === 'meta.numbers' ? undefined : words.split(' ')[count]) ?? String(count);
}
