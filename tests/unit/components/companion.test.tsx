// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { CompanionApp } from '../../../components/companion/CompanionApp.tsx';
import { distinct } from '../../../components/companion/Folding.tsx';
import { sectionAfter } from '../../../components/companion/Tabs.tsx';
import { timelineRows } from '../../../components/walk/timelineRows.ts';
import type { Followed } from '../../../utils/companion/follower.ts';
import type { CompanionPage, Passage, ToPage } from '../../../utils/companion/protocol.ts';
import type { TimelineItem } from '../../../utils/knowledge/view.ts';
import type { Request } from '../../../utils/messages.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings-schema.ts';
import { button, claimCard, click, entryCard, press, show, text, wait } from './helpers.ts';

const passage = (words: string, more: Partial<Passage> = {}): Passage => ({
  kind: 'entry',
  id: 'baker-gorbachev',
  words,
  title: 'Baker to Gorbachev',
  topic: 'baker-assurance',
  article: 0,
  paragraph: 3,
  why: { words, readAs: ['the sentence names him'], notAs: [] },
  ...more,
});

const page = (more: Partial<CompanionPage> = {}): CompanionPage => ({
  host: 'news.example',
  address: 'https://news.example/a',
  articles: [{ title: 'On promises', date: '2022-01-22' }],
  at: 0,
  passages: [
    passage('Baker’s assurance'),
    passage('Baker lied', { kind: 'claim', id: 'bakers-lie', topic: undefined }),
  ],
  frames: [],
  claims: [{ id: 'bakers-lie', title: 'Baker lied', status: { kind: 'disputed', note: 'A judgement of intent.' } }],
  ...more,
});

const tab = (id = 7, more: Partial<Followed['tab']> = {}): Followed['tab'] => ({
  id,
  url: `https://news.example/${id}`,
  title: 'On promises | News',
  isLoading: false,
  isAsleep: false,
  ...more,
});

const looking = (shown: CompanionPage, more = {}): Followed['look'] => ({
  isOn: true,
  isStopped: false,
  inSight: [],
  page: shown,
  ...more,
});

let settings: Settings;
let asked: Request[] = [];
let sent: ToPage[] = [];
let tell: (now: Followed) => Promise<void>;
let settingsChanged: () => Promise<void>;

async function open(now: Followed): Promise<HTMLElement> {
  const client = {
    ask: async (request: Request) => {
      asked.push(request);
      if (request.type === 'card') return { card: request.kind === 'claim' ? claimCard() : entryCard() };
      if (request.type === 'timeline') return { items: [] };
      if (request.type === 'set-settings') settings = request.settings;
      return settings;
    },
    askPage: async () => null,
  };
  const follow = (changed: (now: Followed) => void) => {
    tell = (next) => act(() => changed(next));
    return {
      start: async () => changed(now),
      stop: () => undefined,
      send: (message: ToPage) => sent.push(message),
      soon: vi.fn(),
    };
  };
  const onSettings = (changed: () => void) => {
    settingsChanged = () => act(async () => changed());
    return () => undefined;
  };
  const root = await show(<CompanionApp client={client as never} follow={follow as never} onSettings={onSettings} />);
  await wait(10);
  return root;
}

beforeEach(() => {
  settings = structuredClone(DEFAULT_SETTINGS);
  asked = [];
  sent = [];
});

it('lists what is marked; a press shows it in the page and opens its card here, one at a time', async () => {
  const root = await open({ tab: tab(), look: looking(page(), { inSight: [1] }), missed: 0 });
  expect(text(root)).toContain('On promises');
  expect(text(root)).toContain('news.example, 22 January 2022');
  const [first, second] = [...root.querySelectorAll<HTMLElement>('.comp-fold')];
  expect(text(first)).toBe('“Baker’s assurance”Baker assurance, Baker to Gorbachev, paragraph 3');
  expect(text(second)).toBe('“Baker lied”Disputed, paragraph 3In sight');
  await click(first);
  await wait(10);
  expect(sent).toEqual([{ show: 'mark', index: 0, words: 'Baker’s assurance' }]);
  expect(asked).toContainEqual(
    expect.objectContaining({ type: 'card', id: 'baker-gorbachev', articleDate: '2022-01-22' }),
  );
  expect(root.querySelector('.comp-card .bs-title')?.textContent).toContain('Baker to Gorbachev');
  await click(button(root, 'Why marked'));
  expect(text(root)).toContain('the sentence names him');
  await click(second);
  await wait(10);
  expect(root.querySelectorAll('.comp-card')).toHaveLength(1);
  expect(root.querySelector('.comp-card .bs-title')?.textContent).toContain('Baker lied');
  // Escape in the card closes it and leads back to its button.
  await press(root.querySelector('.comp-card button'), 'Escape');
  expect(root.querySelector('.comp-card')).toBeNull();
  expect(document.activeElement).toBe(second);
});

it('says when words are gone, and not for ever', async () => {
  const now = { tab: tab(), look: looking(page()), missed: 0 };
  const root = await open(now);
  await tell({ ...now, missed: 1 });
  expect(text(root.querySelector('.comp-missed'))).toBe('These words are no longer in the article.');
});

it('keeps each tab as it was left', async () => {
  const first = { tab: tab(7), look: looking(page()), missed: 0 };
  const other = page({ articles: [{ title: 'On drafts' }], host: 'other.example' });
  const second = { tab: tab(8), look: looking(other), missed: 0 };
  const root = await open(first);
  await click(root.querySelector('.comp-fold'));
  await wait(10);
  await tell({ tab: tab(8), missed: 0 });
  await tell(second);
  const inFront = () => root.querySelector('.comp-view:not(.is-away)') as HTMLElement;
  expect(text(inFront())).toContain('On drafts');
  expect(text(inFront().querySelector('header'))).toBe(
    'On draftsother.exampleThis page gives no date, so nothing is sorted by time.',
  );
  await click([...inFront().querySelectorAll('[role=tab]')][2]);
  // It is there again before the page has answered.
  await tell({ tab: tab(7), missed: 0 });
  expect(text(inFront())).toContain('On promises');
  expect(inFront().querySelector('.comp-card')).not.toBeNull();
  expect(inFront().querySelector('[aria-selected=true]')?.textContent).toContain('Passages');
  // A tab that has gone elsewhere meanwhile is not what it was.
  await tell({ tab: tab(7, { url: 'https://news.example/else' }), missed: 0 });
  expect(text(inFront())).not.toContain('Baker’s assurance');
});

it('walks through sections by key, in the direction of the interface', () => {
  expect(sectionAfter('passages', 'ArrowRight', false)).toBe('framing');
  expect(sectionAfter('passages', 'ArrowLeft', false)).toBe('timeline');
  expect(sectionAfter('passages', 'ArrowLeft', true)).toBe('framing');
  expect(sectionAfter('framing', 'Home', false)).toBe('passages');
  expect(sectionAfter('framing', 'End', false)).toBe('timeline');
  expect(sectionAfter('framing', 'Enter', false)).toBeUndefined();
});

it('says why nothing is read, with what can be done', async () => {
  const nothing = page({ passages: [] });
  const root = await open({ tab: tab(), look: looking(nothing), missed: 0 });
  expect(text(root)).not.toContain('Nothing on this page');
  await wait(900);
  expect(text(root)).toContain('Nothing on this page is about the three subjects.');
  await click(button(root, 'Search the knowledge base'));
  expect(asked).toContainEqual({ type: 'open-page', page: 'library' });

  settings.sitesOff = [{ host: 'news.example', since: '2022-01-01', where: 'popup' }];
  await settingsChanged();
  await wait(10);
  expect(text(root)).toContain('Off on this site.');
  await click(button(root, 'Switch it on here'));
  expect(asked).toContainEqual({ type: 'site', host: 'news.example', on: true, where: 'companion' });

  settings.enabled = false;
  await settingsChanged();
  await wait(10);
  await click(button(root, 'Switch it on'));
  expect(asked).toContainEqual(expect.objectContaining({ type: 'set-settings' }));
  settings = structuredClone(DEFAULT_SETTINGS);
  await settingsChanged();
  await wait(10);

  await tell({ tab: tab(7, { isAsleep: true }), missed: 0 });
  expect(text(root)).toContain('This tab is asleep.');
  await tell({ tab: tab(7, { url: 'about:newtab' }), missed: 0 });
  expect(text(root)).toContain('This page cannot be read.');
  const state = { refusal: { why: 'not-article' as const }, onceAllowed: true, reading: false };
  await tell({ tab: tab(7), state, missed: 0 });
  await click(button(root, 'Read this page anyway'));
  expect(asked).toContainEqual({ type: 'read-once', tab: 7 });
  await tell({ missed: 0 });
  expect(text(root)).toContain('No page is open here.');
});

it('tells a long reading in words, and has it stopped; a short one is not spoken of', async () => {
  const nothing = page({ passages: [] });
  const reading = (done: number) => ({
    tab: tab(),
    look: looking(nothing, { progress: { stage: 'text', done, total: 9000 } }),
    missed: 0,
  });
  const root = await open(reading(0));
  expect(text(root)).not.toContain('Reading');
  await wait(1400);
  await tell(reading(1199));
  expect(text(root)).toContain('Reading paragraph 1,200 of 9,000.');
  const bar = root.querySelector('[role=progressbar]');
  expect(bar?.getAttribute('aria-valuetext')).toBe('Reading paragraph 1,200 of 9,000.');
  expect(bar?.getAttribute('aria-valuenow')).toBe('1199');
  await click(button(root, 'Stop reading'));
  expect(sent).toEqual([{ reading: 'stop' }]);
  await tell({ tab: tab(), look: looking(nothing, { isStopped: true }), missed: 0 });
  expect(text(root)).toContain('Reading was stopped.');
  await click(button(root, 'Read it after all'));
  expect(sent.at(-1)).toEqual({ reading: 'resume' });
});

it('tells items apart that say the same', () => {
  expect(distinct(['a', 'b', 'a', 'a'])).toEqual(['a', 'b', 'a 2', 'a 3']);
});

it('keeps what the article speaks of in a timeline that is cut', () => {
  const items = Array.from({ length: 30 }, (_, index): TimelineItem => {
    const year = 1990 + index;
    return { type: 'entry', id: `e${year}`, title: `In ${year}`, date: `${year}-01-01` };
  });
  const rows = timelineRows(items, undefined, '2015-06-01', false, new Set(['e2001']));
  const shown = rows.flatMap((row) => (row.kind === 'item' ? [row] : []));
  expect(shown.find(({ item }) => item.id === 'e2001')?.marked).toBe(true);
  expect(shown.some(({ here }) => here)).toBe(false);
  expect(rows.filter(({ kind }) => kind === 'article')).toHaveLength(1);
  expect(rows.filter(({ kind }) => kind === 'gap').length).toBeGreaterThan(1);
});
