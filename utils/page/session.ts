/**
 * One page being read: finds its articles, their mentions and marks, and keeps all that true while the page and the
 * settings change. The overlay (card, tab, panel, framing) attaches to it when there is something to show.
 */

import { type Ground, PAPER } from '../colour/marks.ts';
import { ownColours } from '../colour/own.ts';
import type { Fault } from '../faults.ts';
import { type Framing, NO_FRAMING } from '../framing/types.ts';
import type { Policy } from '../messages.ts';
import { PACKS_KEY } from '../packs-key.ts';
import { SETTINGS_KEY } from '../settings-key.ts';
import type { ReadingsData } from '../spotting/data.ts';
import type { ReadArticle } from './article.ts';
import { type FoundArticle, findingArticles } from './article-root.ts';
import { isThere } from './blocks.ts';
import { isClobbered } from './clobbered.ts';
import { groundOf } from './colours.ts';
import { policyRequest, SESSION_KEY, SHORT_TEXT } from './look.ts';
import { looksLikeArticle } from './looks-like-article.ts';
import { claimMarks, importedMarks, inReadingOrder, type Mark, mentionMarks } from './marks.ts';
import { readMetadata } from './metadata.ts';
import { type Watching, watch } from './observe.ts';
import { Painter } from './painter.ts';
import { isAlive, type Platform } from './platform.ts';
import type { Tell } from './progress.ts';
import { ArticleReader, type Place } from './reader.ts';
import { report, reportUncaught } from './report.ts';
import { isSeen } from './seen.ts';
import { lastInSlices, whenSeen } from './slices.ts';
import { UnderWay } from './under-way.ts';

/** What the overlay hangs on to the session. */
export interface Attached {
  /** The framing of an article that has been read, its claims among it. */
  frame(article: ReadArticle, signal: AbortSignal, progress: Tell): Promise<Framing>;
  /** The topics of a claim. */
  topicsOf(claim: string): readonly string[];
  /** Marks, policy or article have changed. */
  update(): void;
  destroy(): void;
}

/** How often it is looked whether the page has taken marks away, and whether the extension is still there. */
const CHECK_MS = 2000;

export class Session {
  readonly platform: Platform;
  readonly painter = new Painter();
  /** The page's articles as they are shown: its own, and those it has put below. */
  articles: readonly ReadArticle[] = [];
  policy: Policy | undefined;
  /** In reading order, those of all articles. */
  marks: Mark[] = [];
  /** Marks on words that the reader cannot see now: they are looked at again. */
  private unseen: Mark[] = [];
  private readonly reader: ArticleReader;
  private readonly life = new AbortController();
  private readonly address = addressOf(location);
  private attached: Attached | undefined;
  private watching: Watching | undefined;
  private overlayAsked = false;
  readonly underWay = new UnderWay(this.life.signal, () => addressOf(location));

  constructor(readings: readonly ReadingsData[], platform: Platform) {
    this.reader = new ArticleReader(readings, platform);
    this.platform = platform;
  }

  get signal(): AbortSignal {
    return this.life.signal;
  }

  /** Reads the page and keeps watching it. A page that nobody sees is read when somebody does. */
  async start(): Promise<void> {
    await whenSeen(this.signal);
    this.policy = await this.platform.ask(policyRequest());
    this.listen();
    const first = this.read();
    // What changes while the page is read for the first time is read again, too, one reading after the other.
    this.watching = watch(
      {
        roots: () => this.latest.map(({ root }) => root),
        changed: () => this.dropLost(),
        read: async () => {
          await this.reading.catch(() => undefined);
          if (!this.signal.aborted) await this.read().catch((error) => this.report('annotator', error));
        },
      },
      this.signal,
    );
    await first;
  }

  /** Settings change, a page comes back from the browser's cache, an extension goes. */
  private listen(): void {
    reportUncaught(this.platform, this.signal);
    const { storage } = this.platform.browser;
    const onChanged = (changes: object, area: string) => {
      if (area === 'local' && (SETTINGS_KEY in changes || PACKS_KEY in changes)) void this.refreshPolicy();
    };
    storage.onChanged.addListener(onChanged);
    addEventListener(
      'pageshow',
      (event) => {
        if (event.persisted) void this.refreshPolicy().then(() => this.watching?.soon());
      },
      { signal: this.signal },
    );
    const checking = setInterval(() => {
      if (!isAlive(this.platform)) this.destroy();
      else if (!document.hidden) {
        this.painter.refresh();
        if (this.unseen.some(({ range, held }) => isThere(held) && isSeen(range))) this.show();
      }
    }, CHECK_MS);
    this.signal.addEventListener('abort', () => {
      clearInterval(checking);
      // The extension may be gone by now, and its events with it.
      if (isAlive(this.platform)) storage.onChanged.removeListener(onChanged);
    });
  }

  /** The reading under way, or the last one. */
  private reading: Promise<void> = Promise.resolve();
  /** The articles that were read last, to their end, and those whose framing has been asked for. */
  private latest: readonly ReadArticle[] = [];
  private framed: readonly ReadArticle[] | undefined;

  /** Marks that the reader sees in the text. */
  get visible(): readonly Mark[] {
    return this.policy?.density === 'none' ? [] : this.marks;
  }

  /** The article that the reader is at: the last one that begins above the middle of the window. */
  get article(): ReadArticle | undefined {
    const { articles } = this;
    if (articles.length < 2) return articles[0];
    return articles.findLast(({ root }) => root.getBoundingClientRect().top < innerHeight / 2) ?? articles[0];
  }

  get framing(): Framing {
    return this.article?.framing ?? NO_FRAMING;
  }

  /** The ground that the article stands on. */
  get ground(): Ground {
    const [first] = this.articles;
    return first ? groundOf(first.root) : PAPER;
  }

  /** The reader's colours, as custom properties of what shows our own surfaces. */
  get ownColours(): [name: string, value: string][] {
    return ownColours(this.policy?.marks.colours ?? {});
  }

  /** Reads the page anew; marks of the last reading stay until the new ones are there. */
  read(): Promise<void> {
    if (!isAlive(this.platform)) {
      this.destroy();
      return Promise.resolve();
    }
    this.reading = this.underWay.run((signal) => this.readPage(signal));
    return this.reading;
  }

  private async readPage(signal: AbortSignal): Promise<void> {
    const { latest } = this;
    const { tell } = this.underWay;
    const roots = new Set<ShadowRoot>();
    const hidden = new Set<Element>();
    const { around = false, languages, packs = '' } = this.policy ?? {};
    this.reader.readFor(packs);
    const read: ReadArticle[] = [];
    tell({ stage: 'article', done: 0, total: 0 });
    for (const [i, place] of (await this.places(signal)).entries()) {
      const before = latest.find(({ root }) => root === place.root) ?? latest[i];
      // What patterns find is shown at once, the first time; the tagger takes a little longer. Later on, the marks of
      // the last reading stay until all of the new ones are there.
      const early = this.articles.length === 0 ? (article: ReadArticle) => this.take([...read, article]) : undefined;
      const telling = { early, progress: tell };
      read.push(await this.reader.read(place, { around, roots, hidden, languages }, signal, before, telling));
    }
    this.watching?.also(roots, hidden);
    // Framing and claims hang on the mentions, too: they are read once all of these are known.
    this.latest = read;
    if (this.attached) await this.frame(read, this.attached, signal);
    else await this.take(read);
  }

  /** The articles of the page. A page that has turned into something else has none. */
  private async places(signal: AbortSignal): Promise<Place[]> {
    const { on = false, wholePage = false } = this.policy ?? {};
    if (!on || isClobbered(document)) return [];
    if (!wholePage && addressOf(location) !== this.address && looksLikeArticle(document) === 'no') return [];
    // A frame that is not shown; that of another origin tells nothing of itself.
    if (frameElement?.checkVisibility({ visibilityProperty: true }) === false) return [];
    const found: FoundArticle[] = wholePage
      ? [{ root: document.body }]
      : await lastInSlices(findingArticles(document), signal);
    // A page that is said to be an article and has hardly any text has it in its components.
    if (found.length === 0 && (document.body?.textContent.length ?? 0) < SHORT_TEXT)
      found.push({ root: document.body });
    return found.map((one) => ({ root: one.root, meta: readMetadata(document, location.href, one) }));
  }

  /** Articles, as far as they have been read, become what is shown, with what belongs to them and nothing else. */
  private async take(articles: readonly ReadArticle[]): Promise<void> {
    this.signal.throwIfAborted();
    this.articles = articles;
    this.show();
    await this.askOverlay();
  }

  /** Whether there is an overlay: one whose bringer was stopped before it could say so is brought once more. */
  get isAttached(): boolean {
    return this.attached !== undefined;
  }

  /** The overlay is here: claims and framing come with it, as soon as the page has been read. */
  async attach(attached: Attached): Promise<void> {
    this.attached = attached;
    await this.reading;
    const { latest } = this;
    if (latest.length > 0 && latest !== this.framed)
      await this.underWay.run((signal) => this.frame(latest, attached, signal));
  }

  /** Has articles framed and shows them; one that cannot be framed is shown without. */
  private async frame(articles: readonly ReadArticle[], attached: Attached, signal: AbortSignal): Promise<void> {
    this.framed = articles;
    const framed: ReadArticle[] = [];
    for (const article of articles) {
      const known = article.framing !== NO_FRAMING;
      const framing = known
        ? article.framing
        : await attached.frame(article, signal, this.underWay.tell).catch(this.noFraming);
      framed.push({ ...article, framing });
    }
    // The page may have been read anew meanwhile: its own framing is on its way.
    if (articles !== this.latest) return;
    this.latest = framed;
    this.framed = framed;
    await this.take(framed);
  }

  /** Tells of an error, and the page is read on. */
  readonly report = (ran: Fault['ran'], error: unknown): void => report(this.platform, ran, error);

  private readonly noFraming = (error: unknown): Framing => {
    this.report('framing', error);
    return NO_FRAMING;
  };

  private show(): void {
    const { articles, policy, attached } = this;
    if (!policy || this.signal.aborted) return;
    const there = articles.flatMap((article) => {
      const mentions = mentionMarks(article, policy);
      // Claims belong to an article about a topic: with all its topics off, it is left alone.
      const claims = mentions.length > 0 && attached ? claimMarks(article, policy, attached.topicsOf) : [];
      return inReadingOrder([...mentions, ...claims, ...importedMarks(article, policy)]).filter(({ held }) =>
        isThere(held),
      );
    });
    const { seen = [], unseen = [] } = Object.groupBy(there, ({ range }) => (isSeen(range) ? 'seen' : 'unseen'));
    this.marks = seen;
    this.unseen = unseen;
    this.paint();
    const count = { type: 'marks' as const, count: this.marks.length };
    void this.platform.ask(count).catch(() => isAlive(this.platform) || this.destroy());
    attached?.update();
    this.underWay.changed();
  }

  private paint(): void {
    // Forced colours fill every highlight like a selection: there the overlay draws lines instead.
    const forced = matchMedia('(forced-colors: active)').matches;
    if (this.policy) this.painter.paint(forced ? [] : this.visible, this.ground, this.policy.marks);
  }

  /** Marks whose words have left their place go at once: they must never lie on others. The next reading finds them. */
  private dropLost(): void {
    const there = this.marks.filter(({ held }) => isThere(held));
    if (there.length === this.marks.length) return;
    this.marks = there;
    this.paint();
    this.underWay.changed();
  }

  private async refreshPolicy(): Promise<void> {
    const before = this.policy;
    try {
      this.policy = await this.platform.ask(policyRequest());
    } catch {
      if (!isAlive(this.platform)) this.destroy();
      return;
    }
    this.show();
    await this.askOverlay();
    if (this.policy.on && (!before?.on || isReadOtherwise(before, this.policy))) this.watching?.soon();
  }

  /** Once there is something to show, the overlay is brought, once. */
  private async askOverlay(): Promise<void> {
    if (this.marks.length === 0 || this.overlayAsked || this.signal.aborted) return;
    this.overlayAsked = true;
    await this.platform.ask({ type: 'overlay' });
  }

  /** Takes everything of ours out of the page. */
  destroy(): void {
    if (this.life.signal.aborted) return;
    this.life.abort();
    this.painter.destroy();
    this.attached?.destroy();
    this.marks = [];
    delete (globalThis as Record<string, unknown>)[SESSION_KEY];
  }
}

/** Whether a page is to be read anew: what was left out counts now, or the other way round. */
const isReadOtherwise = (before: Policy, now: Policy): boolean =>
  before.wholePage !== now.wholePage ||
  before.around !== now.around ||
  before.packs !== now.packs ||
  `${before.languages}` !== `${now.languages}`;

/** What tells one article of a site from another. */
const addressOf = ({ pathname, search }: Location): string => pathname + search;
