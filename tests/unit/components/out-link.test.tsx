// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { OutLink } from '../../../components/OutLink.tsx';
import { show } from './helpers.ts';

const ADDRESS = 'https://example.org/document?page=3';

async function link(href: string | undefined = ADDRESS): Promise<HTMLAnchorElement | null> {
  const root = await show(<OutLink href={href}>Open the document</OutLink>);
  return root.querySelector('a');
}

const does = (on: HTMLAnchorElement | null, event: Event) => act(() => void on?.dispatchEvent(event));

it('leads to a new tab that learns nothing of where it was opened', async () => {
  const a = await link();
  expect(a?.target).toBe('_blank');
  expect(a?.rel.split(' ').sort()).toEqual(['noopener', 'noreferrer']);
  expect(a?.getAttribute('referrerpolicy')).toBe('no-referrer');
});

it('has no address for a browser to look up before it is pressed, and yet is a link, by key and for all who listen', async () => {
  const a = await link();
  expect(a?.hasAttribute('href')).toBe(false);
  expect(a?.getAttribute('role')).toBe('link');
  expect(a?.tabIndex).toBe(0);
  expect(a?.title).toBe('example.org');
});

it.for<[string, Event]>([
  ['pressed', new Event('pointerdown', { bubbles: true })],
  ['clicked by a program that reads aloud', new Event('click', { bubbles: true })],
  ['sent by Enter', new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })],
  ['asked for its menu', new Event('contextmenu', { bubbles: true })],
])('has its address once it is %s', async ([, event]) => {
  const a = await link();
  await does(a, event);
  expect(a?.href).toBe(ADDRESS);
});

it('has none when a key only passes by', async () => {
  const a = await link();
  await does(a, new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }));
  await does(a, new Event('pointerenter'));
  await does(a, new Event('focus'));
  expect(a?.hasAttribute('href')).toBe(false);
});

it.for([
  undefined,
  '',
  'http://example.org/',
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,<script>',
  'https:',
  '//example.org',
  'blob:https://example.org/1',
  'ftp://example.org',
  'example.org',
])('is not there for %j', async (href) => {
  const root = await show(<OutLink href={href}>Open</OutLink>);
  expect(root.querySelector('a')).toBeNull();
  expect(root.textContent).toBe('');
});
