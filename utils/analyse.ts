/** Reads one article whole: mentions, then framing. What `npm run annotate` and `npm run eval` run, and the tests. Pure. */

import { Classifier } from './framing/classifier/classifier.ts';
import type { ClassifierData } from './framing/classifier/data.ts';
import type { FramingData } from './framing/data.ts';
import { Framer } from './framing/framer.ts';
import { frameArticle } from './framing/reader.ts';
import type { Framing } from './framing/types.ts';
import type { Language } from './knowledge/schema.ts';
import type { SpottingData } from './spotting/data.ts';
import { type GateWords, worthReading } from './spotting/gate-words.ts';
import { type Mention, Spotter } from './spotting/spot.ts';
import type { TaggerSource } from './spotting/tagger/data.ts';
import { Tagger } from './spotting/tagger/tagger.ts';
import { type ArticleText, type PreparedBlock, prepare } from './text/article.ts';

export interface Analysis {
  blocks: PreparedBlock[];
  mentions: Mention[];
  framing: Framing;
}

export interface Engine {
  spotting: SpottingData;
  framing: FramingData;
  /** The trained tagger; without it only patterns find mentions. */
  tagger?: TaggerSource | undefined;
  /** The trained classifier of sentences; without it, or without the tagger, only patterns find frames and claims. */
  classifier?: ClassifierData | undefined;
  /** What the gate looks for; a text without it is read with more doubt. */
  gate?: GateWords | undefined;
}

/** What is made once for each language and source. */
function madeOnce<S extends object, T>(make: (source: S, lang: Language) => T): (source: S, lang: Language) => T {
  const made = new WeakMap<S, Map<Language, T>>();
  return (source, lang) => {
    const own = made.get(source) ?? new Map<Language, T>();
    made.set(source, own);
    const there = own.get(lang);
    if (there) return there;
    const fresh = make(source, lang);
    own.set(lang, fresh);
    return fresh;
  };
}

const taggerOf = madeOnce((source: TaggerSource, lang) => new Tagger(source.data, source.words[lang], lang));
const spotterOf = madeOnce((data: SpottingData, lang) => new Spotter(data.readings, data.languages[lang]));
const framerOf = madeOnce(({ framing, classifier, tagger }: Engine, lang) => {
  const judge = classifier && tagger && new Classifier(classifier, tagger.data, tagger.words[lang], lang);
  return new Framer(framing, framing.languages[lang], lang, judge);
});

/** Mentions and framing of an article. An article without a mention has no framing: it is about something else. */
export function analyse(article: ArticleText, engine: Engine): Analysis {
  const blocks = article.blocks.map((block) => prepare(block));
  const { spotting, tagger, gate } = engine;
  const spotter = spotterOf(spotting, article.lang);
  const elsewhere = gate && !worthReading(blocks.map((block) => block.text).join('\n'), gate);
  const mentions = spotter.spot(blocks, article.date, tagger && taggerOf(tagger, article.lang), elsewhere);
  const framing = frameArticle(framerOf(engine, article.lang), blocks, mentions);
  return { blocks, mentions, framing };
}
