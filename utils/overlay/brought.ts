/** What the overlay has of the scripts it brings: framing's data and reader, the panel. */
import type { FramingCore } from '../framing/data.ts';
import { type Framing, NO_FRAMING } from '../framing/types.ts';
import type { ReadArticle } from '../page/article.ts';
import type { Platform } from '../page/platform.ts';
import type { Tell } from '../page/progress.ts';
import { bring, NO_CORE, type Parts } from './bring.ts';
import type { FramingOfPage } from './reading.ts';

export class Brought {
  data: FramingCore = NO_CORE;
  /** Whether frames have wordings in the article's language. */
  hasFrames = true;
  /** What shows framing and list; undefined until one of them has been opened for the first time. */
  panel: Parts['panel'] | undefined;
  private readonly platform: Platform;
  private reader: Promise<FramingOfPage> | undefined;

  constructor(platform: Platform) {
    this.platform = platform;
  }

  /** The framing of an article; none where what reads it cannot be brought. */
  async frame(article: ReadArticle, signal: AbortSignal, progress?: Tell): Promise<Framing> {
    const { platform } = this;
    this.reader ??= bring('framing', platform).then(({ core, reader }) => {
      this.data = core;
      return reader(platform);
    });
    const reader = await this.reader.catch(() => undefined);
    if (!reader) {
      // It is asked for again when the page is read again.
      this.reader = undefined;
      return NO_FRAMING;
    }
    const framing = await reader.read(article, signal, progress);
    this.hasFrames = reader.hasFrames;
    return framing;
  }

  /** Brings the panel and gives its styles; undefined where it is there already. Throws when it cannot be brought. */
  async bringPanel(): Promise<string | undefined> {
    const panel = await bring('panel', this.platform);
    if (this.panel) return undefined;
    this.panel = panel;
    return panel.styles;
  }
}
