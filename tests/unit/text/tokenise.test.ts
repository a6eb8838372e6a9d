import { describe, expect, it } from 'vitest';
import { normalise, tokenise } from '../../../utils/text/tokenise.ts';
import { randomText, seeded } from '../support/random.ts';

const forms = (text: string) => tokenise(text).forms.join(' ');

describe('tokenise', () => {
  it.each([
    ['a possessive is left out', 'NATO’s plan and Moscow\u0027s reply', 'nato plan and moscow reply'],
    ['a hyphen parts words', 'die NATO-Osterweiterung', 'die nato osterweiterung'],
    ['a slash parts words', 'Russia/Ukraine', 'russia ukraine'],
    ['elisions part words', 'l’OTAN d\u0027abord qu’elle', 'l otan d abord qu elle'],
    ['a contraction stays one word', 'they don’t and won\u0027t', 'they dont and wont'],
    ['initials are one word', 'the U.S. and J.F.K. agreed', 'the us and jfk agreed'],
    ['initials before a name end there', 'J.F.Kennedy', 'jf kennedy'],
    ['numbers with a point are two', 'version 1.5', 'version 1 5'],
    ['soft hyphens vanish', 'Oster\u00adwei\u00adte\u00adrung', 'osterweiterung'],
    ['zero-width characters vanish', 'Ge\u200bne\u2060va', 'geneva'],
    ['accents fold', 'Genève, Übergang, İzmir', 'geneve ubergang izmir'],
    ['strokes and joined letters fold', 'Wałęsa, Støre, Straße, cœur', 'walesa store strasse coeur'],
    ['full-width letters fold', 'ＮＡＴＯ', 'nato'],
    ['Cyrillic folds case and breve', 'Йод и ЁЛКА', 'иод и елка'],
    ['an apostrophe inside a Ukrainian word stays', 'п’ять', 'пять'],
    ['quotation marks do not stick', '\u0027quoted\u0027 “words”', 'quoted words'],
    ['a flag or an emoji does not hide a word', '🚀NATO🇷🇺grows', 'nato grows'],
    ['nothing gives nothing', ' —… ', ''],
  ])('%s', (_name, text, expected) => {
    expect(forms(text)).toBe(expected);
  });

  it('keeps offsets of the text as written', () => {
    const text = 'The U.S. doesn’t answer Ge\u00adneva’s call';
    const { starts, ends } = tokenise(text);
    expect(starts.map((start, i) => text.slice(start, ends[i]))).toEqual([
      'The',
      'U.S',
      'doesn’t',
      'answer',
      'Ge\u00adneva',
      'call',
    ]);
  });

  it('keeps the case in the raw forms', () => {
    expect(tokenise('It told us the U.S. knew').raws).toEqual(['It', 'told', 'us', 'the', 'US', 'knew']);
  });

  it('gives, for any text, words in order whose slice normalises to the form', () => {
    const random = seeded(7);
    for (let round = 0; round < 400; round++) {
      const text = randomText(random, 60);
      const { forms, raws, starts, ends } = tokenise(text);
      let last = 0;
      forms.forEach((form, i) => {
        const start = starts[i] ?? -1;
        const end = ends[i] ?? -1;
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(normalise(raws[i] ?? '')).toBe(form);
        const slice = text
          .slice(start, end)
          .replace(/[\u00ad\u200b-\u200d\u2060\ufeff.'\u2019\u02bc\u2018\u00b4]/g, '');
        expect(slice).toBe(raws[i]);
        last = end;
      });
    }
  });
});

describe('normalise', () => {
  it('is the same when applied twice', () => {
    for (const word of ['Genève', 'İstanbul', 'ЙОД', 'Straße', 'ﬁnal', 'ŁÓDŹ'])
      expect(normalise(normalise(word))).toBe(normalise(word));
  });
});
