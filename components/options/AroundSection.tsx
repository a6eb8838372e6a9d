import { say } from '../../utils/i18n/say.ts';
import { saidSwitch } from './choices.ts';
import { Section } from './Section.tsx';
import { SwitchRow } from './SwitchRow.tsx';
import type { SectionProps } from './useOptions.ts';

/** What is read besides the article's own text. */
export function AroundSection({ settings, onSave }: SectionProps) {
  const name = say('options.comments');
  return (
    <Section id="around">
      <ul class="opt-rows">
        <SwitchRow
          on={settings.around}
          name={name}
          onChange={(around) => onSave({ ...settings, around }, saidSwitch(name, around))}
        >
          {say('options.comments_note')}
        </SwitchRow>
      </ul>
    </Section>
  );
}
