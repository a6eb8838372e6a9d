/** Which of our languages a text is written in: its own words decide, the page's tag only breaks a tie. Pure. */
import type { Language } from '../knowledge/schema.ts';

/** Frequent short words that few other languages of the list share. */
const WORDS: Record<Language, string> = {
  en: 'the and of to that was for with his they from have has not which this are were will would been their',
  de: 'der die und das den nicht mit von ist auf dem sich ein eine auch nach bei wird werden dass wurde im zur',
  fr: 'les des est une dans qui pour sur pas avec au ce sont par cette aux ont été du mais leur',
  es: 'los las del una por con para que como más pero sus fue este esta entre desde también ha sobre',
  ru: 'и в не на что с как это по но из у к о был для его от так же они которые',
  uk: 'і в не на що з як це та до але із у про був для його від так вони які є ми',
  pl: 'i w nie na że z się jest do jak o ale po za przez od są był który oraz dla jego ich',
};

const sets = Object.fromEntries(
  Object.entries(WORDS).map(([lang, words]) => [lang, new Set(words.split(' '))]),
) as Record<Language, Set<string>>;

/** Share of frequent words below which not even the page's tag is believed: Greek tagged as English. */
const MIN_HINTED = 0.02;

const LATIN = /\p{Script=Latin}/u;

const isOurs = (tag: string): tag is Language => Object.hasOwn(WORDS, tag);

/**
 * The language of `text`, or undefined when it is none of ours (then nothing is marked).
 * `tag` is what the page says (`lang="en-GB"`); pages often say the wrong thing, so it counts only as a hint.
 */
export function detectLanguage(text: string, tag?: string | null): Language | undefined {
  const hint = (tag ?? '').toLowerCase().split(/[-_]/)[0] ?? '';
  const words =
    text
      .slice(0, 20000)
      .toLowerCase()
      .match(/[\p{L}]+/gu) ?? [];
  if (words.length < 20) {
    if (hint) return isOurs(hint) ? hint : undefined;
    const [lang, share] = best(words);
    // A few words without a grammar are read as English, if they are in its letters.
    return share > 0 || LATIN.test(text) ? lang : undefined;
  }
  const [lang, share] = best(words);
  if (isOurs(hint) && share > MIN_HINTED && (hint === lang || shareOf(words, hint) > share * 0.8)) return hint;
  return share > 0.08 ? lang : undefined;
}

function shareOf(words: string[], lang: Language): number {
  let count = 0;
  for (const word of words) if (sets[lang].has(word)) count++;
  return count / Math.max(1, words.length);
}

function best(words: string[]): [Language, number] {
  let found: [Language, number] = ['en', 0];
  for (const lang of Object.keys(WORDS) as Language[]) {
    const share = shareOf(words, lang);
    if (share > found[1]) found = [lang, share];
  }
  return found;
}
