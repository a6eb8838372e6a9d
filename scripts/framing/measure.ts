/** How well a classifier does on annotated texts, whether or not the spotter finds a mention in them. */
import { Classifier } from '../../utils/framing/classifier/classifier.ts';
import type { ClassifierData } from '../../utils/framing/classifier/data.ts';
import { Framer } from '../../utils/framing/framer.ts';
import type { Compiled } from '../../utils/knowledge/compile.ts';
import type { Language } from '../../utils/knowledge/schema.ts';
import type { Gold } from '../lib/gold.ts';
import { score } from '../lib/score.ts';
import { framedText, type SpottedText } from './examples.ts';

/** Scores of texts that have been spotted already. */
export function measure(texts: readonly SpottedText[], { framing, tagger }: Compiled, data: ClassifierData) {
  const framers = new Map<Language, Framer>();
  const framerOf = (lang: Language): Framer => {
    let framer = framers.get(lang);
    if (!framer && tagger) {
      framer = new Framer(
        framing,
        framing.languages[lang],
        lang,
        new Classifier(data, tagger.data, tagger.words[lang], lang),
      );
      framers.set(lang, framer);
    }
    return framer as Framer;
  };
  const found = texts.map((text) => ({ mentions: [], ...framedText(text, framerOf(text.lang)) }));
  const golds: Gold[] = texts.map(({ gold: { mentions: _, ...gold } }) => gold);
  return score(golds, found);
}
