// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { CardContent } from '../../../components/CardContent.tsx';
import { citationText } from '../../../components/citation/index.ts';
import type { Client } from '../../../components/client.ts';
import { PacksSection } from '../../../components/options/PacksSection.tsx';
import type { PackAbout, PackPreview, PackRow, PacksAnswer } from '../../../utils/knowledge/packs-answers.ts';
import { MAX_BYTES, MAX_PROBLEMS } from '../../../utils/knowledge/published/limits.ts';
import type { Request } from '../../../utils/messages.ts';
import { button, click, show, text, wait } from './helpers.ts';

const ABOUT: PackAbout = {
  id: 'canal',
  title: 'The canal',
  version: '1.0',
  makers: [
    { name: 'A. Maker', url: 'https://maker.example/' },
    { name: 'B. Maker', url: 'javascript:alert(1)' },
  ],
  licence: 'CC0',
  language: 'en',
  topics: [{ id: 'canal--treaty', title: 'Treaty' }],
  counts: { entries: 40, claims: 1, events: 0, sources: 2 },
  languages: ['en', 'de'],
  entries: ['One', 'Two'],
  hosts: ['a.example'],
};
const ROW: PackRow = { about: ABOUT, isOn: true, added: 0, updated: 0 };
const NONE = { added: [], changed: [], removed: [], counts: { added: 0, changed: 0, removed: 0 } };
const CHANGES = { entries: NONE, claims: NONE, sources: NONE, events: NONE, patterns: false, about: [] };

const fileOf = (content: BlobPart, size?: number): File => {
  const file = new File([content], 'pack.json');
  if (size !== undefined) Object.defineProperty(file, 'size', { value: size });
  return file;
};

async function section(answers: Partial<Record<Request['type'], unknown>>) {
  const asked: Request[] = [];
  const ask = vi.fn(async (request: Request) => {
    asked.push(request);
    const answer = answers[request.type];
    if (answer instanceof Error) throw answer;
    return answer ?? ({ packs: [], damaged: [] } satisfies PacksAnswer);
  });
  const client = { ask, askPage: async () => null } as unknown as Client;
  const [onChange, tell] = [vi.fn(), vi.fn()];
  const root = await show(<PacksSection client={client} round={0} onChange={onChange} tell={tell} />);
  await wait(5);
  const drop = async (file: File) => {
    const event = new Event('drop', { bubbles: true, cancelable: true });
    Object.assign(event, { dataTransfer: { files: [file] } });
    root.querySelector('.pack-drop')?.dispatchEvent(event);
    await wait(20);
    return event;
  };
  return { root, asked, drop, onChange, tell };
}

describe('packs from others', () => {
  it('shows what is in a file and asks before it is kept', async () => {
    const preview: PackPreview = { about: ABOUT, hash: 'h', order: 'new' };
    const { root, asked, drop, onChange, tell } = await section({
      'pack-check': preview,
      'pack-import': { packs: [ROW], damaged: [] },
    });
    expect(text(root)).toContain('You have imported no pack.');
    expect((await drop(fileOf('{}'))).defaultPrevented).toBe(true);
    expect(document.activeElement?.textContent).toBe('Import this pack?');
    const shown = text(root.querySelector('.pack-shown'));
    for (const words of [
      'A. Maker, B. Maker',
      '40 entries, 1 claim, 0 further dates, 2 sources',
      'and 38 more',
      'English, German',
    ])
      expect(shown).toContain(words);
    // An address that is no https is no link.
    expect([...root.querySelectorAll('a')].map((a) => [a.title, a.rel])).toEqual([
      ['maker.example', 'noopener noreferrer'],
    ]);
    expect(asked.map(({ type }) => type)).toEqual(['packs', 'pack-check']);
    await click(button(root, 'Import'));
    await wait(5);
    expect(asked.at(-1)).toEqual({ type: 'pack-import', text: '{}', hash: 'h' });
    expect(root.querySelector('.pack-shown')).toBeNull();
    expect(tell).toHaveBeenLastCalledWith('Imported: The canal');
    expect(onChange).toHaveBeenCalledOnce();
  });

  it('can be left at that', async () => {
    const { root, asked, drop } = await section({ 'pack-check': { about: ABOUT, hash: 'h', order: 'new' } });
    await drop(fileOf('{}'));
    await click(button(root, 'Cancel'));
    expect(root.querySelector('.pack-shown')).toBeNull();
    expect(asked.some(({ type }) => type === 'pack-import')).toBe(false);
  });

  it('says what an update changes, and when it is by somebody else', async () => {
    const entries = { ...NONE, added: ['New one'], counts: { added: 31, changed: 0, removed: 0 } };
    const before = { version: '0.9', makers: 'C. Maker', changes: { ...CHANGES, entries, patterns: true } };
    const { root, drop } = await section({ 'pack-check': { about: ABOUT, hash: 'h', order: 'newer', before } });
    await drop(fileOf('{}'));
    const shown = text(root.querySelector('.pack-shown'));
    for (const words of [
      'Update this pack?',
      'Version 1.0, in the place of 0.9',
      'The pack that you have is by C. Maker, and this one by A. Maker, B. Maker.',
      'New one',
      'and 30 more',
      'What is marked in articles changes.',
    ])
      expect(shown).toContain(words);
  });

  it('the very same pack is not imported again', async () => {
    const before = { version: '1.0', makers: 'A. Maker, B. Maker', changes: CHANGES };
    const { root, drop } = await section({ 'pack-check': { about: ABOUT, hash: 'h', order: 'same', before } });
    await drop(fileOf('{}'));
    expect(text(root.querySelector('.pack-shown h2'))).toBe('You have this very pack already.');
    expect([...root.querySelectorAll('.pack-shown button')].map(text)).toEqual(['Cancel']);
  });

  it('tells what is wrong, place by place', async () => {
    const problems = [{ file: 'entries/a', field: 'summary', message: 'must not be empty' }];
    const { root, drop } = await section({ 'pack-check': { problems } });
    await drop(fileOf('{}'));
    expect(text(root.querySelector('[role=alert]'))).toBe(
      'This file cannot be imported. Nothing has changed. One thing is wrong with it:entries/a: summary must not be empty',
    );
  });

  it('says that there is more where it stopped counting', async () => {
    const problems = Array.from({ length: MAX_PROBLEMS }, (_, i) => ({ file: '', field: `f${i}`, message: 'no' }));
    const { root, drop } = await section({ 'pack-check': { problems } });
    await drop(fileOf('{}'));
    expect(text(root.querySelector('[role=alert]'))).toContain(`At least ${MAX_PROBLEMS} things are wrong with it:`);
  });

  it.each([
    ['a file that is too large, which is not even read', fileOf('{}', MAX_BYTES + 1), 'at most 4 megabytes'],
    ['a file that is no text', fileOf(Uint8Array.of(0x7b, 0xff, 0x7d)), 'not a text in UTF-8'],
  ])('%s', async (_name, file, words) => {
    const { root, asked, drop } = await section({});
    await drop(file);
    expect(text(root.querySelector('[role=alert]'))).toContain(words);
    expect(asked.map(({ type }) => type)).toEqual(['packs']);
  });

  it('switches off, asks before it removes, and gives the focus back', async () => {
    const { root, asked } = await section({ packs: { packs: [ROW], damaged: [] } });
    await click(root.querySelector('[role=switch]'));
    expect(asked.at(-1)).toEqual({ type: 'pack-switch', id: 'canal', on: false });
  });

  it('asks before it removes, and gives the focus back', async () => {
    const { root, asked } = await section({ packs: { packs: [ROW], damaged: ['broken'] } });
    expect(text(root)).toContain('The stored copy of the pack broken is damaged, and not used.');
    const remove = () => root.querySelector<HTMLElement>('[aria-label="Remove The canal"]');
    await click(remove());
    expect(document.activeElement?.textContent).toBe('Keep it');
    await click(button(root, 'Keep it'));
    expect(document.activeElement).toBe(remove());
    expect(asked.some(({ type }) => type === 'pack-remove')).toBe(false);
    await click(remove());
    await click(button(root, 'Remove it'));
    await wait(5);
    expect(asked.at(-1)).toEqual({ type: 'pack-remove', id: 'canal' });
  });

  it('says why something could not be done', async () => {
    const { root, onChange, tell } = await section({
      packs: { packs: [ROW], damaged: [] },
      'pack-switch': { packs: [ROW], damaged: [], failed: 'full' } satisfies PacksAnswer,
    });
    await click(root.querySelector('[role=switch]'));
    await wait(5);
    expect(text(root.querySelector('[role=alert]'))).toBe(
      'That could not be done. Nothing has changed. There is no room left for the database.',
    );
    expect(onChange).not.toHaveBeenCalled();
    expect(tell).not.toHaveBeenCalled();
  });

  it('keeps a file in sight that could not be imported, and says why', async () => {
    const { root, drop, onChange } = await section({
      'pack-check': { about: ABOUT, hash: 'h', order: 'new' },
      'pack-import': { packs: [], damaged: [], failed: 'too-many' } satisfies PacksAnswer,
    });
    await drop(fileOf('{}'));
    await click(button(root, 'Import'));
    await wait(5);
    expect(text(root.querySelector('[role=alert]'))).toContain('There are as many packs as are kept.');
    expect(root.querySelector('.pack-shown')).not.toBeNull();
    expect(onChange).not.toHaveBeenCalled();
  });

  it('offers no file where none can be kept, and says why', async () => {
    const { root } = await section({ packs: { packs: [], damaged: [], reason: 'newer' } satisfies PacksAnswer });
    expect(text(root)).toContain('A later version of Backstory has made the database');
    expect(root.querySelector('input')).toBeNull();
  });
});

it('a card of an imported pack says where it is from, and so does what is copied of it', async () => {
  const card = {
    type: 'claim',
    id: 'canal--open',
    title: 'It is open',
    topics: [],
    from: { id: 'canal', title: 'The canal', makers: 'A. Maker', topics: [{ id: 'canal--treaty', title: 'Treaty' }] },
    status: { kind: 'disputed', note: 'Some say so.', rightThen: false },
    dates: [],
    statements: [],
    disputes: [],
    since: [],
    entries: [],
    hidden: 0,
    hiddenKinds: [],
  } as const;
  const root = await show(<CardContent card={card as never} titleId="t" aboutId="a" on={{}} />);
  const said = 'From the pack “The canal” by A. Maker, which you imported.';
  expect(text(root.querySelector('.bs-from'))).toBe(`Treaty ${said}`);
  expect(citationText(card as never).text.endsWith(said)).toBe(true);
});
