/** What imported packs find in an article, by their patterns alone and apart from what ours find. */

import type { ImportedPatterns } from '../knowledge/packs-answers.ts';
import type { Language } from '../knowledge/schema.ts';
import type { MadeBy } from '../messages.ts';
import { Spotter, type Why } from '../spotting/spot.ts';
import type { PreparedBlock } from '../text/article.ts';
import type { Platform } from './platform.ts';
import { lastInSlices, turn } from './slices.ts';

/** Something that a pack of others finds. */
export interface ImportedMention {
  kind: 'entry' | 'claim';
  id: string;
  title: string;
  block: number;
  start: number;
  end: number;
  why: Why;
  from: MadeBy;
}

/** Steps that the patterns of one pack may take over one article: ours take a tenth of it over a long one. */
const MAX_STEPS = 3_000_000;

export class ImportedReader {
  private readonly platform: Platform;
  private readonly packs = new Map<Language, Promise<(ImportedPatterns & { spotter: Spotter })[]>>();

  constructor(platform: Platform) {
    this.platform = platform;
  }

  /** In reading order, pack by pack. A pack that cannot be read with finds nothing. */
  async read(lang: Language, blocks: readonly PreparedBlock[], date: string | undefined, signal: AbortSignal) {
    const found: ImportedMention[] = [];
    for (const { spotter, targets, title, makers, reason } of await this.packsFor(lang)) {
      const reading = spotter.begin(date);
      spotter.allow(MAX_STEPS);
      for (const block of blocks) {
        reading.read(block);
        await turn(signal);
      }
      for (const { block, start, end, entry, why } of await lastInSlices(reading.mentionsInSteps(), signal)) {
        const target = targets[Number(entry)];
        const because = [reason, ...why.because.filter(Boolean)];
        if (target) found.push({ ...target, block, start, end, why: { ...why, because }, from: { title, makers } });
      }
    }
    return found;
  }

  private packsFor(lang: Language) {
    const known =
      this.packs.get(lang) ??
      this.platform.ask({ type: 'imported', lang }).then(
        ({ packs }) => packs.map((pack) => ({ ...pack, spotter: new Spotter(pack.readings, pack.language) })),
        () => [],
      );
    this.packs.set(lang, known);
    return known;
  }
}
