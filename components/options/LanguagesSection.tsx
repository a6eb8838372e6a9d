import { dateLocale, say } from '../../utils/i18n/say.ts';
import { LANGUAGES } from '../../utils/knowledge/names.ts';
import { upperFirst } from '../words.ts';
import { saidSwitch } from './choices.ts';
import { Section } from './Section.tsx';
import { SwitchRow } from './SwitchRow.tsx';
import type { SectionProps } from './useOptions.ts';

/** A language's name in the language of the interface, or in its own. */
export const languageName = (lang: string, within = dateLocale()): string =>
  upperFirst(new Intl.DisplayNames(within, { type: 'language' }).of(lang) ?? lang);

/** In which languages articles are read. */
export function LanguagesSection({ settings, onSave }: SectionProps) {
  const { languages } = settings;
  return (
    <Section id="languages" lead={say('options.languages_lead')}>
      <ul class="opt-rows opt-columns">
        {LANGUAGES.map((lang) => {
          const [name, own] = [languageName(lang), languageName(lang, lang)];
          return (
            <SwitchRow
              key={lang}
              on={languages.includes(lang)}
              name={
                <>
                  {name}{' '}
                  {own !== name && (
                    <small lang={lang} dir="auto">
                      {own}
                    </small>
                  )}
                </>
              }
              onChange={(on) =>
                onSave(
                  { ...settings, languages: LANGUAGES.filter((one) => (one === lang ? on : languages.includes(one))) },
                  saidSwitch(name, on),
                )
              }
            />
          );
        })}
      </ul>
      {languages.length === 0 && (
        <p class="opt-out" role="status">
          {say('options.languages_none')}
        </p>
      )}
    </Section>
  );
}
