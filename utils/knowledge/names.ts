/** Topics and languages there are. Apart from the schema, so that pages need not carry what validates. Pure. */

export const TOPICS = ['geneva-talks', 'nato-expansion', 'baker-assurance'] as const;
/** What stands in the place of a topic where a pack of others finds something: networks and settings know ours alone. */
export const IMPORTED = 'imported' as const;
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'ru', 'uk', 'pl'] as const;
