/** What can be chosen in each field, with the words for it: for the page itself and for what a file would change. */
import type { Key } from '../../utils/i18n/keys.ts';
import { say } from '../../utils/i18n/say.ts';
import type { Settings } from '../../utils/settings-schema.ts';

export interface Choice<Value extends string> {
  value: Value;
  label: Key;
  note: Key;
}

export const WHERE: readonly Choice<Settings['where']>[] = [
  { value: 'articles', label: 'options.where_articles', note: 'options.where_articles_note' },
  { value: 'chosen', label: 'options.where_chosen', note: 'options.where_chosen_note' },
  { value: 'everywhere', label: 'options.where_everywhere', note: 'options.where_everywhere_note' },
];

export const DENSITY: readonly Choice<Settings['density']>[] = [
  { value: 'first', label: 'options.density_first', note: 'options.density_first_note' },
  { value: 'all', label: 'options.density_all', note: 'options.density_all_note' },
  { value: 'none', label: 'options.density_none', note: 'options.density_none_note' },
];

export const STYLE: readonly Choice<Settings['marks']['style']>[] = [
  { value: 'lines', label: 'options.style_lines', note: 'options.style_lines_note' },
  { value: 'tint', label: 'options.style_tint', note: 'options.style_tint_note' },
  { value: 'both', label: 'options.style_both', note: 'options.style_both_note' },
];

export const OPENS: readonly Choice<Settings['opens']>[] = [
  { value: 'hover', label: 'options.opens_hover', note: 'options.opens_hover_note' },
  { value: 'click', label: 'options.opens_click', note: 'options.opens_click_note' },
  { value: 'modifier', label: 'options.opens_modifier', note: 'options.opens_modifier_note' },
];

export const THEME: readonly Choice<Settings['theme']>[] = [
  { value: 'auto', label: 'options.theme_auto', note: 'options.theme_auto_note' },
  { value: 'light', label: 'options.theme_light', note: 'options.theme_light_note' },
  { value: 'dark', label: 'options.theme_dark', note: 'options.theme_dark_note' },
];

/** The words for what is chosen. */
export function labelOf<Value extends string>(choices: readonly Choice<Value>[], value: Value): string {
  const found = choices.find((choice) => choice.value === value);
  return found ? say(found.label) : value;
}

/** "Comments and teasers: on", for those who hear what a switch did. */
export const saidSwitch = (name: string, on: boolean): string =>
  say('options.said', { name, value: say(on ? 'options.on' : 'options.off') });
