/** The article's framing and claims, read in slices from what the session has read already. */
import { Classifier } from '../framing/classifier/classifier.ts';
import type { FramingCore } from '../framing/data.ts';
import { Framer } from '../framing/framer.ts';
import { FramingReader } from '../framing/reader.ts';
import { type Framing, NO_FRAMING } from '../framing/types.ts';
import type { Language } from '../knowledge/schema.ts';
import type { ReadArticle } from '../page/article.ts';
import { languageData, networkData } from '../page/data.ts';
import type { Platform } from '../page/platform.ts';
import type { Tell } from '../page/progress.ts';
import { inSlices, lastInSlices } from '../page/slices.ts';

export class FramingOfPage {
  readonly data: FramingCore;
  private readonly platform: Platform;
  private readonly framers = new Map<Language, Framer>();

  constructor(data: FramingCore, platform: Platform) {
    this.data = data;
    this.platform = platform;
  }

  /** Whether frames have wordings in the language read last. */
  hasFrames = true;

  async read({ lang, prepared, mentions }: ReadArticle, signal: AbortSignal, progress?: Tell): Promise<Framing> {
    if (!lang || mentions.length === 0) return NO_FRAMING;
    let framer = this.framers.get(lang);
    if (!framer) {
      framer = await this.framer(lang);
      this.framers.set(lang, framer);
    }
    this.hasFrames = framer.hasFrames;
    const reader = new FramingReader(framer, mentions);
    const total = prepared.length;
    for (const [done, block] of prepared.entries()) {
      progress?.({ stage: 'framing', done, total });
      await inSlices(reader.reading(block), signal);
    }
    await inSlices(reader.judge(), signal);
    return lastInSlices(reader.resulting(), signal);
  }

  private async framer(lang: Language): Promise<Framer> {
    const { data, platform } = this;
    const patterns = await languageData('framing', lang, platform);
    try {
      const [words, tagger, classifier] = await Promise.all([
        languageData('words', lang, platform),
        networkData('tagger', platform),
        networkData('classifier', platform),
      ]);
      return new Framer(data, patterns, lang, new Classifier(classifier, tagger, words, lang));
    } catch {
      // Patterns and rules read by themselves, too, if not as well.
      return new Framer(data, patterns, lang);
    }
  }
}
