import { say } from '../../utils/i18n/say.ts';
import { Choices } from './Choices.tsx';
import { saidSwitch, THEME } from './choices.ts';
import { Section } from './Section.tsx';
import { SwitchRow } from './SwitchRow.tsx';
import type { SectionProps } from './useOptions.ts';

/** How our own surfaces look, and what the button says. */
export function AppearanceSection({ settings, onSave }: SectionProps) {
  const badge = say('options.badge');
  return (
    <Section id="appearance">
      <Choices
        legend="options.theme"
        choices={THEME}
        value={settings.theme}
        onPick={(theme, said) => onSave({ ...settings, theme }, said)}
      />
      <ul class="opt-rows">
        <SwitchRow
          on={settings.badge}
          name={badge}
          onChange={(on) => onSave({ ...settings, badge: on }, saidSwitch(badge, on))}
        >
          {say('options.badge_note')}
        </SwitchRow>
      </ul>
    </Section>
  );
}
