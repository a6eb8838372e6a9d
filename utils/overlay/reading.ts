/** The article's framing and claims, read in slices from what the session has read already. */
import type { FramingData } from '../framing/data.ts';
import { Framer, FramingReader } from '../framing/frame.ts';
import type { Framing } from '../framing/types.ts';
import type { Language } from '../knowledge/schema.ts';
import type { ReadArticle } from '../page/session.ts';
import { inSlices } from '../page/slices.ts';

export const NO_FRAMING: Framing = { sentences: [], frames: [], absent: [], claims: [] };

export class FramingOfPage {
  readonly data: FramingData;
  private readonly framers = new Map<Language, Framer>();

  constructor(data: FramingData) {
    this.data = data;
  }

  async read({ lang, prepared, mentions }: ReadArticle, signal: AbortSignal): Promise<Framing> {
    if (!lang || mentions.length === 0) return NO_FRAMING;
    let framer = this.framers.get(lang);
    if (!framer) {
      framer = new Framer(this.data, lang);
      this.framers.set(lang, framer);
    }
    const reader = new FramingReader(framer);
    await inSlices(
      (function* () {
        for (const block of prepared) {
          reader.read(block);
          yield undefined;
        }
      })(),
      signal,
    );
    return reader.result();
  }
}
