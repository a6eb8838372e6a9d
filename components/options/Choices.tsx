import { useId } from 'preact/hooks';
import type { Key } from '../../utils/i18n/keys.ts';
import { say } from '../../utils/i18n/say.ts';
import type { Choice } from './choices.ts';

interface Props<Value extends string> {
  legend: Key;
  choices: readonly Choice<Value>[];
  value: Value;
  /** With what is said of it. */
  onPick: (value: Value, said: string) => void;
}

/** One of a few, each with a word on what it means. */
export function Choices<Value extends string>({ legend, choices, value, onPick }: Props<Value>) {
  const name = useId();
  return (
    <fieldset class="opt-radios">
      <legend>{say(legend)}</legend>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="radio"
            name={name}
            checked={value === choice.value}
            onChange={() => onPick(choice.value, say('options.said', { name: say(legend), value: say(choice.label) }))}
          />
          <span>
            {say(choice.label)} <small>{say(choice.note)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
