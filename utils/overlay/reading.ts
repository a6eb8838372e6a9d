/** The article's framing and claims, read in slices from what the session has read already. */
import { Classifier } from '../framing/classifier/classifier.ts';
import type { FramingCore } from '../framing/data.ts';
import { Framer } from '../framing/framer.ts';
import { FramingReader } from '../framing/reader.ts';
import type { Framing } from '../framing/types.ts';
import type { Language } from '../knowledge/schema.ts';
import { languageData, networkData } from '../page/data.ts';
import type { Platform, ReadArticle } from '../page/session.ts';
import { eachInSlices, inSlices } from '../page/slices.ts';

export const NO_FRAMING: Framing = { sentences: [], frames: [], absent: [], claims: [] };

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

  async read({ lang, prepared, mentions }: ReadArticle, signal: AbortSignal): Promise<Framing> {
    if (!lang || mentions.length === 0) return NO_FRAMING;
    let framer = this.framers.get(lang);
    if (!framer) {
      framer = await this.framer(lang);
      this.framers.set(lang, framer);
    }
    this.hasFrames = framer.hasFrames;
    const reader = new FramingReader(framer, mentions);
    await eachInSlices(prepared, (block) => reader.read(block), signal);
    await inSlices(reader.judge(), signal);
    return reader.result();
  }

  private async framer(lang: Language): Promise<Framer> {
    const { platform } = this;
    const [patterns, words, tagger, classifier] = await Promise.all([
      languageData('framing', lang, platform),
      languageData('words', lang, platform),
      networkData('tagger', platform),
      networkData('classifier', platform),
    ]);
    return new Framer(this.data, patterns, new Classifier(classifier, tagger, words, lang));
  }
}
