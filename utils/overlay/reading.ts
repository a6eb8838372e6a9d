/** The article's framing and claims, read in slices from what the session has read already. */
import type { FramingCore } from '../framing/data.ts';
import { Framer, FramingReader } from '../framing/frame.ts';
import type { Framing } from '../framing/types.ts';
import type { Language } from '../knowledge/schema.ts';
import { languageData } from '../page/data.ts';
import type { Platform, ReadArticle } from '../page/session.ts';
import { eachInSlices } from '../page/slices.ts';

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
      framer = new Framer(this.data, await languageData('framing', lang, this.platform));
      this.framers.set(lang, framer);
    }
    this.hasFrames = framer.hasFrames;
    const reader = new FramingReader(framer);
    await eachInSlices(prepared, (block) => reader.read(block), signal);
    return reader.result();
  }
}
