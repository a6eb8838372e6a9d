// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Framing, NO_FRAMING } from '../../../utils/framing/types.ts';
import { FramingOfPage } from '../../../utils/overlay/reading.ts';
import { DATA_KEY } from '../../../utils/page/data.ts';
import type { Mark } from '../../../utils/page/marks.ts';
import { type Attached, type Platform, type ReadArticle, Session } from '../../../utils/page/session.ts';
import { LONG } from '../support/page.ts';
import { theKnowledge } from '../support/reader.ts';

const CLAIM =
  'Russia says that NATO promised Gorbachev in 1990 that the alliance would not expand one inch to the east, and that NATO expansion broke its promise.';
const paragraphs = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('');

const highlights = new Map<string, Set<unknown>>();
let failing: string | undefined;
let onOverlay: () => void = () => undefined;

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
  const onChanged = { addListener: () => undefined, removeListener: () => undefined };
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

function attachable(
  session: Session,
  frame: (article: ReadArticle) => Promise<Framing>,
  update: () => void = () => undefined,
): Attached {
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
