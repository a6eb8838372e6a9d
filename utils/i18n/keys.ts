/** The keys of the interface's strings, as they stand in `assets/locales/en`: one file a surface. Types only. */

interface Catalogue {
  meta: typeof import('../../assets/locales/en/meta.json');
  extension: typeof import('../../assets/locales/en/extension.json');
  common: typeof import('../../assets/locales/en/common.json');
  card: typeof import('../../assets/locales/en/card.json');
  framing: typeof import('../../assets/locales/en/framing.json');
  overlay: typeof import('../../assets/locales/en/overlay.json');
  popup: typeof import('../../assets/locales/en/popup.json');
  search: typeof import('../../assets/locales/en/search.json');
  library: typeof import('../../assets/locales/en/library.json');
  options: typeof import('../../assets/locales/en/options.json');
  companion: typeof import('../../assets/locales/en/companion.json');
  welcome: typeof import('../../assets/locales/en/welcome.json');
  reach: typeof import('../../assets/locales/en/reach.json');
}

type KeysOf<Surface, Name extends string, Value> = {
  [Key in keyof Surface & string]: Surface[Key] extends Value ? `${Name}.${Key}` : never;
}[keyof Surface & string];

type Keys<Value> = { [Name in keyof Catalogue]: KeysOf<Catalogue[Name], Name, Value> }[keyof Catalogue];

/** A string: "card.pin". */
export type Key = Keys<string>;

/** A string with a form for each plural of its language: "common.passages". */
export type CountKey = Keys<object>;
