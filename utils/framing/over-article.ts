/** From sentences to the article: which frames, in how many sentences, which of the usual ones in none. Pure. */
import type { FramingCore } from './data.ts';
import type { ArticleFrame, FramedSentence, Framing } from './types.ts';

/** Frames over the article, heaviest first, and those that are absent. */
export function overArticle(sentences: FramedSentence[], data: FramingCore): Pick<Framing, 'frames' | 'absent'> {
  const frames: ArticleFrame[] = [];
  const carrying = new Map<string, number[]>();
  sentences.forEach((sentence, i) => {
    for (const id of new Set(sentence.frames.map((f) => f.frame))) {
      const list = carrying.get(id);
      if (list) list.push(i);
      else carrying.set(id, [i]);
    }
  });
  for (const [frame, list] of carrying) frames.push({ frame, weight: list.length, sentences: list });
  frames.sort((a, b) => b.weight - a.weight || (a.sentences[0] as number) - (b.sentences[0] as number));
  const present = new Set(frames.map((f) => f.frame));
  return { frames, absent: data.frames.filter((f) => !present.has(f.id)).map((f) => f.id) };
}
