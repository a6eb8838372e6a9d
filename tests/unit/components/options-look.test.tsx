// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { presetOf, presetOff } from '../../../components/options/presets.ts';
import type { SourceRow } from '../../../utils/messages.ts';
import { DEFAULT_SETTINGS } from '../../../utils/settings-schema.ts';
import { button, click, text, type, wait } from './helpers.ts';
import { options } from './options-helpers.tsx';

const said = (root: ParentNode) => text(root.querySelector('main > [role=status]'));
const radio = (root: ParentNode, name: string) =>
  [...root.querySelectorAll('label')].find((label) => text(label).includes(name))?.querySelector('input');

/** Sets a field as a reader does: while it is moved, and when it is let go. */
async function put(input: HTMLInputElement | null | undefined, value: string, let_go = true) {
  await act(() => {
    if (!input) throw new Error('no field');
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    if (let_go) input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await wait(5);
}

beforeEach(() => {
  document.documentElement.removeAttribute('style');
});

describe('marks', () => {
  it('have a style, seen in the samples at once', async () => {
    const { section, settings, root } = await options();
    const marks = section('marks');
    const first = () => marks.querySelector('.opt-preview .is-light span')?.getAttribute('style') ?? '';
    expect(first()).toContain('underline');
    await click(radio(marks, 'A tint behind the words'));
    await wait(5);
    expect(settings().marks.style).toBe('tint');
    expect(first()).not.toContain('underline');
    expect(said(root)).toBe('What a mark looks like: A tint behind the words');
    await click(radio(marks, 'All of them'));
    await wait(5);
    expect(settings().density).toBe('all');
  });

  const colourOf = (root: ParentNode, name: string) =>
    root.querySelector<HTMLInputElement>(`[aria-label="Colour of ${name}"]`);

  it('have colours, with how well each is seen in words', async () => {
    const { section, settings, root } = await options();
    const marks = section('marks');
    const field = colourOf(marks, 'NATO expansion');
    expect(field?.value).toBe('#b04a12');
    // While it is picked the samples show it; it is kept once it is chosen.
    await put(field, '#7a1f6b', false);
    expect(marks.querySelector('.is-light')?.innerHTML).toContain('rgb(122, 31, 107)');
    expect(settings().marks.colours).toEqual({});
    await put(field, '#7a1f6b');
    expect(settings().marks.colours).toEqual({ 'nato-expansion': '#7a1f6b' });
    expect(text(field?.closest('li'))).toContain('9.3 to 1 on light pages');
    expect(said(root)).toContain('NATO expansion: 9.3 to 1 on light pages');
    await click(button(marks, 'NATO expansion: colour as it was shipped'));
    await wait(5);
    expect(settings().marks.colours).toEqual({});
  });

  it('take no colour that is not seen, say why, and stay as they were', async () => {
    const { section, settings } = await options({
      settings: { marks: { style: 'lines', colours: { claim: '#334455' } } },
    });
    const field = colourOf(section('marks'), 'Claims');
    await put(field, '#ffdd33');
    const alert = field?.closest('li')?.querySelector('[role=alert]');
    expect(text(alert)).toMatch(/^#ffdd33 was not taken: on a light page it stands out by 1\.3 to 1 only/);
    expect(field?.value).toBe('#334455');
    expect(settings().marks.colours).toEqual({ claim: '#334455' });
    await put(field, '#224466');
    expect(text(alert)).toBe('');
    await click(button(section('marks'), 'All colours as they were shipped'));
    await wait(5);
    expect(settings().marks.colours).toEqual({});
  });
});

it('a card opens as the reader wants, after so many milliseconds', async () => {
  const { section, settings, root } = await options();
  const opening = section('opening');
  const slider = opening.querySelector<HTMLInputElement>('[type=range]');
  expect(slider?.getAttribute('aria-valuetext')).toBe('400 milliseconds');
  await put(slider, '1200', false);
  expect(text(opening.querySelector('output'))).toBe('1200 milliseconds');
  expect(text(opening)).toContain('Cards open only for somebody who waits');
  expect(settings().dwell).toBe(400);
  await put(slider, '1200');
  expect(settings().dwell).toBe(1200);
  expect(said(root)).toBe('How long the pointer rests: 1200 milliseconds');
  await click(radio(opening, 'When a mark is clicked'));
  await wait(5);
  expect(settings().opens).toBe('click');
  expect(slider?.disabled).toBe(true);
});

it('languages are switched one by one, in their order, and it is said when none is left', async () => {
  const { section, settings } = await options({ settings: { languages: ['de'] } });
  const languages = section('languages');
  const switchOf = (name: string) =>
    [...languages.querySelectorAll('li')].find((item) => text(item).includes(name))?.querySelector('[role=switch]');
  expect(text(languages)).toContain('German Deutsch');
  await click(switchOf('Polish'));
  await wait(5);
  await click(switchOf('English'));
  await wait(5);
  expect(settings().languages).toEqual(['en', 'de', 'pl']);
  for (const name of ['English', 'German', 'Polish']) {
    await click(switchOf(name));
    await wait(5);
  }
  expect(settings().languages).toEqual([]);
  expect(text(languages.querySelector('[role=status]'))).toBe('No language is on: no article is read.');
});

it('the page wears the theme as soon as it is chosen', async () => {
  const { section, settings } = await options();
  await click(radio(section('appearance'), 'Always dark'));
  await wait(5);
  expect(settings().theme).toBe('dark');
  expect(document.documentElement.style.colorScheme).toBe('dark');
  await click(radio(section('appearance'), 'As it comes'));
  await wait(5);
  expect(document.documentElement.style.colorScheme).toBe('');
});

describe('settings that change elsewhere while the page is open', () => {
  it('are shown and said, and stay when something else is changed here', async () => {
    const { section, settings, root, elsewhere } = await options();
    await elsewhere({ dwell: 900, sourcesOff: ['doc'] });
    expect(section('opening').querySelector<HTMLInputElement>('[type=range]')?.value).toBe('900');
    expect(text(root.querySelector('.opt-out'))).toContain('8 of 9 statements');
    expect(said(root)).toBe('Settings were changed elsewhere. This page shows them as they are now.');
    await click(section('around').querySelector('[role=switch]'));
    await wait(5);
    expect(settings()).toMatchObject({ around: true, dwell: 900, sourcesOff: ['doc'] });
  });

  it('are not taken back by a change that was made a moment before they arrived', async () => {
    const { section, settings, ask } = await options();
    // The page has not heard of it yet.
    const before = ask.getMockImplementation();
    await ask({ type: 'set-settings', settings: { ...DEFAULT_SETTINGS, theme: 'dark' } });
    expect(before).toBeDefined();
    await click(section('around').querySelector('[role=switch]'));
    await wait(5);
    expect(settings()).toMatchObject({ around: true, theme: 'dark' });
  });

  it('are not said when they are the reader’s own', async () => {
    const { section, root, elsewhere } = await options();
    await click(section('around').querySelector('[role=switch]'));
    await wait(5);
    await elsewhere({});
    expect(said(root)).toBe('Comments and teasers: on');
  });
});

describe('finding an option', () => {
  const shown = (root: ParentNode) => [...root.querySelectorAll('main section[id]:not([hidden])')].map(({ id }) => id);

  it('hides sections without the words, and their ways', async () => {
    const { root } = await options();
    const field = root.querySelector<HTMLInputElement>('.opt-nav input');
    expect(shown(root)).toHaveLength(12);
    await type(field, 'milliseconds');
    await wait(5);
    expect(shown(root)).toEqual(['opening']);
    expect([...root.querySelectorAll('.opt-nav a')].map(text)).toEqual(['Opening cards']);
    expect(text(root.querySelector('.opt-nav [role=status]'))).toBe('1 section has these words');
    await type(field, 'no such thing');
    await wait(5);
    expect(shown(root)).toEqual([]);
    await click(button(root, 'Show all options'));
    await wait(5);
    expect(shown(root)).toHaveLength(12);
    expect(field?.value).toBe('');
  });
});

describe('presets', () => {
  const row = (id: string, kind: SourceRow['kind']) => ({ id, kind }) as SourceRow;
  const rows = [
    row('a', 'primary-document'),
    row('b', 'official-western'),
    row('c', 'official-ukrainian'),
    row('d', 'journalism'),
  ];

  it('hide all officials, of every side', () => {
    expect(presetOff('unofficial', rows)).toEqual(['b', 'c']);
    expect(presetOff('primary', rows)).toEqual(['b', 'c', 'd']);
  });

  it('are told from what is off', () => {
    const preset = (...off: string[]) => presetOf(new Set(off), rows);
    expect([preset(), preset('b', 'c'), preset('b', 'c', 'd'), preset('b'), preset('gone')]).toEqual([
      'all',
      'unofficial',
      'primary',
      'choice',
      'all',
    ]);
  });
});
