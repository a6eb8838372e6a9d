/** Annotated texts as the tagger reads them: in blocks, with what the patterns find in them. */
import type { Compiled } from '../../utils/knowledge/compile.ts';
import type { Language } from '../../utils/knowledge/schema.ts';
import { worthReading } from '../../utils/spotting/gate-words.ts';
import { type Mention, type Reading, Spotter } from '../../utils/spotting/spot.ts';
import type { TaggedArticle } from '../../utils/spotting/tagger/tagger.ts';
import { blocksOfText, type PreparedBlock, prepare } from '../../utils/text/article.ts';
import type { Gold } from '../lib/gold.ts';

export interface ReadText {
  gold: Gold;
  lang: Language;
  blocks: PreparedBlock[];
  /** Where each block begins in the text. */
  offsets: number[];
  article: TaggedArticle;
  /** What the patterns find, and the reading that found it. */
  found: Mention[];
  reading: Reading;
  /** Whether it has words that the gate looks for. */
  worth: boolean;
}

/** Reads texts with the patterns alone. */
export function readTexts(golds: readonly Gold[], { spotting, gate }: Compiled): ReadText[] {
  const spotters = new Map<Language, Spotter>();
  return golds.map((gold) => {
    const lang = gold.lang as Language;
    let spotter = spotters.get(lang);
    if (!spotter) {
      spotter = new Spotter(spotting.readings, spotting.languages[lang]);
      spotters.set(lang, spotter);
    }
    const cut = blocksOfText(gold.text);
    const blocks = cut.map((block) => prepare(block));
    const reading = spotter.begin(gold.date);
    for (const block of blocks) reading.read(block);
    const found = reading.mentions();
    const worth = worthReading(gold.text, gate);
    return {
      gold,
      lang,
      blocks,
      offsets: cut.map((b) => b.offset),
      article: reading.tagged(found),
      found,
      reading,
      worth,
    };
  });
}
