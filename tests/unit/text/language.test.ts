import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../utils/text/language.ts';

const SAMPLES = {
  en: 'The two ministers met for an hour in the old hotel by the lake, and they said that they would write to each other after the weekend, which was more than most of the reporters had expected.',
  de: 'Die beiden Minister trafen sich für eine Stunde in dem alten Hotel am See, und sie sagten, dass sie sich nach dem Wochenende schreiben wollten, was die meisten Reporter nicht erwartet hatten.',
  fr: 'Les deux ministres se sont vus pendant une heure dans un vieil hôtel au bord du lac, et ils ont dit que des lettres seraient échangées après la fin de semaine, ce qui est plus que prévu par les journalistes.',
  es: 'Los dos ministros se reunieron durante una hora en el viejo hotel del lago y dijeron que se escribirían después del fin de semana, algo que la mayoría de los periodistas no esperaba para esta ocasión.',
  ru: 'Министры говорили час в старой гостинице на берегу озера и сказали, что напишут друг другу после выходных, но для журналистов это было больше, чем они ждали от такой встречи в эти дни.',
  uk: 'Міністри розмовляли годину в старому готелі на березі озера і сказали, що напишуть одне одному після вихідних, але для журналістів це було більше, ніж вони чекали від такої зустрічі у ці дні.',
  pl: 'Ministrowie rozmawiali przez godzinę w starym hotelu nad jeziorem i powiedzieli, że napiszą do siebie po weekendzie, ale dla dziennikarzy to było więcej, niż się spodziewali po takim spotkaniu w tych dniach.',
};
const GREEK =
  'Οι δύο υπουργοί συναντήθηκαν για μία ώρα στο παλιό ξενοδοχείο δίπλα στη λίμνη και είπαν ότι θα γράψουν ο ένας στον άλλον μετά το Σαββατοκύριακο, κάτι που λίγοι περίμεναν.';
const JAPANESE = '両外相は湖畔の古いホテルで一時間会談した。週末の後に書簡を交わすと述べた。'.repeat(15);

describe('detectLanguage', () => {
  it.each(Object.entries(SAMPLES))('knows %s with its own tag, with none and with a wrong one', (lang, text) => {
    expect(detectLanguage(text, lang)).toBe(lang);
    expect(detectLanguage(text, `${lang}-XX`)).toBe(lang);
    expect(detectLanguage(text)).toBe(lang);
    expect(detectLanguage(text, lang === 'en' ? 'fr' : 'en')).toBe(lang);
    expect(detectLanguage(text, 'ja')).toBe(lang);
  });

  it.each([
    ['Greek', GREEK],
    ['Japanese', JAPANESE],
  ])('leaves %s alone, even when the page says it is English', (_name, text) => {
    expect(detectLanguage(text)).toBeUndefined();
    expect(detectLanguage(text, 'en')).toBeUndefined();
    expect(detectLanguage(text, 'el')).toBeUndefined();
  });

  it('takes the tag for a text of a few words', () => {
    expect(detectLanguage('Genfer Gespräche', 'de-CH')).toBe('de');
    expect(detectLanguage('Genfer Gespräche', 'sv')).toBeUndefined();
    expect(detectLanguage('NATO expansion')).toBe('en');
    expect(detectLanguage('Η συνάντηση στη Γενεύη')).toBeUndefined();
  });
});
