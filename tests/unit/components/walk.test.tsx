// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CardView, type CardViewProps } from '../../../components/CardView.tsx';
import type { Client } from '../../../components/client.ts';
import { LibraryApp } from '../../../components/library/LibraryApp.tsx';
import { PopupApp } from '../../../components/popup/PopupApp.tsx';
import { SourceContent } from '../../../components/SourceContent.tsx';
import { PlaceBody } from '../../../components/walk/PlaceBody.tsx';
import { Timeline } from '../../../components/walk/Timeline.tsx';
import { TopicTimeline } from '../../../components/walk/TopicTimeline.tsx';
import type { Topic } from '../../../utils/knowledge/schema.ts';
import type { Card, EntryRef, SourceCard, SourceUse, TimelineItem } from '../../../utils/knowledge/view.ts';
import type { Request } from '../../../utils/messages.ts';
import type { Place } from '../../../utils/place.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings-schema.ts';
import {
  actions,
  button,
  claimCard,
  click,
  entryCard,
  press,
  searchAnswer,
  settled,
  show,
  source,
  text,
  type,
  wait,
} from './helpers.ts';

const TOPIC: Topic = 'baker-assurance';
const EVIL = '<img src=x onerror=alert(1)>';

const ref = (id: string, more: Partial<EntryRef> = {}): EntryRef => ({
  id,
  title: `Title of ${id}`,
  kind: 'event',
  topics: [TOPIC],
  when: { start: '1990-02-10' },
  ...more,
});

const use = (kind: 'entry' | 'claim', id: string, more: Partial<SourceUse> = {}): SourceUse => ({
  kind,
  id,
  title: `Title of ${id}`,
  topics: [TOPIC],
  sentences: [{ text: `Said of ${id}.` }],
  ...more,
});

function sourceCard(id: string, more: Partial<SourceCard> = {}): SourceCard {
  return {
    type: 'source',
    id,
    title: `Title of ${id}`,
    source: source(id),
    off: false,
    count: 0,
    alone: 0,
    uses: [],
    dates: [],
    ...more,
  };
}

const entryItem = (id: string, date: string, more: Partial<TimelineItem> = {}): TimelineItem => ({
  type: 'entry',
  id,
  title: `Title of ${id}`,
  date,
  ...more,
});

/** A knowledge base small enough to be walked by hand: a, b and a claim, one source under all of them. */
const BOOK: Record<string, Card> = {
  'entry/a': entryCard({
    id: 'a',
    title: 'Entry A',
    titleQuote: undefined,
    statements: [{ text: 'A says so.', sources: [source('s')] }],
    seeAlso: [ref('b')],
    confusedWith: [{ text: 'Another talk of that week.', entries: [ref('c')] }],
    claims: [{ id: 'k', title: 'Baker lied', status: 'disputed' }],
  }),
  'entry/b': entryCard({ id: 'b', title: 'Entry B', titleQuote: undefined, seeAlso: [ref('a'), ref('c')] }),
  'entry/c': entryCard({ id: 'c', title: 'Entry C', titleQuote: undefined }),
  'claim/k': claimCard({ id: 'k', entries: [ref('a')], statements: [{ text: 'So it is.', sources: [source('s')] }] }),
  'source/s': sourceCard('s', {
    count: 2,
    uses: [use('entry', 'a', { when: { start: '1990-02-09' } }), use('entry', 'b'), use('claim', 'k')],
  }),
};

const asked: Request[] = [];

function fake(more: { items?: TimelineItem[]; book?: Record<string, Card> } = {}) {
  let settings: Settings = DEFAULT_SETTINGS;
  const book = more.book ?? BOOK;
  const answers: Partial<Record<Request['type'], (request: never) => unknown>> = {
    'get-settings': () => settings,
    'set-settings': (request: { settings: Settings }) => {
      settings = request.settings;
      return settings;
    },
    'hide-source': (request: { id: string }) => {
      settings = { ...settings, sourcesOff: [...settings.sourcesOff, request.id] };
      return settings;
    },
    knowledge: () => ({ counts: { entries: 3, claims: 1, sources: 1, statements: 2, frames: 10 } }),
    search: (request: { query: string }) =>
      searchAnswer(request.query, [
        { kind: 'entry', id: 'a', title: 'Entry A', topics: [TOPIC], entryKind: 'event', terms: [] },
      ]),
    card: ({ kind, id }: { kind: string; id: string }) => {
      const card = book[`${kind}/${id}`] ?? null;
      return { card: card?.type === 'source' ? { ...card, off: settings.sourcesOff.includes(card.id) } : card };
    },
    timeline: () => ({ items: [...(more.items ?? [])] }),
    'open-page': () => ({ ok: true }),
  };
  const client = {
    ask: vi.fn(async (request: Request) => {
      asked.push(request);
      return answers[request.type]?.(request as never);
    }),
    askPage: vi.fn(async () => null),
  };
  return client as unknown as Client & typeof client;
}

/** One place, with what is done there noted. */
async function placeBody(
  place: Place,
  more: { items?: TimelineItem[]; book?: Record<string, Card>; day?: string } = {},
) {
  const on = { open: vi.fn(), hideSource: vi.fn(async () => undefined), options: vi.fn() };
  const client = fake(more);
  const root = await show(<PlaceBody client={client} place={place} articleDate={more.day} on={on} />);
  await settled();
  return { root, on, client };
}

const heading = (root: ParentNode) => text(root.querySelector('h2'));

beforeEach(() => {
  asked.length = 0;
});

describe('a source’s place', () => {
  it('says what it is in one line and lists what is taken from it', async () => {
    const card = sourceCard('s', {
      source: source('s', { kind: 'primary-document', author: 'Thomas Blanton', title: 'Title of s' }),
      count: 13,
      alone: 4,
      uses: [
        use('entry', 'a', {
          when: { start: '1990-02-09' },
          title: 'Baker: “not one inch”',
          titleQuote: 'not one inch',
          sentences: [
            { text: 'Baker said:', quote: { text: 'not one inch', lang: 'en', speaker: 'James Baker' } },
            { holder: 'Moscow', text: 'It was a promise.' },
          ],
        }),
        use('claim', 'k', { title: '“Baker lied”' }),
      ],
      dates: [{ date: '1990-05-17', text: 'Wörner speaks in Brussels.' }],
    });
    const { root, on } = await placeBody({ kind: 'source', id: 's' }, { book: { 'source/s': card } });
    expect(heading(root)).toBe('Title of s');
    expect(text(root.querySelector('.bs-when'))).toBe('Thomas Blanton: A publisher, 12 December 2017.');
    expect(text(root.querySelector('.bs-stand'))).toBe('Primary document. Campaigns for open records.');
    expect(root.querySelector<HTMLAnchorElement>('.bs-links a')?.title).toBe('example.org');
    const taken = root.querySelector('.bs-taken');
    expect(text(taken?.querySelector('p'))).toBe('13 sentences, four of them on it alone.');
    expect([...(taken?.querySelectorAll('li') ?? [])].map(text)).toEqual([
      'Baker: “not one inch”9 Feb 1990Baker said: “not one inch”.Moscow: It was a promise.',
      '“Baker lied”Said of k.',
      '17 May 1990 Wörner speaks in Brussels.',
    ]);
    await click(button(root, 'Baker: “not one inch”'));
    await click(button(root, 'Baker lied'));
    expect(on.open.mock.calls).toEqual([[{ kind: 'entry', id: 'a' }], [{ kind: 'claim', id: 'k' }]]);
  });

  it.each([
    [0, 0, 'Nothing so far.'],
    [1, 0, 'One sentence.'],
    [1, 1, 'One sentence, on it alone.'],
    [3, 3, 'Three sentences, all on it alone.'],
    [3, 1, 'Three sentences, one of them on it alone.'],
  ])('counts %i sentences, %i of them alone', async (count, alone, said) => {
    const { root } = await placeBody(
      { kind: 'source', id: 's' },
      { book: { 'source/s': sourceCard('s', { count, alone }) } },
    );
    expect(text(root.querySelector('.bs-taken > p'))).toBe(said);
  });

  it('folds a long list, and never one line alone', async () => {
    const uses = (count: number) => Array.from({ length: count }, (_, at) => use('entry', `e${at}`));
    const place: Place = { kind: 'source', id: 's' };
    const nine = await placeBody(place, { book: { 'source/s': sourceCard('s', { count: 9, uses: uses(9) }) } });
    expect(nine.root.querySelectorAll('.bs-taken li')).toHaveLength(9);
    const { root } = await placeBody(place, { book: { 'source/s': sourceCard('s', { count: 12, uses: uses(12) }) } });
    expect(root.querySelectorAll('.bs-taken li')).toHaveLength(8);
    await click(button(root, 'Four more entries and claims'));
    expect(root.querySelectorAll('.bs-taken li')).toHaveLength(12);
    expect(button(root, 'more entries')).toBeUndefined();
  });

  it('is hidden from its place, which then says so', async () => {
    const client = fake();
    const hideSource = async (id: string) => void (await client.ask({ type: 'hide-source', id }));
    const on = { open: vi.fn(), hideSource, options: vi.fn() };
    const root = await show(<PlaceBody client={client} place={{ kind: 'source', id: 's' }} on={on} />);
    await settled();
    await click(button(root, 'Hide this source'));
    await settled();
    expect(button(root, 'Hide this source')).toBeUndefined();
    expect(text(root.querySelector('.bs-links'))).toContain('You have switched it off.');
    expect(root.querySelectorAll('.bs-taken li')).toHaveLength(3);
  });

  it('says when there is no such place', async () => {
    const { root } = await placeBody({ kind: 'source', id: 'nowhere' });
    expect(text(root.querySelector('[role=alert]'))).toBe('This source could not be read. Go back and try again.');
  });
});

describe('links from an entry and a claim', () => {
  it('lead to entries, to what it is not, to claims and to sources', async () => {
    const { root, on } = await placeBody({ kind: 'entry', id: 'a' });
    expect([...root.querySelectorAll('.bs-rel dt')].map(text)).toEqual([
      'Not to be confused with',
      'See also',
      'Claims',
    ]);
    expect(text(root.querySelector('.bs-not p'))).toBe('Another talk of that week.');
    await click(button(root, 'Title of c'));
    await click(button(root, 'Title of b'));
    await click(button(root, 'Baker lied'));
    await click(button(root, 'Short of s'));
    expect(text(root.querySelector('.bs-srcbox .bs-stand'))).toBe('Scholarship. Campaigns for open records.');
    await click(button(root, 'What we take from it'));
    expect(on.open.mock.calls.map(([place]) => place)).toEqual([
      { kind: 'entry', id: 'c' },
      { kind: 'entry', id: 'b' },
      { kind: 'claim', id: 'k' },
      { kind: 'source', id: 's' },
    ]);
  });

  it('lead from a claim to its background and its sources', async () => {
    const { root, on } = await placeBody({ kind: 'claim', id: 'k' });
    expect(text(root.querySelector('.bs-rel dt'))).toBe('Background');
    await click(button(root, 'Title of a'));
    await click(button(root, 'Short of s'));
    await click(button(root, 'What we take from it'));
    expect(on.open.mock.calls).toEqual([[{ kind: 'entry', id: 'a' }], [{ kind: 'source', id: 's' }]]);
  });

  it('lead from what came later to the entry that tells it', async () => {
    const since = [
      { date: '2022-01-26', text: 'Replies came.', sources: [source('s')], entry: { id: 'b', title: 'B' } },
    ];
    const book = { 'entry/a': entryCard({ id: 'a', since }) };
    const { root, on } = await placeBody({ kind: 'entry', id: 'a' }, { book, day: '2022-01-22' });
    await click(button(root, 'Replies came.'));
    expect(on.open).toHaveBeenCalledWith({ kind: 'entry', id: 'b' });
  });

  it('fold after three, and unfold', async () => {
    const seeAlso = Array.from({ length: 6 }, (_, at) => ref(`e${at}`));
    const { root } = await placeBody(
      { kind: 'entry', id: 'a' },
      { book: { 'entry/a': entryCard({ id: 'a', seeAlso }) } },
    );
    const links = () => [...root.querySelectorAll('.bs-rel li')].map(text);
    expect(links()).toEqual(['Title of e0', 'Title of e1', 'Title of e2', 'Three more']);
    await click(button(root, 'Three more'));
    expect(links()).toHaveLength(7);
  });

  it('lead to the whole timeline', async () => {
    const { root, on } = await placeBody({ kind: 'entry', id: 'a' }, { items: [entryItem('a', '1990-02-09')] });
    await click(button(root, 'The whole timeline'));
    expect(on.open).toHaveBeenCalledWith({ kind: 'topic', id: TOPIC });
  });
});

describe('a walk in the popup', () => {
  async function popup() {
    const client = fake();
    const close = vi.fn();
    const root = await show(
      <PopupApp client={client} activeTab={async () => ({ id: 7, url: 'https://a.example/' })} close={close} />,
    );
    await wait(5);
    await type(root.querySelector('input'), 'a');
    await wait(80);
    await press(root.querySelector('input'), 'Enter');
    await settled();
    const go = async (words: string) => {
      await click(button(root, words));
      await settled();
    };
    const back = async () => {
      await click(root.querySelector('.pop-back'));
      await settled();
    };
    const forward = () => root.querySelector('button[aria-label=Forward]');
    return { root, client, close, go, back, forward };
  }

  it('goes back and forward in order', async () => {
    const { root, go, back, forward } = await popup();
    expect(heading(root)).toBe('Entry A');
    expect(root.querySelector('.pop-back')?.textContent).toBe('Back to a');
    expect(forward()).toBeNull();
    await go('Short of s');
    await go('What we take from it');
    expect(heading(root)).toBe('Title of s');
    expect(text(root.querySelector('.pop-back'))).toBe('Back');
    await go('Title of b');
    expect(heading(root)).toBe('Entry B');
    expect(document.activeElement).toBe(root.querySelector('.pop-back'));
    await back();
    expect(heading(root)).toBe('Title of s');
    await back();
    expect(heading(root)).toBe('Entry A');
    await click(forward());
    await settled();
    expect(heading(root)).toBe('Title of s');
    await click(forward());
    await settled();
    expect(heading(root)).toBe('Entry B');
    expect(forward()).toBeNull();
  });

  it('forgets what lay ahead with a new step', async () => {
    const { root, go, back, forward } = await popup();
    await go('Title of b');
    await back();
    expect(forward()).not.toBeNull();
    await go('Baker lied');
    expect(heading(root)).toBe('“Baker lied”');
    expect(forward()).toBeNull();
    await back();
    expect(heading(root)).toBe('Entry A');
    await click(forward());
    await settled();
    expect(heading(root)).toBe('“Baker lied”');
  });

  it('goes back with Escape, step by step, and at last to what was searched for', async () => {
    const { root, go } = await popup();
    await go('Title of b');
    await go('Title of c');
    for (const title of ['Entry B', 'Entry A']) {
      await press(document.body, 'Escape');
      await settled();
      expect(heading(root)).toBe(title);
    }
    await press(document.body, 'Escape');
    await settled();
    expect(root.querySelector('input')?.value).toBe('a');
    expect(root.querySelectorAll('[role=option]')).toHaveLength(1);
  });

  it('visits the same place twice as two steps', async () => {
    const { root, go, back } = await popup();
    await go('Title of b');
    await go('Title of a');
    expect(heading(root)).toBe('Entry A');
    await back();
    expect(heading(root)).toBe('Entry B');
    await back();
    expect(heading(root)).toBe('Entry A');
    expect(root.querySelector('.pop-back')?.textContent).toBe('Back to a');
  });

  it('opens where one stands in a tab', async () => {
    const { root, client, close, go } = await popup();
    await go('Baker lied');
    await go('Open in a tab');
    expect(client.ask).toHaveBeenLastCalledWith({ type: 'open-page', page: 'library', place: 'claim/k' });
    expect(close).toHaveBeenCalled();
    expect(heading(root)).toBe('“Baker lied”');
  });

  it('hides a source where one stands', async () => {
    const { root, go } = await popup();
    await go('Short of s');
    await go('What we take from it');
    await go('Hide this source');
    expect(asked.find((one) => one.type === 'set-settings')).toMatchObject({ settings: { sourcesOff: ['s'] } });
    expect(text(root.querySelector('.bs-links'))).toContain('You have switched it off.');
  });

  it('begins at a timeline as well', async () => {
    const client = fake({ items: [entryItem('a', '1990-02-09')] });
    const root = await show(<PopupApp client={client} activeTab={async () => undefined} close={vi.fn()} />);
    await wait(5);
    await click(root.querySelector('.pop-intime button'));
    await settled();
    expect(asked.at(-1)).toEqual({ type: 'timeline', topic: 'geneva-talks' });
    expect(root.querySelector('.pop-back')?.textContent).toBe('Back to This page');
    expect(button(root, 'Copy with citation')).toBeUndefined();
    await click(button(root, 'Title of a'));
    await settled();
    expect(heading(root)).toBe('Entry A');
    await click(root.querySelector('.pop-back'));
    await settled();
    expect(heading(root)).toBe('Geneva talks, 1990');
  });
});

describe('an entry in its topic’s time', () => {
  const on = { open: vi.fn(), hideSource: vi.fn() };

  async function timeline(items: TimelineItem[], here: string, day?: string) {
    on.open.mockClear();
    const root = await show(
      <Timeline client={fake({ items })} topic={TOPIC} here={here} articleDate={day} round={0} id="time" on={on} />,
    );
    await settled();
    return root;
  }
  const rows = (root: ParentNode) =>
    [...root.querySelectorAll('li')].map((row) =>
      [row.className, text(row.querySelector('time') ? row : row)].join('|'),
    );

  it('shows where one is, where the article stands and what is later', async () => {
    const root = await timeline(
      [entryItem('z', '2024-05-22'), entryItem('a', '1990-02-09'), entryItem('b', '2022-01-15', { end: '2022-01-17' })],
      'a',
      '2022-01-22',
    );
    expect(text(root.querySelector('h3'))).toBe('Baker assurance, 1990 to 2024The whole timeline');
    expect(rows(root)).toEqual([
      'is-here|9 Feb 1990Title of a',
      '|15 to 17 Jan 2022Title of b',
      'is-article|This article, 22 January 2022',
      'is-later|22 May 2024Title of z',
    ]);
    const here = root.querySelector('[aria-current=true]');
    expect(here?.querySelector('button')?.disabled).toBe(true);
    await click(button(root, 'Title of z'));
    expect(on.open.mock.calls).toEqual([[{ kind: 'entry', id: 'z' }]]);
  });

  it('has no later and no article without a date', async () => {
    const root = await timeline([entryItem('a', '1990-02-09'), entryItem('z', '2024-05-22')], 'a');
    expect(root.querySelector('.is-later, .is-article')).toBeNull();
  });

  it('counts the article’s own day as known', async () => {
    const root = await timeline([entryItem('a', '2022-01-22'), entryItem('b', '2022-01-23')], 'a', '2022-01-22');
    expect(rows(root).map((row) => row.split('|')[0])).toEqual(['is-here', 'is-article', 'is-later']);
  });

  it('tells a gap in one line and opens it', async () => {
    const items = Array.from({ length: 20 }, (_, at) => entryItem(`e${at}`, `${1990 + at}-01-01`));
    const root = await timeline(items, 'e10');
    expect(rows(root).map((row) => row.split('|')[1])).toEqual([
      '1 Jan 1990Title of e0',
      'nine years, eight dates',
      '1 Jan 1999Title of e9',
      '1 Jan 2000Title of e10',
      '1 Jan 2001Title of e11',
      'eight years, seven dates',
      '1 Jan 2009Title of e19',
    ]);
    await click(button(root, 'nine years'));
    expect(root.querySelectorAll('.is-gap')).toHaveLength(0);
    expect(root.querySelectorAll('li')).toHaveLength(20);
  });

  it('washes a gap that is later', async () => {
    const items = Array.from({ length: 20 }, (_, at) => entryItem(`e${at}`, `${1990 + at}-01-01`));
    const root = await timeline(items, 'e0', '1995-06-01');
    const gaps = [...root.querySelectorAll('.is-gap')].map((row) => row.className);
    expect(gaps).toEqual(['is-gap', 'is-gap is-later']);
  });

  it('unfolds a further date: its entries and its sources', async () => {
    const further: TimelineItem = {
      type: 'event',
      id: 'f',
      title: 'Der Spiegel prints the record.',
      date: '2022-02-18',
      sources: [source('s')],
      entries: [ref('b'), ref('c')],
    };
    const root = await timeline([entryItem('a', '1990-02-09'), further], 'a');
    const line = button(root, 'Der Spiegel prints');
    expect(line?.getAttribute('aria-expanded')).toBe('false');
    expect(root.querySelector('.bs-way')).toBeNull();
    await click(line);
    expect(line?.getAttribute('aria-expanded')).toBe('true');
    expect(document.getElementById(line?.getAttribute('aria-controls') ?? '')?.textContent).toContain('Title of b');
    await click(button(root, 'Title of c'));
    await click(button(root, 'Short of s'));
    await click(button(root, 'What we take from it'));
    expect(on.open.mock.calls).toEqual([[{ kind: 'entry', id: 'c' }], [{ kind: 'source', id: 's' }]]);
    await click(line);
    expect(root.querySelector('.bs-way')).toBeNull();
  });

  it('stands at each date of an entry that is no point in time', async () => {
    const further = (id: string, date: string, entry: string): TimelineItem => ({
      type: 'event',
      id,
      title: id,
      date,
      sources: [source('s')],
      entries: [ref(entry)],
    });
    const root = await timeline(
      [further('f1', '1996-05-01', 'long'), further('f2', '2000-01-01', 'b'), further('f3', '2014-10-16', 'long')],
      'long',
    );
    expect([...root.querySelectorAll('.is-here')].map(text)).toEqual(['1 May 1996f1', '16 Oct 2014f3']);
  });

  it('says what only shares the name', async () => {
    const root = await timeline([entryItem('a', '1990-02-09'), entryItem('n', '1991-01-09', { namesake: true })], 'a');
    expect(text(root.querySelector('.is-namesake'))).toBe('9 Jan 1991Title of n Another matter of the same name');
  });

  it('is read again when a source was hidden in it', async () => {
    const further: TimelineItem = {
      type: 'event',
      id: 'f',
      title: 'A further date.',
      date: '2022-02-18',
      sources: [source('s')],
      entries: [],
    };
    const items = [entryItem('a', '1990-02-09'), further];
    const { root, on } = await placeBody(
      { kind: 'entry', id: 'a' },
      { items, book: { 'entry/a': entryCard({ id: 'a' }) } },
    );
    await click(button(root, 'A further date.'));
    await click(button(root, 'Short of s'));
    items.pop();
    await click(button(root, 'Hide this source'));
    await settled();
    expect(on.hideSource).toHaveBeenCalledWith('s');
    expect(button(root, 'A further date.')).toBeUndefined();
  });
});

describe('a whole timeline', () => {
  async function whole(items: TimelineItem[], day?: string) {
    const on = { open: vi.fn(), hideSource: vi.fn() };
    const root = await show(
      <TopicTimeline client={fake({ items })} topic={TOPIC} articleDate={day} round={0} on={on} />,
    );
    await settled();
    const years = [...root.querySelectorAll('.bs-year')].map((year) => [
      text(year.querySelector('h3')),
      year.querySelector('h3')?.className ?? '',
      ...[...year.querySelectorAll('li')].map((row) => `${row.className}|${text(row)}`),
    ]);
    return { root, on, years };
  }

  it('is grouped by year, with the article’s day in its own', async () => {
    const { root, on, years } = await whole(
      [
        entryItem('a', '1990-02-09'),
        entryItem('y', '1990', { end: '1993' }),
        entryItem('b', '2022-01-15', { end: '2022-01-17' }),
        entryItem('c', '2022-02-24'),
        { type: 'event', id: 'd', title: 'Said.', date: '2024-05', sources: [source('s')], entries: [] },
      ],
      '2022-01-22',
    );
    expect(heading(root)).toBe('Baker assurance, 1990 to 2024');
    expect(text(root.querySelector('header p'))).toBe('4 entries and 1 further date.');
    expect(years).toEqual([
      ['1990', '', '|1990 to 1993Title of y', '|9 FebTitle of a'],
      ['2022', '', '|15 to 17 JanTitle of b', 'is-article|This article, 22 January 2022', 'is-later|24 FebTitle of c'],
      ['2024', 'is-later', 'is-later|MaySaid.'],
    ]);
    await click(button(root, 'Title of c'));
    expect(on.open).toHaveBeenCalledWith({ kind: 'entry', id: 'c' });
  });

  it.each([
    ['before everything', '1985-03-01', '1985'],
    ['in a year of its own', '2000-03-01', '2000'],
    ['on the last day of a year', '1990-12-31', '1990'],
    ['after everything', '2025-03-01', '2025'],
  ])('has the article %s', async (_, day, year) => {
    const { years } = await whole([entryItem('a', '1990-02-09'), entryItem('z', '2024-05-22')], day);
    const found = years.filter((rows) => rows.some((row) => row.startsWith('is-article')));
    expect(found.map(([name]) => name)).toEqual([year]);
    expect(years.map(([name]) => name)).toEqual([...new Set(['1990', '2024', year])].sort());
  });

  it('has no line of an article without one', async () => {
    const { root } = await whole([entryItem('a', '1990-02-09')]);
    expect(root.querySelector('.is-article')).toBeNull();
  });

  it('says so where nothing is left', async () => {
    const { root } = await whole([], '2022-01-22');
    expect(text(root)).toContain('Nothing of this timeline can be shown.');
    expect(root.querySelector('.bs-year')).toBeNull();
  });
});

describe('the library', () => {
  async function library(address: string, more: Parameters<typeof fake>[0] = {}) {
    // Hash and render in turn: the page reads its address when it begins.
    history.replaceState(null, '', `#${address}`);
    vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined);
    const root = await show(<LibraryApp client={fake(more)} />);
    await settled();
    const at = async (next: string) => {
      await act(() => {
        location.hash = next;
      });
      await settled();
    };
    return { root, at };
  }

  it('opens what the address names, with the article’s day', async () => {
    const { root } = await library('entry/a/2022-01-22');
    expect(heading(root)).toBe('Entry A');
    expect(document.title).toBe('Entry A · Backstory');
    expect(asked.find((one) => one.type === 'card')).toMatchObject({
      kind: 'entry',
      id: 'a',
      articleDate: '2022-01-22',
    });
    expect(text(root.querySelector('.lib-date'))).toBe('Read from an article of 22 January 2022. Read without it');
    expect(root.querySelector('.lib-date a')?.getAttribute('href')).toBe('#entry/a');
  });

  it('keeps the article’s day from place to place', async () => {
    const { root } = await library('entry/a/2022-01-22');
    await click(button(root, 'Title of b'));
    await settled();
    expect(location.hash).toBe('#entry/b/2022-01-22');
    expect(heading(root)).toBe('Entry B');
    expect(root.querySelector('.lib-head nav a')?.getAttribute('href')).toBe('#topic/geneva-talks/2022-01-22');
  });

  it('follows the address, and a search leads on', async () => {
    const { root, at } = await library('source/s');
    expect(heading(root)).toBe('Title of s');
    await at('claim/k');
    expect(heading(root)).toBe('“Baker lied”');
    const input = root.querySelector('input');
    await type(input, 'entry a');
    await wait(80);
    expect(root.querySelector('h2')).toBeNull();
    await press(input, 'Enter');
    await settled();
    expect(location.hash).toBe('#entry/a');
    expect(input?.value).toBe('');
    expect(heading(root)).toBe('Entry A');
  });

  it.each(['', 'nonsense', 'topic/elsewhere', 'entry/../a', 'entry/A', '%', 'entry/%E0%A4%A', 'entry/a/yesterday'])(
    'begins at the start where the address is no place: “%s”',
    async (address) => {
      const { root, at } = await library(address);
      expect(text(root.querySelector('main'))).toContain('The record on three subjects.');
      await at('entry/a');
      expect(heading(root)).toBe('Entry A');
      await at(address);
      expect(text(root.querySelector('main'))).toContain('The record on three subjects.');
    },
  );

  it('is searched with “/”, as its field says', async () => {
    const { root } = await library('entry/a');
    const input = root.querySelector('input');
    expect(document.activeElement).not.toBe(input);
    await press(document.body, '/');
    expect(document.activeElement).toBe(input);
  });

  it('hides a source where one stands', async () => {
    const { root } = await library('source/s');
    await click(button(root, 'Hide this source'));
    await settled();
    expect(asked).toContainEqual({ type: 'hide-source', id: 's' });
    expect(text(root.querySelector('.bs-links'))).toContain('You have switched it off.');
  });
});

describe('words of others', () => {
  const evilRef = ref('x', { title: EVIL, titleQuote: EVIL });
  const evilSource = source('x', {
    short: EVIL,
    title: EVIL,
    author: EVIL,
    publisher: EVIL,
    perspective: EVIL,
    url: 'javascript:alert(1)',
    archive: 'data:text/html,x',
  });
  const further: TimelineItem = {
    type: 'event',
    id: 'f',
    title: EVIL,
    date: '1991-01-01',
    sources: [evilSource],
    entries: [evilRef],
  };

  it('stay text in a source’s place', async () => {
    const card = sourceCard('x', {
      title: EVIL,
      source: evilSource,
      count: 2,
      uses: [
        use('entry', 'x', {
          title: EVIL,
          titleQuote: EVIL,
          sentences: [{ text: EVIL, holder: EVIL, quote: { text: EVIL, lang: 'en', speaker: EVIL } }],
        }),
        use('claim', 'y', { title: EVIL }),
      ],
      dates: [{ date: '1990-02-09', text: EVIL }],
    });
    const { root } = await placeBody({ kind: 'source', id: 'x' }, { book: { 'source/x': card } });
    expect(heading(root)).toBe(EVIL);
    expect(root.querySelector('img, .bs-links a')).toBeNull();
    expect(text(root).split(EVIL).length).toBeGreaterThan(7);
  });

  it('stay text near an entry and in its time', async () => {
    const card = entryCard({
      id: 'x',
      title: EVIL,
      titleQuote: undefined,
      seeAlso: [evilRef],
      confusedWith: [{ text: EVIL, entries: [evilRef] }],
      claims: [{ id: 'y', title: EVIL, status: 'disputed' }],
    });
    const items = [entryItem('x', '1990-02-09', { title: EVIL, titleQuote: EVIL }), further];
    const { root } = await placeBody({ kind: 'entry', id: 'x' }, { book: { 'entry/x': card }, items });
    await click(root.querySelector('.bs-further button'));
    await click(root.querySelector('.bs-further .bs-src button'));
    expect(root.querySelector('.bs-srcbox')).not.toBeNull();
    expect(root.querySelector('img, a')).toBeNull();
  });
});

describe('the card on the page', () => {
  async function card(props: Partial<CardViewProps>) {
    const on = actions();
    const root = await show(
      <CardView
        card={BOOK['entry/a'] ?? null}
        state="ready"
        heading={{ title: 'Entry A', topic: TOPIC, kind: 'Event' }}
        pinned={false}
        on={on}
        {...props}
      />,
    );
    return { root, on };
  }

  it('has no ways back and forward before a link has been followed', async () => {
    const { root } = await card({});
    expect(root.querySelector('.bs-trail')).toBeNull();
    expect(button(root, 'Back')).toBeUndefined();
  });

  it('has both once there is one; a way that leads nowhere stays, dimmed', async () => {
    const back = vi.fn();
    const { root } = await card({ trail: { back } });
    expect([...root.querySelectorAll('.bs-trail button')].map((one) => one.getAttribute('aria-label'))).toEqual([
      'Back',
      'Forward',
    ]);
    expect(button(root, 'Forward')?.disabled).toBe(true);
    await click(button(root, 'Back'));
    expect(back).toHaveBeenCalledTimes(1);
    const forward = vi.fn();
    const ahead = await card({ trail: { forward } });
    expect(button(ahead.root, 'Back')?.disabled).toBe(true);
    await click(button(ahead.root, 'Forward'));
    expect(forward).toHaveBeenCalledTimes(1);
  });

  it.each(['loading', 'error'] as const)('keeps the way back while %s', async (state) => {
    const { root } = await card({ card: null, state, trail: { back: vi.fn() } });
    expect(button(root, 'Back')?.disabled).toBe(false);
  });

  it('shows a source with what is taken from it, and walks on from there', async () => {
    const { root, on } = await card({
      card: BOOK['source/s'] ?? null,
      Source: SourceContent,
      heading: { title: '', kind: 'Source' },
      trail: { back: vi.fn() },
    });
    expect(heading(root)).toBe('Title of s');
    expect(text(root.querySelector('.bs-kind'))).toBe('Source');
    await click(button(root, 'Title of b'));
    expect(on.open).toHaveBeenCalledWith({ kind: 'entry', id: 'b' });
    await click(button(root, 'Hide this source'));
    expect(on.hideSource).toHaveBeenCalledWith('s');
  });

  it('walks on from every kind of link', async () => {
    const { root, on } = await card({});
    await click(button(root, 'Title of b'));
    await click(button(root, 'Baker lied'));
    await click(button(root, 'Short of s'));
    await click(button(root, 'What we take from it'));
    expect(vi.mocked(on.open).mock.calls.map(([place]) => place)).toEqual([
      { kind: 'entry', id: 'b' },
      { kind: 'claim', id: 'k' },
      { kind: 'source', id: 's' },
    ]);
  });
});
