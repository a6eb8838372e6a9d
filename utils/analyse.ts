/** Reads one article whole: mentions, then framing. What `npm run annotate` and `npm run eval` run, and the tests. Pure. */

import type { FramingData } from './framing/data.ts';
import { Framer, frameArticle } from './framing/frame.ts';
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
  /** What the gate looks for; a text without it is read with more doubt. */
  gate?: GateWords | undefined;
}

const taggers = new WeakMap<TaggerSource, Map<Language, Tagger>>();

/** The tagger of a language, made once. */
function taggerOf(source: TaggerSource, lang: Language): Tagger {
  const made = taggers.get(source) ?? new Map<Language, Tagger>();
  taggers.set(source, made);
  const found = made.get(lang) ?? new Tagger(source.data, source.words[lang], lang);
  made.set(lang, found);
  return found;
}

/** Mentions and framing of an article. An article without a mention has no framing: it is about something else. */
export function analyse(article: ArticleText, engine: Engine): Analysis {
  const blocks = article.blocks.map((block) => prepare(block, article.lang));
  const { spotting, tagger, gate } = engine;
  const spotter = new Spotter(spotting.readings, spotting.languages[article.lang]);
  const elsewhere = gate && !worthReading(blocks.map((block) => block.text).join('\n'), gate);
  const mentions = spotter.spot(blocks, article.date, tagger && taggerOf(tagger, article.lang), elsewhere);
  const framing = frameArticle(new Framer(engine.framing, engine.framing.languages[article.lang]), blocks, mentions);
  return { blocks, mentions, framing };
}
