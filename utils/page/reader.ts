/** Reads an article of the page: its blocks, its language, its mentions. In slices, so that the page stays the reader's. */
import { NO_FRAMING } from '../framing/types.ts';
import type { Language } from '../knowledge/schema.ts';
import type { ReadingsData } from '../spotting/data.ts';
import { Spotter } from '../spotting/spot.ts';
import { Tagger } from '../spotting/tagger/tagger.ts';
import { type PreparedBlock, prepare } from '../text/article.ts';
import { detectLanguage } from '../text/language.ts';
import type { ReadArticle } from './article.ts';
import { type PageBlock, type Reading, readBlocks } from './blocks.ts';
import { languageData, networkData } from './data.ts';
import { ImportedReader } from './imported.ts';
import { isForOurs } from './look.ts';
import type { PageMetadata } from './metadata.ts';
import type { Platform } from './platform.ts';
import type { Tell } from './progress.ts';
import { inSlices, lastInSlices, turn } from './slices.ts';

/** An article that is to be read. */
export interface Place {
  root: Element;
  meta: PageMetadata;
}

/** How an article is read, and in which languages: one in another is left alone. Without: in all of ours. */
export interface Wanted extends Reading {
  languages?: readonly Language[] | undefined;
}

/** What is told of a reading while it goes on. */
export interface Telling {
  progress?: Tell | undefined;
  /** Given what patterns alone have found, a moment before the tagger has had its say. */
  early?: ((article: ReadArticle) => Promise<void>) | undefined;
}

export class ArticleReader {
  private readonly readings: readonly ReadingsData[];
  private readonly platform: Platform;
  private readonly spotters = new Map<Language, Spotter>();
  private packs = '';
  private imported: ImportedReader;
  private readonly taggers = new Map<Language, Tagger>();

  constructor(readings: readonly ReadingsData[], platform: Platform) {
    this.readings = readings;
    this.platform = platform;
    this.imported = new ImportedReader(platform);
  }

  /** Reads an article. Where `before` has the same text it is taken for read: only where its words stand is new. */
  async read(
    { root, meta }: Place,
    wanted: Wanted,
    signal: AbortSignal,
    before?: ReadArticle,
    { progress, early }: Telling = {},
  ): Promise<ReadArticle> {
    const blocks = await inSlices(readBlocks(root, wanted), signal);
    const written = detectLanguage(sampleOf(blocks), meta.lang);
    const lang = written && wanted.languages?.includes(written) === false ? undefined : written;
    const ours = isForOurs();
    const readFor = `${ours} ${this.packs}`;
    if (before && before.lang === lang && before.readFor === readFor && isSameText(before.blocks, blocks)) {
      // A page that goes on to the next article as one scrolls takes address and day along: this one keeps its own.
      if (before.root === root && before.meta.date) return { ...before, blocks };
      if (before.meta.date === meta.date) return { ...before, root, meta, blocks };
    }
    const none = { prepared: [], mentions: [], imported: [], framing: NO_FRAMING };
    const article: ReadArticle = { root, meta, lang, blocks, readFor, ...none };
    if (!lang || blocks.length === 0) return article;
    const known = new Map(before?.lang === lang ? before.prepared.map((block) => [keyOf(block), block]) : []);
    const patterns = ours && (await this.spotter(lang)).begin(meta.date);
    const total = blocks.length;
    for (const [done, block] of blocks.entries()) {
      progress?.({ stage: 'text', done, total });
      const ready = known.get(keyOf(block)) ?? prepare({ text: block.text, kind: block.kind });
      article.prepared.push(ready);
      if (patterns) patterns.read(ready);
      await turn(signal);
    }
    if (this.packs) article.imported = await this.imported.read(lang, article.prepared, meta.date, signal);
    if (!patterns) return article;
    const found = await lastInSlices(patterns.mentionsInSteps(), signal);
    if (found.length + article.imported.length > 0) await early?.({ ...article, mentions: found });
    progress?.({ stage: 'again', done: 0, total: 0 });
    const tagger = await this.tagger(lang);
    return { ...article, mentions: await lastInSlices(patterns.withTagged(found, tagger), signal) };
  }

  /** From now on articles are read for these imported packs, too. */
  readFor(packs: string): void {
    if (packs === this.packs) return;
    this.packs = packs;
    this.imported = new ImportedReader(this.platform);
  }

  private async spotter(lang: Language): Promise<Spotter> {
    const found =
      this.spotters.get(lang) ?? new Spotter(this.readings, await languageData('spotting', lang, this.platform));
    this.spotters.set(lang, found);
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
}

const keyOf = ({ kind, text }: PreparedBlock | PageBlock): string => `${kind} ${text}`;

/** Whether blocks say the same, wherever they stand in the page. */
function isSameText(before: readonly PageBlock[], now: readonly PageBlock[]): boolean {
  return (
    before.length === now.length &&
    before.every(
      ({ text, kind, section }, i) => text === now[i]?.text && kind === now[i].kind && section === now[i].section,
    )
  );
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
