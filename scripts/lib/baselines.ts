/** What framing has to beat, on the same texts: cues by themselves, and a naive Bayes on words. */
import { collect } from '../../utils/framing/found.ts';
import { Framer } from '../../utils/framing/framer.ts';
import type { Compiled } from '../../utils/knowledge/compile.ts';
import type { Language } from '../../utils/knowledge/schema.ts';
import { blocksOfText, prepare } from '../../utils/text/article.ts';
import { detectLanguage } from '../../utils/text/language.ts';
import { tokenise } from '../../utils/text/tokenise.ts';
import type { Gold } from './gold.ts';
import type { Scored } from './score.ts';

/** Neither has an idea of voice and stance: the article's own. */
const marked = (frames: Iterable<string>) =>
  [...frames].map((frame) => ({ frame, voice: 'author', stance: 'endorsed' }));

/** Every sentence that holds a cue, whoever speaks, whatever it is about. */
export function byCuesAlone(golds: readonly Gold[], { framing }: Compiled): Scored[] {
  const framers = new Map<Language, Framer>();
  return golds.map(({ text, lang = 'en' }) => {
    const language = detectLanguage(text, lang);
    if (!language) return { mentions: [], sentences: [], claims: [] };
    const framer = framers.get(language) ?? new Framer(framing, framing.languages[language], language);
    framers.set(language, framer);
    const sentences = blocksOfText(text).flatMap((block) => {
      const ready = prepare(block);
      return ready.sentences.map((sentence) => {
        const frames = new Set<string>();
        for (const { cue } of collect(framer, ready, sentence).cues) {
          const frame = framing.frames[framing.cues[cue]?.frame ?? -1];
          if (frame) frames.add(frame.id);
        }
        return { start: block.offset + sentence.start, end: block.offset + sentence.end, frames: marked(frames) };
      });
    });
    return { mentions: [], sentences, claims: [] };
  });
}

/** How often words stand in sentences, with a frame and in all. */
interface Counts {
  sentences: number;
  words: Map<string, number>;
  total: number;
}

const none = (): Counts => ({ sentences: 0, words: new Map(), total: 0 });

function tally(counts: Counts, words: readonly string[], by: 1 | -1): void {
  counts.sentences += by;
  counts.total += by * words.length;
  for (const word of words) counts.words.set(word, (counts.words.get(word) ?? 0) + by);
}

/** Odds from which on a frame is taken to be there: where it does best on tests/corpus/dev/framing-dev.txt. */
const CUT = -2;

/** Words of no frame that are thought to stand beside those of a frame, so that rare words weigh little (Dirichlet prior). */
const PRIOR = 1000;

/** For each frame a naive Bayes on the words of a sentence, trained on all the other texts of the file. */
export function byNaiveBayes(golds: readonly Gold[]): Scored[] {
  const frames = [
    ...new Set(golds.flatMap(({ sentences = [] }) => sentences.flatMap((s) => s.frames.map((f) => f.frame)))),
  ];
  const texts = golds.map(({ text, sentences = [] }) =>
    sentences.map(({ start, end, frames: own }) => ({
      start,
      end,
      words: tokenise(text.slice(start, end)).forms,
      own: new Set(own.map(({ frame }) => frame)),
    })),
  );
  const all = none();
  const withFrame = new Map(frames.map((frame) => [frame, none()]));
  const change = (sentences: (typeof texts)[number], by: 1 | -1) => {
    for (const { words, own } of sentences) {
      tally(all, words, by);
      for (const frame of own) tally(withFrame.get(frame) as Counts, words, by);
    }
  };
  for (const sentences of texts) change(sentences, 1);
  return texts.map((sentences) => {
    change(sentences, -1);
    const found = sentences.map(({ start, end, words }) => {
      const likely = frames.filter((frame) => {
        const yes = withFrame.get(frame) as Counts;
        if (yes.sentences <= 0 || yes.sentences >= all.sentences) return false;
        let odds = Math.log(yes.sentences / (all.sentences - yes.sentences));
        for (const word of words) {
          const there = yes.words.get(word) ?? 0;
          const usual = ((all.words.get(word) ?? 0) + 1) / (all.total + all.words.size);
          odds += Math.log((there + PRIOR * usual) / (yes.total + PRIOR) / usual);
        }
        return odds > CUT;
      });
      return { start, end, frames: marked(likely) };
    });
    change(sentences, 1);
    return { mentions: [], sentences: found, claims: [] };
  });
}
