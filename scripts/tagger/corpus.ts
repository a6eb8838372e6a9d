/** Annotated texts as the tagger reads them, with the label of each word. */
import type { Compiled } from '../../utils/knowledge/compile.ts';
import { type Language, TOPICS } from '../../utils/knowledge/schema.ts';
import { type Mention, type Reading, Spotter } from '../../utils/spotting/spot.ts';
import { blocksOfText, prepare } from '../../utils/text/article.ts';
import type { Gold } from '../lib/gold.ts';

export interface TaggedText {
  gold: Gold;
  lang: Language;
  reading: Reading;
  /** What the patterns find. */
  found: Mention[];
  /** Where each block begins in the text. */
  offsets: number[];
  /** Labels of the words of each sentence: 0 outside, else the topic's number plus one. */
  labels: number[][];
}

/** Reads texts with the patterns alone, and lays the gold mentions over their words. */
export function taggedTexts(golds: readonly Gold[], { spotting }: Compiled): TaggedText[] {
  const spotters = new Map<Language, Spotter>();
  return golds.map((gold) => {
    const lang = gold.lang as Language;
    let spotter = spotters.get(lang);
    if (!spotter) {
      spotter = new Spotter(spotting.readings, { ...spotting.languages[lang], tagger: undefined });
      spotters.set(lang, spotter);
    }
    const cut = blocksOfText(gold.text);
    const blocks = cut.map((block) => prepare(block, lang));
    const offsets = cut.map((block) => block.offset);
    const reading = spotter.begin(gold.date);
    for (const block of blocks) reading.read(block);
    const found = reading.mentions();
    const labels = reading.built.places.map(({ block, sentence, from }) => {
      const { tokens, sentences } = blocks[block] as (typeof blocks)[number];
      const offset = offsets[block] as number;
      const to = sentences[sentence]?.to ?? from;
      return Array.from({ length: to - from }, (_, i) => {
        const start = offset + (tokens.starts[from + i] as number);
        const end = offset + (tokens.ends[from + i] as number);
        const mention = gold.mentions?.find((m) => m.start < end && start < m.end);
        return mention ? TOPICS.indexOf(mention.topic as never) + 1 : 0;
      });
    });
    return { gold, lang, reading, found, offsets, labels };
  });
}
