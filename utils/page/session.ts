/**
 * One page being annotated: reads the article, spots mentions, paints marks, and keeps all that true while the page and
 * the settings change. The overlay (card, pill, panel, framing) attaches to it when there is something to show.
 */
import type { Browser } from 'webextension-polyfill';
import { type Framing, NO_FRAMING } from '../framing/types.ts';
import type { Language } from '../knowledge/schema.ts';
import type { Answers, Policy, Request } from '../messages.ts';
import type { ReadingsData } from '../spotting/data.ts';
import { type Mention, Spotter } from '../spotting/spot.ts';
import { Tagger } from '../spotting/tagger/tagger.ts';
import { type PreparedBlock, prepare } from '../text/article.ts';
import { detectLanguage } from '../text/language.ts';
import { findArticleRoot } from './article-root.ts';
import { type PageBlock, readBlocks } from './blocks.ts';
import { isDark } from './colours.ts';
import { languageData, networkData } from './data.ts';
import { policyRequest, SESSION_KEY } from './look.ts';
import { claimMarks, inReadingOrder, type Mark, mentionMarks } from './marks.ts';
import { type PageMetadata, readMetadata } from './metadata.ts';
import { watch } from './observe.ts';
import { Painter } from './painter.ts';
import { eachInSlices, inSlices, lastInSlices } from './slices.ts';

/** The article as it was last read. */
export interface ReadArticle {
  meta: PageMetadata;
  lang: Language | undefined;
  blocks: PageBlock[];
  prepared: PreparedBlock[];
  mentions: Mention[];
}

/** What the overlay hangs on to the session. */
export interface Attached {
  /** The framing of an article that has been read, its claims among it. */
  frame(article: ReadArticle): Promise<Framing>;
  /** The topics of a claim. */
  topicsOf(claim: string): readonly string[];
  /** Marks, policy or article have changed. */
  update(): void;
  destroy(): void;
}

/** How to reach the background. */
export interface Platform {
  browser: Browser;
  ask<T extends Request>(request: T): Promise<Answers[T['type']]>;
}

export { SESSION_KEY };

export class Session {
  readonly platform: Platform;
  readonly painter = new Painter();
  article: ReadArticle | undefined;
  /** The framing of that article; none until the overlay has come and read it. */
  framing: Framing = NO_FRAMING;
  policy: Policy | undefined;
  marks: Mark[] = [];
  private readonly readings: readonly ReadingsData[];
  private readonly spotters = new Map<Language, Spotter>();
  private readonly taggers = new Map<Language, Tagger>();
  private readonly life = new AbortController();
  private attached: Attached | undefined;
  private overlayAsked = false;
  private root: Element | null = null;

  constructor(readings: readonly ReadingsData[], platform: Platform) {
    this.readings = readings;
    this.platform = platform;
  }

  get signal(): AbortSignal {
    return this.life.signal;
  }

  async start(): Promise<void> {
    this.policy = await this.platform.ask(policyRequest());
    const { storage } = this.platform.browser;
    const onChanged = (_changes: unknown, area: string) => {
      if (area === 'local') void this.refreshPolicy();
    };
    storage.onChanged.addListener(onChanged);
    this.signal.addEventListener('abort', () => {
      // The extension may be gone by now, and its events with it.
      if (this.isAlive()) storage.onChanged.removeListener(onChanged);
    });
    const first = this.read();
    // What changes while the page is read for the first time is read again, too, one reading after the other.
    watch(
      () => this.root,
      async () => {
        await this.reading.catch(() => undefined);
        if (!this.signal.aborted) await this.read();
      },
      this.signal,
    );
    await first;
  }

  /** The reading under way, or the last one. */
  private reading: Promise<void> = Promise.resolve();
  /** The article that was read last, to its end, and the one whose framing has been asked for. */
  private latest: ReadArticle | undefined;
  private framed: ReadArticle | undefined;

  /** Marks that the reader sees in the text. */
  get visible(): readonly Mark[] {
    return this.policy?.density === 'none' ? [] : this.marks;
  }

  /** Whether the article stands on a dark ground. */
  get isDark(): boolean {
    return this.root ? isDark(this.root) : false;
  }

  /** False once the extension was updated or removed under a page that stays open. */
  isAlive(): boolean {
    try {
      return Boolean(this.platform.browser.runtime.id);
    } catch {
      return false;
    }
  }

  /** Reads the page anew; marks of the last reading stay until the new ones are there. */
  read(): Promise<void> {
    if (!this.isAlive()) {
      this.destroy();
      return Promise.resolve();
    }
    this.reading = this.readPage();
    return this.reading;
  }

  private async readPage(): Promise<void> {
    const meta = readMetadata(document, location.href);
    this.root = this.policy?.wholePage ? document.body : findArticleRoot(document);
    const blocks = this.root ? await inSlices(readBlocks(this.root), this.signal) : [];
    const lang = detectLanguage(sampleOf(blocks), meta.lang);
    const prepared: PreparedBlock[] = [];
    let article: ReadArticle = { meta, lang, blocks, prepared, mentions: [] };
    const reading = lang && (await this.spotter(lang)).begin(meta.date);
    if (lang && reading) {
      await eachInSlices(
        blocks,
        (block) => {
          const ready = prepare(block, lang);
          prepared.push(ready);
          reading.read(ready);
        },
        this.signal,
      );
      article = { ...article, mentions: await lastInSlices(reading.mentionsInSteps(), this.signal) };
    }
    // What patterns find is shown at once, the first time; the tagger takes a little longer. Later on, the marks of the
    // last reading stay until all of the new ones are there.
    const found = article.mentions;
    if (found.length > 0 && !this.article) await this.take(article, NO_FRAMING);
    if (lang && reading) {
      const tagger = await this.tagger(lang);
      article = { ...article, mentions: await lastInSlices(reading.withTagged(found, tagger), this.signal) };
    }
    // Framing and claims hang on the mentions, too: they are read once all of these are known.
    this.latest = article;
    if (this.attached) await this.frame(article, this.attached);
    else await this.take(article, NO_FRAMING);
  }

  /** An article, as far as it has been read, becomes what is shown, with what belongs to it and nothing else. */
  private async take(article: ReadArticle, framing: Framing): Promise<void> {
    this.signal.throwIfAborted();
    this.article = article;
    this.framing = framing;
    this.show();
    await this.askOverlay();
  }

  /** The overlay is here: claims and framing come with it, as soon as the article has been read. */
  async attach(attached: Attached): Promise<void> {
    this.attached = attached;
    await this.reading;
    const { latest } = this;
    if (latest && latest !== this.framed) await this.frame(latest, attached);
  }

  /** Has an article framed and shows it; one that cannot be framed is shown without. */
  private async frame(article: ReadArticle, attached: Attached): Promise<void> {
    this.framed = article;
    const framing = await attached.frame(article).catch(() => NO_FRAMING);
    // The page may have been read anew meanwhile: its own framing is on its way.
    if (article === this.framed) await this.take(article, framing);
  }

  private show(): void {
    const { article, policy, attached } = this;
    if (!article || !policy || this.signal.aborted) return;
    const mentions = mentionMarks(article.mentions, article.blocks, policy);
    // Claims belong to an article about a topic: with all its topics off, it is left alone.
    const claims =
      mentions.length > 0 && attached ? claimMarks(this.framing.claims, article.blocks, policy, attached.topicsOf) : [];
    this.marks = inReadingOrder([...mentions, ...claims]);
    // Forced colours fill every highlight like a selection: there the overlay draws lines instead.
    const forced = matchMedia('(forced-colors: active)').matches;
    this.painter.paint(forced ? [] : this.visible, this.isDark);
    void this.platform.ask({ type: 'marks', count: this.marks.length }).catch(() => this.isAlive() || this.destroy());
    this.attached?.update();
  }

  private async refreshPolicy(): Promise<void> {
    try {
      this.policy = await this.platform.ask(policyRequest());
    } catch {
      if (!this.isAlive()) this.destroy();
      return;
    }
    this.show();
    await this.askOverlay();
  }

  /** Once there is something to show, the overlay is brought, once. */
  private async askOverlay(): Promise<void> {
    if (this.marks.length === 0 || this.overlayAsked || this.signal.aborted) return;
    this.overlayAsked = true;
    await this.platform.ask({ type: 'overlay' });
  }

  private async spotter(lang: Language): Promise<Spotter> {
    let found = this.spotters.get(lang);
    if (!found) {
      found = new Spotter(this.readings, await languageData('spotting', lang, this.platform));
      this.spotters.set(lang, found);
    }
    return found;
  }

  private async tagger(lang: Language): Promise<Tagger> {
    let found = this.taggers.get(lang);
    if (!found) {
      const [data, words] = await Promise.all([
        networkData('tagger', this.platform),
        languageData('words', lang, this.platform),
      ]);
      found = new Tagger(data, words, lang);
      this.taggers.set(lang, found);
    }
    return found;
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

/** Enough of the article's text to tell its language. */
function sampleOf(blocks: readonly PageBlock[]): string {
  let sample = '';
  for (const block of blocks) {
    sample += `${block.text} `;
    if (sample.length > 8000) break;
  }
  return sample;
}
