/** Fields that things of the knowledge base are made of, each with its rule and what an editor reads beside it. Pure. */
import * as v from 'valibot';
import { LANGUAGES } from './names.ts';

/** Longest summary, in characters: it is read in two seconds. */
export const MAX_SUMMARY = 240;
/** Most words of exact quotation in one place. */
export const MAX_QUOTE_WORDS = 25;

export const plain = (max: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty('must not be empty'),
    v.maxLength(max, `must be at most ${max} characters`),
    v.check((text) => !/<\/?[a-z][^>]*>/i.test(text), 'must be plain text, without HTML tags'),
  );

export const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be a kebab-case id'));
export const lang = v.picklist(LANGUAGES, `must be one of ${LANGUAGES.join(', ')}`);

/** True for YYYY, YYYY-MM or YYYY-MM-DD that exists in the calendar. */
export function isDate(text: string): boolean {
  const m = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!m) return false;
  const [, year, month = '01', day = '01'] = m;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
}
export const date = v.pipe(v.string(), v.check(isDate, 'must be a date: YYYY, YYYY-MM or YYYY-MM-DD'));

export const httpsUrl = v.pipe(
  v.string(),
  v.check((text) => {
    try {
      return new URL(text).protocol === 'https:';
    } catch {
      return false;
    }
  }, 'must be an https address'),
);

/** A schema with the words that an editor sees beside the field, from the published JSON Schema. */
export const says = <S extends v.GenericSchema>(about: string, schema: S) => v.pipe(schema, v.description(about));

/** Texts per language: what people call a thing, or patterns that find it. */
export const perLanguage = (max: number) => v.record(lang, v.pipe(v.array(plain(max)), v.minLength(1)));

export const patterns = (about: string) =>
  says(`${about} Patterns per language: see docs/patterns.md.`, perLanguage(600));

export const quote = v.strictObject({
  text: says(
    `Exact words, at most ${MAX_QUOTE_WORDS} of them, without quotation marks.`,
    v.pipe(
      plain(300),
      v.check((t) => t.split(/\s+/).length <= MAX_QUOTE_WORDS, `must be at most ${MAX_QUOTE_WORDS} words`),
    ),
  ),
  lang: v.optional(says('The language of the words as printed here.', lang), 'en'),
  speaker: v.optional(says('Whose words, when the text before them does not say so.', plain(80))),
});

export const sources = says(
  'Ids of the sources it rests on: files under sources/.',
  v.pipe(v.array(slug), v.minLength(1, 'needs at least one source')),
);

export const knownSince = says('From when the public could know it. Unset: since it happened.', date);

export const when = says(
  'When it was; an end only for what lasted.',
  v.strictObject({ start: date, end: v.optional(date) }),
);
