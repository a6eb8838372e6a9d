import { useId, useState } from 'preact/hooks';
import { say, sayCount } from '../../utils/i18n/say.ts';
import { DWELL } from '../../utils/settings-schema.ts';
import { Choices } from './Choices.tsx';
import { OPENS } from './choices.ts';
import { Section } from './Section.tsx';
import type { SectionProps } from './useOptions.ts';

const STEP = 50;
/** Milliseconds under which a pointer hardly has to rest, and over which one waits. */
const SHORT = 250;
const LONG = 900;

/** What opens a card, and how soon. */
export function OpeningSection({ settings, onSave }: SectionProps) {
  return (
    <Section id="opening">
      <Choices
        legend="options.opens"
        choices={OPENS}
        value={settings.opens}
        onPick={(opens, said) => onSave({ ...settings, opens }, said)}
      />
      <Dwell
        value={settings.dwell}
        unused={settings.opens === 'click'}
        onChange={(dwell) =>
          onSave(
            { ...settings, dwell },
            say('options.said', { name: say('options.dwell'), value: sayCount('options.dwell_ms', dwell) }),
          )
        }
      />
      <p class="opt-note">{say('options.keys_too')}</p>
    </Section>
  );
}

interface DwellProps {
  value: number;
  unused: boolean;
  onChange: (dwell: number) => void;
}

/** A slider that says its milliseconds, and what they feel like. */
function Dwell({ value, unused, onChange }: DwellProps) {
  const id = useId();
  // What the slider shows while it is being dragged; saved when it is let go.
  const [draft, setDraft] = useState<number>();
  const shown = draft ?? value;
  const feel =
    shown <= SHORT ? 'options.dwell_short' : shown >= LONG ? 'options.dwell_long' : ('options.dwell_middle' as const);
  return (
    <div class="opt-slider">
      <label for={id}>{say('options.dwell')}</label>
      <output for={id}>{sayCount('options.dwell_ms', shown)}</output>
      <input
        id={id}
        type="range"
        min={DWELL.least}
        max={DWELL.most}
        step={STEP}
        value={shown}
        disabled={unused}
        aria-valuetext={sayCount('options.dwell_ms', shown)}
        aria-describedby={`${id}-feel`}
        onInput={(event) => setDraft(event.currentTarget.valueAsNumber)}
        onChange={(event) => {
          setDraft(undefined);
          onChange(event.currentTarget.valueAsNumber);
        }}
      />
      <p id={`${id}-feel`}>{say(unused ? 'options.dwell_unused' : feel)}</p>
    </div>
  );
}
