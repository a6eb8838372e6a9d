import { useId, useState } from 'preact/hooks';
import { contrast, LEAST_CONTRAST, rgbOf } from '../../utils/colour/contrast.ts';
import { type MarkStyle, markColour, NIGHT, PAPER } from '../../utils/colour/marks.ts';
import type { Key } from '../../utils/i18n/keys.ts';
import { dateLocale, say } from '../../utils/i18n/say.ts';
import type { Settings } from '../../utils/settings-schema.ts';
import { markedLine, markedWord } from './marked.ts';

type Colours = Settings['marks']['colours'];

interface Props {
  marked: MarkStyle;
  marks: Settings['marks'];
  /** What is being picked; none once that is over. */
  onDraft: (colours: Colours) => void;
  onChange: (colours: Colours, said: string) => void;
}

/** The contrast from which on a line is seen well, and very well. */
const WELL = 4.5;
const VERY_WELL = 7;

const seen = (least: number): Key =>
  least >= VERY_WELL ? 'options.seen_very_well' : least >= WELL ? 'options.seen_well' : 'options.seen_enough';

/** Rounded down: what is said to be three to one is three to one. */
const ratio = (value: number): string =>
  new Intl.NumberFormat(dateLocale(), { maximumFractionDigits: 1 }).format(Math.floor(value * 10) / 10);

/** How well a colour is seen on light and on dark pages, in words. */
function seenWords(marked: MarkStyle, colours: Colours): string {
  const [light, dark] = [PAPER, NIGHT].map((ground) =>
    contrast(rgbOf(markColour(marked, colours, ground)), ground.colour),
  ) as [number, number];
  const word = say(seen(Math.min(light, dark)));
  return say('options.colour_seen', { light: ratio(light), dark: ratio(dark), word });
}

/** One colour: what it is of, how well it is seen, the field to choose another, and the way back to ours. */
export function ColourRow({ marked, marks, onDraft, onChange }: Props) {
  const id = useId();
  const [refused, setRefused] = useState('');
  const { colours } = marks;
  const name = markedWord(marked);
  const { [marked]: own, ...others } = colours;
  const colour = markColour(marked, colours, PAPER);
  const choose = (field: HTMLInputElement) => {
    const { value } = field;
    onDraft({});
    const seenBy = contrast(rgbOf(value), PAPER.colour);
    if (seenBy < LEAST_CONTRAST) {
      field.value = colour;
      const said = { colour: value, ratio: ratio(seenBy), least: ratio(LEAST_CONTRAST) };
      return setRefused(say('options.colour_refused', said));
    }
    setRefused('');
    const next = { ...colours, [marked]: value };
    onChange(next, say('options.said', { name, value: seenWords(marked, next) }));
  };
  return (
    <li>
      <label class="opt-colour" for={id}>
        <input
          id={id}
          type="color"
          value={colour}
          aria-label={say('options.colour_of', { name })}
          aria-describedby={`${id}-seen`}
          aria-invalid={refused !== ''}
          onInput={(event) => onDraft({ [marked]: event.currentTarget.value })}
          onChange={(event) => choose(event.currentTarget)}
        />
        <span
          class={`bs-t bs-t-${markedLine(marked)} is-light`}
          style={{ textDecorationColor: `light-dark(${colour}, ${markColour(marked, colours, NIGHT)})` }}
        >
          {name}
        </span>
      </label>
      <span>
        <span id={`${id}-seen`}>{seenWords(marked, colours)}</span>
        <span class="opt-wrong" role="alert">
          {refused}
        </span>
      </span>
      {own && (
        <button
          type="button"
          class="bs-link"
          aria-label={say('options.colour_reset_of', { name })}
          onClick={() => {
            setRefused('');
            onChange(others, say('options.colour_reset_of', { name }));
          }}
        >
          {say('options.colour_reset')}
        </button>
      )}
    </li>
  );
}
