// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { CopySplit } from '../../../components/CopySplit.tsx';
import type { Client } from '../../../components/client.ts';
import type { Request } from '../../../utils/messages.ts';
import { button, click, entryCard, press, show, source, text, wait } from './helpers.ts';

const copied: string[] = [];
let asked: Request[] = [];
let kept: unknown;
const client = {
  ask: async (request: Request) => {
    asked.push(request);
    if (kept instanceof Error) throw kept;
    return { as: kept };
  },
} as unknown as Client;

const card = entryCard({ statements: [{ text: 'Baker offered it.', sources: [source('record')] }] as never });

async function shown(): Promise<HTMLElement> {
  const root = await show(<CopySplit client={client} card={card} />);
  await wait(5);
  return root;
}
const menu = (root: ParentNode) => root.querySelector('[role=menu]');

beforeEach(() => {
  copied.length = 0;
  asked = [];
  kept = undefined;
  const writeText = async (words: string) => void copied.push(words);
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { clipboard: { writeText } }));
});

it('copies as text where nothing was chosen, and says with how many sources', async () => {
  const root = await shown();
  await click(button(root, 'Copy with citation'));
  await wait(5);
  expect(copied).toHaveLength(1);
  expect(copied[0]).toContain('Baker offered it.');
  expect(copied[0]).not.toContain('@');
  expect(text(root.querySelector('[role=status]'))).toBe('Copied, with one source');
});

it('copies in the format that was chosen last', async () => {
  kept = 'bibtex';
  const root = await shown();
  await click(button(root, 'Copy with citation'));
  expect(copied[0]).toMatch(/@\w+\{/);
});

it('copies in the format that is chosen from the menu, and keeps it', async () => {
  const root = await shown();
  await click(button(root, 'Copy as'));
  const items = [...(menu(root)?.querySelectorAll('button') ?? [])];
  expect(items.map((item) => item.getAttribute('aria-checked'))).toEqual(['true', 'false', 'false', 'false']);
  await click(items[2]);
  expect(menu(root)).toBeNull();
  expect(copied[0]).toMatch(/@\w+\{/);
  expect(asked.at(-1)).toEqual({ type: 'citation-format', as: 'bibtex' });
});

it('closes its menu by Escape, and lets nothing else hear of that', async () => {
  const root = await shown();
  const heard = vi.fn();
  root.addEventListener('keydown', heard);
  await click(button(root, 'Copy as'));
  await press(menu(root)?.querySelector('button') ?? null, 'Escape');
  expect(menu(root)).toBeNull();
  expect(heard).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(button(root, 'Copy as'));
});

it('copies all the same where the choice cannot be told', async () => {
  kept = new Error('nobody there');
  const root = await shown();
  await click(button(root, 'Copy with citation'));
  expect(copied).toHaveLength(1);
});
