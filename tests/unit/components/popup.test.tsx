// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Client } from '../../../components/client.ts';
import { PopupApp } from '../../../components/popup/PopupApp.tsx';
import { timelineRows } from '../../../components/walk/timelineRows.ts';
import type { TimelineItem } from '../../../utils/knowledge/view.ts';
import type { PageState, PageSummary, Request } from '../../../utils/messages.ts';
import { DEFAULT_SETTINGS, type Settings, withSite } from '../../../utils/settings-schema.ts';
import { button, click, entryCard, press, searchAnswer, settled, show, text, type, wait } from './helpers.ts';

const PAGE: PageSummary = {
  title: 'Geneva ends with a promise of letters',
  host: 'themeridian.example',
  date: '2022-01-22',
  mentions: [
    {
      text: 'meeting in Geneva',
      topic: 'geneva-talks',
      entry: 'blinken-lavrov',
      title: 'Blinken and Lavrov',
      index: 3,
    },
  ],
  claims: [{ text: 'Baker’s lie', claim: 'bakers-lie', index: 0 }],
  frames: [{ id: 'diplomacy-dialogue', name: 'Talks and diplomacy', sentences: 7 }],
};

const READABLE: PageState = { refusal: null, onceAllowed: true, reading: false };

const asked: Request[] = [];

function fake(found: PageSummary | null, settings: Settings = DEFAULT_SETTINGS, shown: PageState = READABLE) {
  let page = found;
  let state = shown;
  const read = () => {
    state = { ...state, refusal: null, reading: true };
    page = PAGE;
  };
  const answers: Partial<Record<Request['type'], (request: never) => unknown>> = {
    'get-settings': () => settings,
    'set-settings': (request: { settings: Settings }) => request.settings,
    'page-state': () => state,
    'read-once': () => {
      read();
      return state;
    },
    site: ({ host, on }: { host: string; on: boolean }) => {
      if (on) read();
      else page = null;
      return withSite(settings, host, on, { since: '2026-11-22', where: 'popup' });
    },
    knowledge: () => ({ counts: { entries: 77, claims: 35, sources: 82, statements: 231, frames: 10 } }),
    search: ({ query }: { query: string }) =>
      searchAnswer(
        query,
        [
          {
            kind: 'claim',
            id: 'bakers-lie',
            title: 'Not one inch <b>',
            topics: ['baker-assurance'],
            status: { kind: 'disputed', note: 'A judgement.' },
            terms: ['one', 'inch'],
          },
          {
            kind: 'entry',
            id: 'baker',
            title: 'Not one inch',
            topics: ['baker-assurance'],
            entryKind: 'event',
            when: { start: '1990-02-09' },
            terms: ['one', 'inch'],
          },
        ],
        { readAs: query === 'one inhc' ? 'one inch' : undefined },
      ),
    card: (request: { id: string }) => ({
      card: entryCard({
        id: request.id,
        summary: `Summary of ${request.id}.`,
        seeAlso: [
          {
            id: 'next',
            title: 'The next one',
            kind: 'event',
            topics: ['baker-assurance'],
            when: { start: '1990-02-10' },
          },
        ],
      }),
    }),
    timeline: () => ({
      items: [
        { type: 'entry', id: 'baker', title: 'Baker to Gorbachev', date: '1990-02-09' },
        { type: 'entry', id: 'later', title: 'Later', date: '2024-05-22' },
      ],
    }),
    'open-options': () => ({ ok: true }),
  };
  const client = {
    ask: vi.fn(async (request: Request) => {
      asked.push(request);
      return answers[request.type]?.(request as never);
    }),
    askPage: vi.fn(async () => page as PageSummary | null),
  };
  return client as unknown as Client & typeof client;
}

async function popup(
  page: PageSummary | null,
  settings?: Settings,
  url = 'https://themeridian.example/a',
  state: PageState = READABLE,
) {
  const client = fake(page, settings, state);
  const close = vi.fn();
  const root = await show(<PopupApp client={client} activeTab={async () => ({ id: 7, url })} close={close} />);
  await wait(5);
  const input = root.querySelector('input');
  const search = async (query: string) => {
    await type(input, query);
    await wait(80);
  };
  return { root, client, close, input, search };
}

beforeEach(() => {
  asked.length = 0;
});

describe('the popup, nothing typed', () => {
  it('is ready to type and shows this page', async () => {
    const { root, input, client, close } = await popup(PAGE);
    expect(document.activeElement).toBe(input);
    expect(input?.placeholder).toBe('Search the knowledge base');
    expect(text(root.querySelector('.pop-page'))).toContain('themeridian.example, 22 January 2022');
    expect(text(root.querySelector('.pop-told'))).toBe('Told as talks and diplomacy');
    expect(text(root.querySelector('footer'))).toContain('All 82 sources on');
    await click(button(root, 'meeting in Geneva'));
    expect(client.askPage).toHaveBeenLastCalledWith({ type: 'page-show', what: 'mention', index: 3 });
    expect(close).toHaveBeenCalled();
  });

  it('saves what is marked and framed as a file of annotations', async () => {
    const { root, client } = await popup({ ...PAGE, annotations: '{"type":"AnnotationPage"}' });
    const saved: string[] = [];
    vi.stubGlobal(
      'URL',
      Object.assign(class extends URL {}, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }),
    );
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(`${this.download} ${this.href}`);
    });
    await click(button(root, 'Take it along: save as web annotations'));
    await wait(5);
    expect(client.askPage).toHaveBeenLastCalledWith({ type: 'page-annotations' });
    expect(saved).toEqual(['backstory-annotations.jsonld blob:x']);
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('switches topics at once', async () => {
    const { root } = await popup(PAGE, { ...DEFAULT_SETTINGS, sourcesOff: ['a', 'b'] });
    expect(text(root.querySelector('footer'))).toContain('80 of 82 sources on');
    const nato = [...root.querySelectorAll('.pop-switch')].find((row) => text(row).includes('NATO expansion'));
    await click(nato?.querySelector('[role=switch]'));
    const saved = asked.find((request) => request.type === 'set-settings');
    expect(saved?.type === 'set-settings' && saved.settings.topics['nato-expansion']).toBe(false);
    expect(nato?.querySelector('[role=switch]')?.getAttribute('aria-checked')).toBe('false');
  });

  it.each([
    [
      'no mentions',
      null,
      DEFAULT_SETTINGS,
      'https://cooking.example/',
      'Nothing on this page is about the three subjects.',
    ],
    ['the browser’s own page', null, DEFAULT_SETTINGS, 'about:config', 'This page cannot be read.'],
    ['off', null, { ...DEFAULT_SETTINGS, enabled: false }, 'https://cooking.example/', 'Backstory is off.'],
    [
      'off on this site',
      null,
      { ...DEFAULT_SETTINGS, sitesOff: [{ host: 'cooking.example', since: '2026-11-22', where: 'card' as const }] },
      'https://cooking.example/',
      'Off on this site. Nothing here is read or marked.',
    ],
  ])('says what is the matter: %s', async (_, page, settings, url, said) => {
    const { root } = await popup(page, settings, url);
    expect(text(root)).toContain(said);
  });
});

describe('the popup on a page that is not read', () => {
  const chosen: Settings = { ...DEFAULT_SETTINGS, where: 'chosen' };
  const refused = (refusal: PageState['refusal'], onceAllowed = true): PageState => ({
    refusal,
    onceAllowed,
    reading: false,
  });
  const site = (root: ParentNode) => text(root.querySelector('.pop-site'));
  const say = (root: ParentNode) => text(root.querySelector('.pop-say'));

  it('says that it is no article, and reads it anyway, once', async () => {
    const { root } = await popup(null, undefined, undefined, refused({ why: 'not-article' }));
    expect([site(root), say(root)]).toEqual(['On here', 'Not an article: not read. Read this page anyway']);
    await click(button(root, 'Read this page anyway'));
    await wait(30);
    expect(asked).toContainEqual({ type: 'read-once', tab: 7 });
    expect(root.querySelector('.pop-say')).toBeNull();
    expect(text(root)).toContain('meeting in Geneva');
  });

  it('adds the site where only chosen sites are read', async () => {
    const { root } = await popup(null, chosen, undefined, refused({ why: 'not-chosen' }));
    expect([site(root), say(root)]).toEqual([
      'Off here',
      'Only on sites you choose. This is none of them.Add this siteRead this page anyway',
    ]);
    await click(button(root, 'Add this site'));
    await wait(30);
    expect(asked).toContainEqual({ type: 'site', host: 'themeridian.example', on: true, where: 'popup' });
    expect(site(root)).toBe('On here');
    expect(text(root)).toContain('meeting in Geneva');
  });

  it('says that a page is read once, though its site is not chosen', async () => {
    const { root } = await popup(PAGE, chosen, undefined, { refusal: null, onceAllowed: true, reading: true });
    expect(site(root)).toBe('Read once');
    expect(text(root)).toContain('meeting in Geneva');
  });

  it('shows nothing of a page any more once its site is off', async () => {
    const { root } = await popup(PAGE);
    expect(site(root)).toBe('On here');
    await click(root.querySelector('.pop-site [role=switch]'));
    await wait(10);
    expect([site(root), say(root)]).toEqual(['Off here', 'Off on this site. Nothing here is read or marked.']);
    expect(text(root)).not.toContain('meeting in Geneva');
  });

  it.each([
    ['mail', 'Mail is never read.', false],
    ['editor', 'What is being edited is never read.', false],
    ['password', 'Not read: this page asks for a password.', true],
    ['unlisted', 'Not read: this page is kept out of search engines, as private pages are.', true],
  ] as const)('says why a private page is not read: %s', async (of, said, anyway) => {
    const { root } = await popup(null, undefined, undefined, refused({ why: 'private', of }, anyway));
    expect(say(root)).toContain(said);
    expect(Boolean(button(root, 'Read this page anyway'))).toBe(anyway);
  });

  it('stops asking a page on which nothing is found', async () => {
    const { root, client } = await popup(null, { ...DEFAULT_SETTINGS, enabled: false });
    const switches = [...root.querySelectorAll('.pop-switch [role=switch]')];
    await click(switches.at(-1));
    await wait(20);
    expect(say(root)).toBe('Reading this page.');
    await wait(1500);
    expect(say(root)).toContain('Nothing on this page is about the three subjects.');
    const times = client.askPage.mock.calls.length;
    await wait(600);
    expect(client.askPage.mock.calls.length).toBe(times);
  });
});

describe('the popup’s search', () => {
  it('opens an entry in place, walks on and back', async () => {
    const { root, input, search } = await popup(PAGE);
    await search('one inch');
    await press(input, 'Enter');
    await settled();
    expect(text(root)).toContain('Summary of baker.');
    expect(asked.find((request) => request.type === 'card')).toMatchObject({ id: 'baker', articleDate: '2022-01-22' });
    expect([...root.querySelectorAll('.bs-time li')].map(text)).toEqual([
      '9 Feb 1990Baker to Gorbachev',
      'This article, 22 January 2022',
      '22 May 2024Later',
    ]);
    await click(button(root, 'The next one'));
    await wait(5);
    expect(text(root)).toContain('Summary of next.');
    await press(document.body, 'Escape');
    await wait(5);
    expect(text(root)).toContain('Summary of baker.');
    await click(root.querySelector('.pop-back'));
    expect(root.querySelector('input')?.value).toBe('one inch');
    expect(root.querySelectorAll('[role=option]')).toHaveLength(2);
  });
});

describe('the timeline', () => {
  const items: TimelineItem[] = Array.from({ length: 20 }, (_, index) => ({
    type: 'entry',
    id: `e${index}`,
    title: `E${index}`,
    date: `${1990 + index}-01-01`,
  }));

  it('folds what is far from the entry and the article, and loses no entry', () => {
    const rows = timelineRows(items, 'e1', '2005-06-01', false);
    const shown = rows.flatMap((row) => (row.kind === 'item' ? row.item.id : []));
    expect(shown).toEqual(['e0', 'e1', 'e2', 'e14', 'e15', 'e16', 'e17', 'e18', 'e19']);
    expect(rows.find((row) => row.kind === 'gap')).toMatchObject({ words: 'twelve years, eleven dates' });
    const at = rows.findIndex((row) => row.kind === 'article');
    expect(rows[at - 1]).toMatchObject({ item: { id: 'e15' }, later: false });
    expect(rows[at + 1]).toMatchObject({ item: { id: 'e16' }, later: true });
    expect(timelineRows(items, 'e1', '2005-06-01', true)).toHaveLength(21);
    expect(timelineRows(items, 'e1', undefined, true)).toHaveLength(20);
    expect(timelineRows(items, 'e1', '2030-01-01', false).at(-1)?.kind).toBe('article');
  });
});
