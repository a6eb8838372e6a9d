import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Followed, Follower } from '../../../utils/companion/follower.ts';
import type { CompanionPage, FromPage } from '../../../utils/companion/protocol.ts';
import type { PageState } from '../../../utils/messages.ts';

/** An event of the browser. */
class Heard<Args extends unknown[]> {
  readonly hearers = new Set<(...args: Args) => void>();
  addListener(hear: (...args: Args) => void): void {
    this.hearers.add(hear);
  }
  removeListener(hear: (...args: Args) => void): void {
    this.hearers.delete(hear);
  }
  tell(...args: Args): void {
    for (const hear of [...this.hearers]) hear(...args);
  }
}

class Port {
  readonly onMessage = new Heard<[FromPage]>();
  readonly onDisconnect = new Heard<[]>();
  readonly sent: unknown[] = [];
  isOpen = true;
  postMessage(message: unknown): void {
    if (!this.isOpen) throw new Error('closed');
    this.sent.push(message);
  }
  disconnect(): void {
    this.isOpen = false;
  }
  /** The page is left. */
  drop(): void {
    this.isOpen = false;
    this.onDisconnect.tell();
  }
}

const page = (title: string, words: string[] = ['talks']): CompanionPage => ({
  host: 'news.example',
  address: 'https://news.example/a',
  articles: [{ title }],
  at: 0,
  passages: words.map((text) => ({
    kind: 'entry',
    id: 'x',
    words: text,
    article: 0,
    paragraph: 1,
    why: { words: text, readAs: [], notAs: [] },
  })),
  frames: [],
  claims: [],
});
const look = (shown?: CompanionPage): FromPage => ({
  look: { isOn: true, isStopped: false, inSight: [], page: shown },
});

/** A browser with tabs, frames of which are read or not. */
function browserOf(tabs: Record<number, { windowId: number; frames: number[]; url?: string }>) {
  const ports = new Map<string, Port>();
  const injected: string[] = [];
  const events = {
    onActivated: new Heard<[{ tabId: number; windowId: number }]>(),
    onUpdated: new Heard<[number, object, object]>(),
    onRemoved: new Heard<[number]>(),
    onReplaced: new Heard<[number, number]>(),
    onAttached: new Heard<[number, { newWindowId: number }]>(),
  };
  const onMessage = new Heard<[unknown, { tab?: { id: number }; frameId?: number }]>();
  const browser = {
    runtime: { onMessage, lastError: undefined },
    windows: { getCurrent: async () => ({ id: 1 }) },
    tabs: {
      ...events,
      getCurrent: async () => undefined,
      query: async ({ windowId }: { windowId: number }) =>
        Object.entries(tabs)
          .filter(([, tab]) => tab.windowId === windowId)
          .map(([id]) => ({ id: Number(id) })),
      get: async (id: number) => {
        const tab = tabs[id];
        if (!tab) throw new Error('no such tab');
        return { id, url: tab.url ?? `https://news.example/${id}`, status: 'complete' };
      },
      connect: (id: number, { frameId }: { frameId: number }) => {
        const port = new Port();
        ports.set(`${id} ${frameId}`, port);
        return port;
      },
    },
    scripting: {
      executeScript: async ({
        target,
        files,
      }: {
        target: { tabId: number; frameIds?: number[] };
        files?: string[];
      }) => {
        if (files) injected.push(`${target.tabId} ${target.frameIds?.join()} ${files.join()}`);
        return (tabs[target.tabId]?.frames ?? []).map((frameId) => ({ frameId, result: true }));
      },
    },
  };
  return { browser, events, onMessage, ports, injected };
}

let state: PageState;
const asked: string[] = [];
const ask = async (request: { type: string; tab?: number }) => {
  asked.push(`${request.type} ${request.tab ?? ''}`);
  return request.type === 'page-state' ? state : { ok: true };
};

function follow(world: ReturnType<typeof browserOf>) {
  const seen: Followed[] = [];
  const follower = new Follower({ browser: world.browser, ask } as never, (now) => seen.push(now));
  return { follower, seen };
}

const settle = () => vi.advanceTimersByTimeAsync(200);

beforeEach(() => {
  vi.useFakeTimers();
  asked.length = 0;
  state = { refusal: null, onceAllowed: true, reading: false };
});
afterEach(() => vi.useRealTimers());

it('tells what the page of the active tab tells, and asks nothing of others', async () => {
  const world = browserOf({ 7: { windowId: 1, frames: [0] }, 8: { windowId: 2, frames: [0] } });
  const { follower } = follow(world);
  await follower.start();
  expect(world.injected).toEqual(['7 0 companion.js']);
  world.ports.get('7 0')?.onMessage.tell(look(page('Talks')));
  expect(follower.now.look?.page.articles[0]?.title).toBe('Talks');
  // What has not changed is not sent again.
  world.ports.get('7 0')?.onMessage.tell({ look: { isOn: true, isStopped: true, inSight: [0] } });
  expect(follower.now.look?.page.articles[0]?.title).toBe('Talks');
  expect(follower.now.look?.isStopped).toBe(true);
  // The tab in front of another window is not its business.
  world.events.onActivated.tell({ tabId: 8, windowId: 2 });
  await settle();
  expect(follower.now.tab?.id).toBe(7);
});

it('hangs up when the reader turns to another tab, and follows that', async () => {
  const world = browserOf({ 7: { windowId: 1, frames: [0] }, 9: { windowId: 1, frames: [] } });
  const { follower } = follow(world);
  await follower.start(7);
  const port = world.ports.get('7 0');
  port?.onMessage.tell(look(page('Talks')));
  state = { refusal: { why: 'not-article' }, onceAllowed: true, reading: false };
  world.events.onActivated.tell({ tabId: 9, windowId: 1 });
  await settle();
  expect(port?.isOpen).toBe(false);
  expect(follower.now).toMatchObject({ tab: { id: 9 }, look: undefined, state });
  // A late word of the page that was left changes nothing.
  port?.onDisconnect.tell();
  await settle();
  expect(follower.now.tab?.id).toBe(9);
});

it('opens a port when a page begins to be read, and again when that page is left for another', async () => {
  const tabs = { 7: { windowId: 1, frames: [] as number[] } };
  const world = browserOf(tabs);
  const { follower } = follow(world);
  await follower.start();
  expect(world.ports.size).toBe(0);
  // It had perhaps been open before the extension was: once, and not each time.
  expect(asked.filter((one) => one === 'look-again 7')).toHaveLength(1);
  tabs[7].frames = [0];
  world.onMessage.tell({ type: 'policy' }, { tab: { id: 8 }, frameId: 0 });
  await settle();
  expect(world.ports.size).toBe(0);
  world.onMessage.tell({ type: 'policy' }, { tab: { id: 7 }, frameId: 0 });
  await settle();
  world.ports.get('7 0')?.onMessage.tell(look(page('Talks')));
  expect(follower.now.look?.page.articles[0]?.title).toBe('Talks');

  tabs[7].frames = [];
  state = { refusal: { why: 'site-off' }, onceAllowed: false, reading: false };
  world.ports.get('7 0')?.drop();
  await settle();
  expect(follower.now).toMatchObject({ look: undefined, state });
});

it('asks why a page is read no more', async () => {
  const world = browserOf({ 7: { windowId: 1, frames: [0] } });
  const { follower } = follow(world);
  await follower.start();
  world.ports.get('7 0')?.onMessage.tell(look(page('Talks')));
  state = { refusal: { why: 'not-chosen' }, onceAllowed: true, reading: true };
  world.ports
    .get('7 0')
    ?.onMessage.tell({ look: { isOn: false, isStopped: false, inSight: [], page: page('Talks', []) } });
  await settle();
  expect(follower.now.state).toEqual(state);
  state = { refusal: { why: 'site-off' }, onceAllowed: false, reading: true };
  follower.soon();
  await settle();
  expect(follower.now.state).toEqual(state);
  world.ports.get('7 0')?.onMessage.tell(look(page('Talks')));
  expect(follower.now.state).toBeUndefined();
});

it('shows the frame in which something is marked, or else the page itself', async () => {
  const world = browserOf({ 7: { windowId: 1, frames: [4, 0, 5] } });
  const { follower } = follow(world);
  await follower.start();
  world.ports.get('7 5')?.onMessage.tell(look(page('Nothing in a frame', [])));
  world.ports.get('7 0')?.onMessage.tell(look(page('Nothing here', [])));
  expect(follower.now.look?.page.articles[0]?.title).toBe('Nothing here');
  world.ports.get('7 4')?.onMessage.tell(look(page('In a frame')));
  expect(follower.now.look?.page.articles[0]?.title).toBe('In a frame');
  follower.send({ reading: 'stop' });
  expect(world.ports.get('7 4')?.sent).toEqual([{ reading: 'stop' }]);
  expect(world.ports.get('7 0')?.sent).toEqual([]);
});

it('knows of no tab once the one it followed is closed, until the next is in front', async () => {
  const world = browserOf({ 7: { windowId: 1, frames: [0] }, 9: { windowId: 1, frames: [0] } });
  const { follower } = follow(world);
  await follower.start(7);
  world.events.onRemoved.tell(7);
  await settle();
  expect(follower.now.tab).toBeUndefined();
  follower.send({ reading: 'stop' });
  world.events.onActivated.tell({ tabId: 9, windowId: 1 });
  await settle();
  expect(follower.now.tab?.id).toBe(9);
  // Chrome puts another tab in the place of one.
  world.events.onReplaced.tell(7, 9);
  await settle();
  expect(follower.now.tab?.id).toBe(7);
});

it('gives up calling a page that hangs up each time', async () => {
  const world = browserOf({ 7: { windowId: 1, frames: [0] } });
  const { follower } = follow(world);
  await follower.start();
  for (let times = 0; times < 20; times++) {
    world.ports.get('7 0')?.drop();
    await settle();
  }
  expect(world.injected.length).toBeLessThan(10);
  expect(follower.now.look).toBeUndefined();
});

it('hears nothing any more once it is stopped', async () => {
  const world = browserOf({ 7: { windowId: 1, frames: [0] } });
  const { follower, seen } = follow(world);
  await follower.start();
  follower.stop();
  const before = seen.length;
  world.ports.get('7 0')?.onMessage.tell(look(page('Talks')));
  world.events.onActivated.tell({ tabId: 7, windowId: 1 });
  await settle();
  expect(seen).toHaveLength(before);
  expect(world.ports.get('7 0')?.isOpen).toBe(false);
  for (const event of Object.values(world.events)) expect(event.hearers.size).toBe(0);
});
