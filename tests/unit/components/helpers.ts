/** Rendering and sample cards for the tests of components. */
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import type { CardViewActions } from '../../../components/CardView.tsx';
import type { ClaimCard, EntryCard, SourceView } from '../../../utils/knowledge/view.ts';
import type { SearchAnswer, SearchHit } from '../../../utils/messages.ts';

let shown: HTMLElement | undefined;

/** Renders into a fresh element of the document; what was shown before is taken down, with its listeners. */
export async function show(node: ComponentChild): Promise<HTMLElement> {
  const before = shown;
  if (before) await act(() => render(null, before));
  document.body.replaceChildren();
  const root = document.createElement('div');
  shown = root;
  document.body.append(root);
  await act(() => render(node, root));
  return root;
}

export async function click(element: Element | null | undefined): Promise<void> {
  if (!(element instanceof HTMLElement)) throw new Error('nothing to click');
  await act(() => element.click());
}

export async function type(input: HTMLInputElement | null, text: string): Promise<void> {
  if (!input) throw new Error('no field');
  await act(() => {
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

export async function press(element: Element | null, key: string): Promise<void> {
  await act(() => {
    element?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
}

export async function wait(milliseconds: number): Promise<void> {
  await act(() => new Promise((resolve) => setTimeout(resolve, milliseconds)));
}

/** Until a place has been read: its card, then its timeline, each in a turn that is longer than a frame. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await wait(20);
}

export function button(root: ParentNode, text: string): HTMLButtonElement | undefined {
  return [...root.querySelectorAll('button')].find(
    (one) => one.textContent?.includes(text) || one.getAttribute('aria-label')?.includes(text),
  );
}

export const text = (root: ParentNode | null | undefined) => (root?.textContent ?? '').replace(/\s+/g, ' ').trim();

export function source(id: string, more: Partial<SourceView> = {}): SourceView {
  return {
    id,
    kind: 'scholarship',
    short: `Short of ${id}`,
    title: `Title of ${id}`,
    publisher: 'A publisher',
    date: '2017-12-12',
    url: 'https://example.org/document',
    perspective: 'Campaigns for open records.',
    ...more,
  };
}

export function entryCard(more: Partial<EntryCard> = {}): EntryCard {
  return {
    type: 'entry',
    id: 'baker-gorbachev',
    title: 'Baker to Gorbachev: “not one inch”',
    titleQuote: 'not one inch',
    kind: 'event',
    topics: ['baker-assurance'],
    when: { start: '1990-02-09' },
    where: 'Moscow',
    summary: 'An offer made in talks.',
    statements: [],
    disputes: [],
    since: [],
    hidden: 0,
    hiddenKinds: [],
    confusedWith: [],
    seeAlso: [],
    claims: [],
    ...more,
  };
}

export function claimCard(more: Partial<ClaimCard> = {}): ClaimCard {
  return {
    type: 'claim',
    id: 'bakers-lie',
    title: 'Baker lied',
    topics: ['baker-assurance'],
    status: { kind: 'disputed', note: 'The word is a judgement of intent.', rightThen: false },
    dates: [],
    entries: [],
    statements: [],
    disputes: [],
    since: [],
    hidden: 0,
    hiddenKinds: [],
    ...more,
  };
}

/** A search's answer with these hits, all there are. */
export function searchAnswer(query: string, hits: SearchHit[], more: Partial<SearchAnswer> = {}): SearchAnswer {
  const totals = { entry: 0, claim: 0, source: 0, date: 0 };
  for (const { kind } of hits) totals[kind]++;
  const facets = { topics: {}, kinds: totals, entryKinds: {}, sourceKinds: {}, sources: [] };
  return { query, hits, nearest: false, total: hits.length, totals, unfiltered: hits.length, facets, ...more };
}

export function actions() {
  const names = [
    'close',
    'pin',
    'copy',
    'menu',
    'why',
    'offHere',
    'showHidden',
    'hideSource',
    'options',
    'open',
    'reload',
    'removeMarks',
  ] as const;
  return Object.fromEntries(names.map((name) => [name, vi.fn()])) as unknown as CardViewActions;
}
