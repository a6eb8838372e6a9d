/** Names of which there are a few. Apart from the schema, so that pages need not carry what validates. Pure. */

export const TOPICS = ['geneva-talks', 'nato-expansion', 'baker-assurance'] as const;
/** What stands in the place of a topic where a pack of others finds something: networks and settings know ours alone. */
export const IMPORTED = 'imported' as const;
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'ru', 'uk', 'pl'] as const;

/** `namesake`: something that shares a name with our subjects, there to be told apart and never marked. */
export const ENTRY_KINDS = [
  'event',
  'document',
  'concept',
  'position',
  'account',
  'person',
  'organisation',
  'namesake',
] as const;
export const SOURCE_KINDS = [
  'primary-document',
  'official-western',
  'official-russian',
  'official-ukrainian',
  'scholarship',
  'journalism',
  'memoir-interview',
  'reference',
] as const;

/** What a search finds; a date is a further date of a timeline. */
export const ITEM_KINDS = ['entry', 'claim', 'source', 'date'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];
