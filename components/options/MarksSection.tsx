import { useState } from 'preact/hooks';
import { say } from '../../utils/i18n/say.ts';
import { MARKED, type Settings } from '../../utils/settings-schema.ts';
import { Choices } from './Choices.tsx';
import { ColourRow } from './ColourRow.tsx';
import { DENSITY, STYLE } from './choices.ts';
import { MarkPreview } from './MarkPreview.tsx';
import { Section } from './Section.tsx';
import type { SectionProps } from './useOptions.ts';

/** Which mentions are marked and what marks look like, beside samples that look like that. */
export function MarksSection({ settings, onSave }: SectionProps) {
  const { marks } = settings;
  // The colour that is being picked: seen in the samples before it is chosen.
  const [draft, setDraft] = useState<Settings['marks']['colours']>({});
  const own = Object.keys(marks.colours).length > 0;
  return (
    <Section id="marks">
      <Choices
        legend="options.density"
        choices={DENSITY}
        value={settings.density}
        onPick={(density, said) => onSave({ ...settings, density }, said)}
      />
      <Choices
        legend="options.style"
        choices={STYLE}
        value={marks.style}
        onPick={(style, said) => onSave({ ...settings, marks: { ...marks, style } }, said)}
      />
      <MarkPreview marks={{ ...marks, colours: { ...marks.colours, ...draft } }} />
      <h2>{say('options.colours')}</h2>
      <p class="opt-note">{say('options.colours_lead')}</p>
      <ul class="opt-kv opt-colours">
        {MARKED.map((marked) => (
          <ColourRow
            key={marked}
            marked={marked}
            marks={marks}
            onDraft={setDraft}
            onChange={(colours, said) => onSave({ ...settings, marks: { ...marks, colours } }, said)}
          />
        ))}
      </ul>
      {own && (
        <p class="bs-links">
          <button
            type="button"
            class="bs-link"
            onClick={() => onSave({ ...settings, marks: { ...marks, colours: {} } }, say('options.colours_were_reset'))}
          >
            {say('options.colours_reset')}
          </button>
        </p>
      )}
    </Section>
  );
}
