/**
 * Follows the active tab of the companion's window and the article in it: which tab it is, why it is not read, and what
 * the page tells. A page is asked only while a companion stands beside it; that a reading has begun is heard from the
 * request for its policy, which each reading makes of the background anyway.
 */
import type { Browser, Runtime, Tabs } from 'webextension-polyfill';
import type { Answers, PageState, Request } from '../messages.ts';
import { SESSION_KEY } from '../page/look.ts';
import { COMPANION, type CompanionPage, type FromPage, type PageLook, type ToPage } from './protocol.ts';

/** The tab that is followed. */
export interface FollowedTab {
  id: number;
  /** Where the browser tells them. */
  url?: string | undefined;
  title?: string | undefined;
  isLoading: boolean;
  /** The browser has put it to sleep: nothing of it is there. */
  isAsleep: boolean;
}

export interface Followed {
  /** None before it is known, and where a window has none that could be read. */
  tab?: FollowedTab | undefined;
  /** What the page tells; none where nothing is being read. */
  look?: (PageLook & { page: CompanionPage }) | undefined;
  /** Where nothing is being read, or no longer: why. */
  state?: PageState | undefined;
  /** Counts the places that were to be shown and are not there any more. */
  missed: number;
}

/** The frames of a tab in which something is read have one of these each. */
interface Line {
  port: Runtime.Port;
  look?: Followed['look'];
}

interface Reach {
  browser: Browser;
  ask<T extends Request>(request: T): Promise<Answers[T['type']]>;
}

/** A moment in which several things happen to a tab at once. */
const MOMENT_MS = 60;

/** How often, one after the other, lost ports are opened again. */
const MOST_LOST = 5;

export class Follower {
  now: Followed = { missed: 0 };
  private readonly reach: Reach;
  private readonly changed: (now: Followed) => void;
  private readonly life = new AbortController();
  /** The companion's own tab, where it is shown in one: that is not followed. */
  private own: number | undefined;
  private window: number | undefined;
  private lines = new Map<number, Line>();
  private round = 0;
  private lost = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private wokenAt = '';

  constructor(reach: Reach, changed: (now: Followed) => void) {
    this.reach = reach;
    this.changed = changed;
  }

  /** Begins with a tab, or with the active one of the companion's window. */
  async start(first?: number): Promise<void> {
    this.listen();
    const { tabs, windows } = this.reach.browser;
    const own = await tabs.getCurrent().catch(() => undefined);
    this.own = own?.id;
    this.window = own?.windowId ?? (await windows.getCurrent()).id;
    const [active] = await tabs.query({ active: true, windowId: this.window });
    await this.follow(first ?? active?.id);
  }

  stop(): void {
    this.life.abort();
    clearTimeout(this.timer);
    this.hangUp();
  }

  /** Asks something of the page that is shown. */
  send(message: ToPage): void {
    try {
      this.shown?.port.postMessage(message);
    } catch {
      // It is just going: what comes next is told anyway.
    }
  }

  /** The frame in which the page that is shown is read. */
  get frame(): number | undefined {
    const { shown } = this;
    for (const [frame, line] of this.lines) if (line === shown) return frame;
    return undefined;
  }

  /** The top frame, unless nothing is marked there and something is in another: an article may be in a frame. */
  private get shown(): Line | undefined {
    const told = [...this.lines].sort(([a], [b]) => a - b).flatMap(([, line]) => (line.look ? [line] : []));
    return told.find(({ look }) => look?.progress || look?.page.passages.length) ?? told[0];
  }

  private listen(): void {
    const { tabs, runtime } = this.reach.browser;
    this.on(tabs.onActivated, ({ tabId, windowId }) => {
      if (windowId === this.window && tabId !== this.own) void this.follow(tabId);
    });
    this.on(tabs.onUpdated, (tabId, change, tab) => {
      if (tabId === this.now.tab?.id) this.update(tab, change);
    });
    this.on(tabs.onRemoved, (tabId) => {
      if (tabId === this.now.tab?.id) void this.follow(undefined);
    });
    this.on(tabs.onReplaced, (added, removed) => {
      if (removed === this.now.tab?.id) void this.follow(added);
    });
    this.on(tabs.onAttached, (tabId, { newWindowId }) => {
      if (tabId === this.own) this.window = newWindowId;
    });
    this.on(runtime.onMessage as Heard, (message, sender) => {
      const { type } = (message ?? {}) as { type?: unknown };
      if (type !== 'policy' || sender.tab?.id !== this.now.tab?.id) return;
      if (!this.lines.has(sender.frameId ?? 0)) this.soon();
    });
  }

  private on<Heard extends unknown[]>(event: EventOf<Heard>, hear: (...heard: Heard) => void): void {
    event.addListener(hear);
    this.life.signal.addEventListener('abort', () => event.removeListener(hear));
  }

  private async follow(id: number | undefined): Promise<void> {
    const round = ++this.round;
    this.hangUp();
    this.lost = 0;
    const tab = id === undefined ? undefined : await this.reach.browser.tabs.get(id).catch(() => undefined);
    if (round !== this.round) return;
    this.put({ tab: tab && followed(tab), look: undefined, state: undefined });
    if (tab) await this.look();
  }

  private update(tab: Tabs.Tab, { status, url, discarded }: Tabs.OnUpdatedChangeInfoType): void {
    this.put({ tab: followed(tab) });
    // A page that is left takes its ports along; one that stays has its own.
    if (status || url || discarded !== undefined) this.soon();
  }

  /** Has the tab looked at again, because the reader has changed something that decides whether it is read. */
  soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(), MOMENT_MS);
  }

  private async look(): Promise<void> {
    const { tab } = this.now;
    if (!tab || this.life.signal.aborted) return;
    const round = ++this.round;
    const frames = await this.framesRead(tab.id);
    if (round !== this.round) return;
    await Promise.all(frames.filter((frame) => !this.lines.has(frame)).map((frame) => this.call(tab.id, frame, round)));
    if (round !== this.round) return;
    // What is being read no more, since settings have changed, has a reason for that as well.
    if (frames.length > 0 && this.now.look?.isOn !== false) return;
    const state = await this.whyOf(tab.id, round);
    if (round !== this.round || frames.length > 0) return;
    this.put({ look: undefined });
    // A page that was open before the extension was has never been looked at.
    const here = `${tab.id} ${tab.url}`;
    if (state && !state.refusal && !state.reading && !tab.isLoading && this.wokenAt !== here) {
      this.wokenAt = here;
      await this.reach.ask({ type: 'look-again', tab: tab.id }).catch(() => undefined);
    }
  }

  /** Asks why a tab is not read, and tells it. */
  private async whyOf(tab: number, round: number): Promise<PageState | undefined> {
    const state = await this.reach.ask({ type: 'page-state', tab }).catch(() => undefined);
    if (round === this.round) this.put({ state });
    return state;
  }

  private async framesRead(tabId: number): Promise<number[]> {
    // Runs in the page and knows nothing but what it is given.
    const func = ((key: string) => key in globalThis) as () => boolean;
    try {
      const { scripting } = this.reach.browser;
      const frames = await scripting.executeScript({ target: { tabId, allFrames: true }, func, args: [SESSION_KEY] });
      return frames.filter(({ result }) => result === true).map(({ frameId }) => frameId);
    } catch {
      // The browser keeps extensions out, or the tab has gone.
      return [];
    }
  }

  /** Opens a port to a frame. */
  private async call(tabId: number, frameId: number, round: number): Promise<void> {
    const { scripting, tabs } = this.reach.browser;
    try {
      await scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['companion.js'] });
    } catch {
      return;
    }
    if (round !== this.round || this.lines.has(frameId)) return;
    const port = tabs.connect(tabId, { frameId, name: COMPANION });
    const line: Line = { port };
    this.lines.set(frameId, line);
    port.onMessage.addListener((message: unknown) => this.hear(line, message as FromPage));
    port.onDisconnect.addListener(() => {
      // Chrome complains of a page that goes into its cache unless somebody looks: it is called again when it comes back.
      void this.reach.browser.runtime.lastError;
      if (this.lines.get(frameId) !== line) return;
      this.lines.delete(frameId);
      if (this.lines.size === 0) this.put({ look: undefined });
      if (this.lost++ < MOST_LOST) this.soon();
    });
  }

  private hear(line: Line, message: FromPage): void {
    if ('missed' in message) this.put({ missed: this.now.missed + 1 });
    else {
      const page = message.look.page ?? line.look?.page;
      if (!page) return;
      line.look = { ...message.look, page };
      this.lost = 0;
      const look = this.shown?.look;
      const { tab, state } = this.now;
      this.put({ look, state: look?.isOn ? undefined : state });
      if (look && !look.isOn && !state && tab) void this.whyOf(tab.id, this.round);
    }
  }

  private hangUp(): void {
    const { lines } = this;
    this.lines = new Map();
    for (const { port } of lines.values()) port.disconnect();
  }

  private put(part: Partial<Followed>): void {
    this.now = { ...this.now, ...part };
    if (!this.life.signal.aborted) this.changed(this.now);
  }
}

interface EventOf<Heard extends unknown[]> {
  addListener(hear: (...heard: Heard) => void): void;
  removeListener(hear: (...heard: Heard) => void): void;
}
type Heard = EventOf<[message: unknown, sender: Runtime.MessageSender]>;

function followed({ id = -1, url, title, status, discarded }: Tabs.Tab): FollowedTab {
  return { id, url, title, isLoading: status === 'loading', isAsleep: discarded ?? false };
}
