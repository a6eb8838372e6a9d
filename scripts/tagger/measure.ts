/** How well patterns and tagger together find the mentions of annotated texts, by overlap. */
import { TOPICS } from '../../utils/knowledge/schema.ts';
import { type TaggerData, TaggerModel } from '../../utils/spotting/tagger/model.ts';
import { leastLikely, spansOf } from '../../utils/spotting/tagger/spans.ts';
import type { TaggedText } from './corpus.ts';

export interface Count {
  right: number;
  wrong: number;
  missed: number;
  /** Texts without a mention, and how many of them got one. */
  clean: number;
  marked: number;
}

interface Found {
  start: number;
  end: number;
  topic: string;
}

/** Everything found in a text at a threshold. */
export function findAll(text: TaggedText, model: TaggerModel | undefined, threshold: number): Found[] {
  const { reading, found, offsets } = text;
  const all: Found[] = found.map((m) => ({
    start: (offsets[m.block] as number) + m.start,
    end: (offsets[m.block] as number) + m.end,
    topic: m.topic,
  }));
  if (!model?.concerns(reading.built.article)) return all;
  const more: (Found & { likely: number })[] = [];
  reading.built.article.sentences.forEach((sentence, i) => {
    if (sentence.classes.size === 0) return;
    const place = reading.built.places[i];
    if (!place) return;
    const tokens = reading.tokensOf(place.block);
    const offset = offsets[place.block] as number;
    for (const span of spansOf(sentence.words, model.read(reading.built.article, i), threshold)) {
      const start = offset + (tokens.starts[place.from + span.from] as number);
      const end = offset + (tokens.ends[place.from + span.to - 1] as number);
      if (!all.some((m) => m.start < end && start < m.end))
        more.push({ start, end, topic: TOPICS[span.topic] as string, likely: span.likely });
    }
  });
  const needed = leastLikely(
    found.length,
    more.map((m) => m.likely),
  );
  return [...all, ...more.filter((m) => m.likely >= needed)];
}

export function measure(texts: readonly TaggedText[], data: TaggerData | undefined, threshold: number): Count {
  const count: Count = { right: 0, wrong: 0, missed: 0, clean: 0, marked: 0 };
  const models = new Map<string, TaggerModel>();
  for (const text of texts) {
    if (data && !models.has(text.lang)) models.set(text.lang, new TaggerModel(data, text.lang));
    const found = findAll(text, models.get(text.lang), threshold);
    const gold = (text.gold.mentions ?? []).map((m) => ({ ...m, hit: false }));
    if (gold.length === 0) {
      count.clean++;
      if (found.length > 0) count.marked++;
    }
    for (const f of found) {
      const match = gold.find((g) => g.topic === f.topic && g.start < f.end && f.start < g.end);
      if (!match) count.wrong++;
      else if (!match.hit) {
        match.hit = true;
        count.right++;
      }
    }
    count.missed += gold.filter((g) => !g.hit).length;
  }
  return count;
}

/** "P 0.912 R 0.640, 3 of 80 clean texts marked". */
export function inWords({ right, wrong, missed, clean, marked }: Count): string {
  const p = right / (right + wrong || 1);
  const r = right / (right + missed || 1);
  return `P ${p.toFixed(3)} R ${r.toFixed(3)}, ${marked} of ${clean} clean texts marked`;
}
