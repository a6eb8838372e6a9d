// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Framing, NO_FRAMING } from '../../../utils/framing/types.ts';
import { FramingOfPage } from '../../../utils/overlay/reading.ts';
import { DATA_KEY } from '../../../utils/page/data.ts';
import type { Mark } from '../../../utils/page/marks.ts';
import type { Platform } from '../../../utils/page/platform.ts';
import { type Attached, Session } from '../../../utils/page/session.ts';
import { DEFAULT_SETTINGS } from '../../../utils/settings-schema.ts';
import { LONG } from '../support/page.ts';
import { theKnowledge } from '../support/reader.ts';

const CLAIM =
  'Russia says that NATO promised Gorbachev in 1990 that the alliance would not expand one inch to the east, and that NATO expansion broke its promise.';
const paragraphs = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('');

const highlights = new Map<string, Set<unknown>>();
let hidden = false;
let failing: string | undefined;
let onOverlay: () => void = () => undefined;
/** Languages that are read. */
let languages = ['en', 'de'];
let settingsChanged: (changes: object, area: string) => void = () => undefined;

async function platform(): Promise<Platform> {
  const { spotting, framing, tagger, classifier } = await theKnowledge();
  const world = globalThis as unknown as Record<string, Record<string, unknown>>;
  world[DATA_KEY] ??= {};
  const data = world[DATA_KEY] as Record<string, unknown>;
  const ask = async (request: { type: string; part?: string; lang?: 'en'; of?: string }) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (request.type === 'policy')
      return {
        on: true,
        wholePage: false,
        around: false,
        topics: ['geneva-talks', 'nato-expansion', 'baker-assurance'],
        claims: true,
        density: 'all',
        marks: DEFAULT_SETTINGS.marks,
        languages,
        emptyEntries: [],
        emptyClaims: [],
      };
    if (request.of === failing && failing) throw new Error(`no ${failing}`);
    if (request.type === 'network') data[request.of as string] = request.of === 'tagger' ? tagger?.data : classifier;
    if (request.type === 'data') {
      const { part, lang = 'en' } = request;
      const parts = { spotting: spotting.languages, framing: framing.languages, words: tagger?.words };
      data[`${part}-${lang}`] = parts[part as keyof typeof parts]?.[lang];
    }
    if (request.type === 'overlay') onOverlay();
    return {};
  };
  const onChanged = {
    addListener: (listener: typeof settingsChanged) => {
      settingsChanged = listener;
    },
    removeListener: () => undefined,
  };
  return { browser: { runtime: { id: 'x' }, storage: { onChanged } }, ask } as unknown as Platform;
}

async function open(...texts: string[]): Promise<{ session: Session; framer: FramingOfPage }> {
  document.documentElement.lang = 'en';
  document.head.innerHTML = '<meta property="article:published_time" content="2022-01-25">';
  document.body.innerHTML = `<article><h1>Talks in Geneva</h1>${paragraphs(...texts)}</article>`;
  const { spotting, framing } = await theKnowledge();
  const reached = await platform();
  return { session: new Session(spotting.readings, reached), framer: new FramingOfPage(framing, reached) };
}

function attachable(session: Session, frame: Attached['frame'], update: () => void = () => undefined): Attached {
  const own = { frame, topicsOf: () => ['baker-assurance'], update, destroy: () => undefined };
  onOverlay = () => void session.attach(own).catch(() => session.destroy());
  return own;
}

const wordsOf = (session: Session, mark: Mark): string =>
  session.article?.blocks[mark.block]?.text.slice(mark.start, mark.end) ?? '';

beforeEach(() => {
  class Highlight extends Set<unknown> {
    priority = 0;
    constructor(...ranges: unknown[]) {
      super(ranges);
    }
  }
  vi.stubGlobal('CSS', { highlights });
  vi.stubGlobal('Highlight', Highlight);
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  hidden = false;
  languages = ['en', 'de'];
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
});

let sessions: Session[] = [];
afterEach(() => {
  for (const session of sessions) session.destroy();
  sessions = [];
  failing = undefined;
  onOverlay = () => undefined;
  delete (globalThis as Record<string, unknown>)[DATA_KEY];
  highlights.clear();
});

it('shows claims only where they stand, while a page that has changed is read anew', async () => {
  const { session, framer } = await open(LONG, CLAIM, LONG);
  sessions = [session];
  const seen: string[] = [];
  const note = () => {
    for (const mark of session.marks) if (mark.kind === 'claim') seen.push(wordsOf(session, mark));
  };
  attachable(session, (article) => framer.read(article, session.signal), note);
  await session.start();
  await vi.waitFor(() => expect(session.marks.some(({ kind }) => kind === 'claim')).toBe(true));
  const added = document.createElement('p');
  added.textContent = `${LONG} It was a cold day, and nobody stayed outside for long.`;
  document.querySelector('h1')?.after(added);
  await session.read();
  expect(session.marks.some(({ kind }) => kind === 'claim')).toBe(true);
  expect(seen.length).toBeGreaterThan(0);
  for (const words of seen) expect(CLAIM).toContain(words);
});

it('paints nothing any more once it is destroyed, whatever is still being read', async () => {
  const { session } = await open(LONG, CLAIM, LONG);
  let refuse: () => void = () => undefined;
  attachable(
    session,
    () =>
      new Promise((_, reject) => {
        refuse = () => reject(new Error('Extension context invalidated'));
      }),
  );
  const started = session.start().catch((error: Error) => error.name);
  await vi.waitFor(() => expect(session.marks.length).toBeGreaterThan(0));
  await vi.waitFor(() => {
    refuse();
    expect(highlights.size).toBeGreaterThan(0);
  });
  session.destroy();
  expect(highlights.size).toBe(0);
  refuse();
  await started;
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(highlights.size).toBe(0);
  expect(session.marks).toEqual([]);
});

it('marks mentions and claims by patterns where the classifier cannot be brought', async () => {
  const { session, framer } = await open(LONG, CLAIM, LONG);
  sessions = [session];
  failing = 'classifier';
  attachable(session, (article) => framer.read(article, session.signal));
  await session.start();
  await vi.waitFor(() => expect(session.marks.some(({ kind }) => kind === 'claim')).toBe(true));
  expect(session.marks.some(({ kind }) => kind === 'entry')).toBe(true);
});

it('marks mentions where framing fails', async () => {
  const { session } = await open(LONG, CLAIM, LONG);
  sessions = [session];
  attachable(session, () => Promise.reject(new Error('no')));
  await session.start();
  expect(session.framing).toBe(NO_FRAMING);
  expect(session.marks.some(({ kind }) => kind === 'entry')).toBe(true);
  expect(session.signal.aborted).toBe(false);
});

it('keeps the framing of the article that is shown, though an older one comes late', async () => {
  const { session } = await open(LONG, CLAIM, LONG);
  sessions = [session];
  await session.start();
  const framings: Record<number, Framing> = {};
  let first = true;
  const own = attachable(session, async (article) => {
    const late = first;
    first = false;
    await new Promise((resolve) => setTimeout(resolve, late ? 400 : 1));
    const framing = { ...NO_FRAMING, absent: [String(article.blocks.length)] };
    framings[article.blocks.length] = framing;
    return framing;
  });
  const attached = session.attach(own);
  await new Promise((resolve) => setTimeout(resolve, 10));
  document.querySelector('article')?.append(document.createElement('p'));
  (document.querySelector('p:last-child') as Element).textContent = `${LONG} NATO expansion was discussed, too.`;
  await session.read();
  await attached;
  expect(Object.keys(framings)).toHaveLength(2);
  expect(session.framing.absent).toEqual([String(session.article?.blocks.length)]);
});

it('has the reasons of a mark and not those of another, whenever it is asked', async () => {
  const { session, framer } = await open(LONG, CLAIM, `${LONG} Ukraine will not join the alliance soon.`);
  sessions = [session];
  const check = () => {
    for (const mark of session.marks) {
      if (mark.kind !== 'entry') continue;
      const mention = session.article?.mentions[mark.index];
      expect([mention?.block, mention?.start]).toEqual([mark.block, mark.start]);
    }
  };
  attachable(
    session,
    async (article) => {
      check();
      return framer.read(article, session.signal);
    },
    check,
  );
  await session.start();
  check();
  expect(session.marks.length).toBeGreaterThan(1);
});

/** Waits until the tagger and the framing have had their say as well. */
const settled = (session: Session) =>
  vi.waitFor(() => expect(session.framing.sentences.length).toBeGreaterThan(0), 4000);

it('takes marks away at once whose words have gone, and finds them again where they are now', async () => {
  const { session, framer } = await open(LONG, CLAIM, LONG);
  sessions = [session];
  attachable(session, (article) => framer.read(article, session.signal));
  await session.start();
  await settled(session);
  const paragraph = document.querySelectorAll('p')[1] as HTMLElement;
  const painted = () =>
    [...highlights.values()]
      .flatMap((set) => [...set] as StaticRange[])
      .filter(({ startContainer }) => paragraph.contains(startContainer));
  expect(painted().length).toBeGreaterThan(0);

  (paragraph.firstChild as Text).data = `A long preface stands here now. ${CLAIM}`;
  await Promise.resolve();
  expect(painted()).toEqual([]);
  await vi.waitFor(() => expect(painted().length).toBeGreaterThan(0), 4000);
  for (const mark of session.marks) {
    const { startContainer, startOffset, endOffset } = mark.range;
    expect((startContainer as Text).data.slice(startOffset, endOffset)).toBe(
      mark.article.blocks[mark.block]?.text.slice(mark.start, mark.end),
    );
  }
});

it('reads a text that has only moved to other nodes no second time, and marks it there', async () => {
  const { session, framer } = await open(LONG, CLAIM, LONG);
  sessions = [session];
  let framed = 0;
  attachable(session, (article) => {
    framed++;
    return framer.read(article, session.signal);
  });
  await session.start();
  await settled(session);
  const before = session.marks.map((mark) => `${mark.kind} ${mark.id} ${mark.start}`);
  // As a framework does that takes over a page from its server.
  const article = document.querySelector('article') as HTMLElement;
  article.replaceWith(article.cloneNode(true));
  await session.read();
  expect(session.marks.map((mark) => `${mark.kind} ${mark.id} ${mark.start}`)).toEqual(before);
  expect(session.marks.every(({ range }) => range.startContainer.isConnected)).toBe(true);
  expect(framed).toBe(1);
});

it('waits in a tab that nobody sees', async () => {
  const { session } = await open(LONG, CLAIM, LONG);
  sessions = [session];
  hidden = true;
  const started = session.start();
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(session.articles).toEqual([]);
  hidden = false;
  document.dispatchEvent(new Event('visibilitychange'));
  await started;
  expect(session.marks.length).toBeGreaterThan(0);
});

it('has nothing to say of a page that has turned into something else', async () => {
  const { session } = await open(LONG, CLAIM, LONG);
  sessions = [session];
  await session.start();
  expect(session.marks.length).toBeGreaterThan(0);
  history.pushState(null, '', '/news');
  document.head.innerHTML = '';
  document.body.innerHTML = '<main><a href="/1">NATO expansion: what was said in Geneva</a></main>';
  await session.read();
  expect(session.marks).toEqual([]);
  expect(highlights.size).toBe(0);
  history.pushState(null, '', '/');
});

it('paints again what the page has cleared away', async () => {
  const { session } = await open(LONG, CLAIM, LONG);
  sessions = [session];
  await session.start();
  const painted = highlights.size;
  expect(painted).toBeGreaterThan(0);
  highlights.clear();
  await vi.waitFor(() => expect(highlights.size).toBe(painted), 4000);
});

it('leaves an article alone whose language is switched off, and reads it when that is switched on', async () => {
  const { session, framer } = await open(LONG, CLAIM, LONG);
  sessions = [session];
  languages = ['de', 'fr'];
  attachable(session, (article) => framer.read(article, session.signal));
  await session.start();
  expect(session.article).toMatchObject({ lang: undefined, mentions: [] });
  expect(highlights.size).toBe(0);
  // Nothing was brought for it: neither patterns nor words nor the network.
  expect((globalThis as Record<string, unknown>)[DATA_KEY]).toEqual({});

  languages = ['de', 'en'];
  settingsChanged({ settings: {} }, 'local');
  await vi.waitFor(() => expect(session.marks.length).toBeGreaterThan(0), 4000);
  languages = ['de'];
  settingsChanged({ settings: {} }, 'local');
  await vi.waitFor(() => expect(session.marks).toEqual([]), 4000);
  expect(highlights.size).toBe(0);
});

it('stops reading when the reader says so, keeps what was found by then, and takes it up again', async () => {
  const { session, framer } = await open(LONG, CLAIM, LONG);
  sessions = [session];
  const stages = new Set<string>();
  session.underWay.watch(() => {
    const { progress } = session.underWay;
    if (progress) stages.add(progress.stage);
    // As soon as patterns have found something.
    if (progress?.stage === 'again') session.underWay.stop();
  }, session.signal);
  attachable(session, (article, signal, progress) => framer.read(article, signal, progress));
  await session.start();
  expect(session.underWay.isStopped).toBe(true);
  expect(session.underWay.progress).toBeUndefined();
  const found = session.marks.length;
  expect(found).toBeGreaterThan(0);
  expect(session.marks.every(({ kind }) => kind === 'entry')).toBe(true);
  await session.read();
  expect(session.marks).toHaveLength(found);

  const again = session.underWay;
  again.stop = () => undefined;
  again.resume();
  await session.read();
  await vi.waitFor(() => expect(session.marks.some(({ kind }) => kind === 'claim')).toBe(true));
  expect([...stages]).toEqual(['article', 'text', 'again', 'framing']);
  expect(again.progress).toBeUndefined();
});
