/** Reads one article whole: mentions, then framing. What `npm run annotate` and `npm run eval` run, and the tests. Pure. */

import type { FramingData } from './framing/data.ts';
import { Framer, frameArticle } from './framing/frame.ts';
import type { Framing } from './framing/types.ts';
import type { SpottingData } from './spotting/data.ts';
import { type Mention, Spotter } from './spotting/spot.ts';
import { type ArticleText, type PreparedBlock, prepare } from './text/article.ts';

export interface Analysis {
  blocks: PreparedBlock[];
  mentions: Mention[];
  framing: Framing;
}

export interface Engine {
  spotting: SpottingData;
  framing: FramingData;
}

/** Mentions and framing of an article. An article without a mention has no framing: it is about something else. */
export function analyse(article: ArticleText, engine: Engine): Analysis {
  const blocks = article.blocks.map((block) => prepare(block, article.lang));
  const mentions = new Spotter(engine.spotting.readings, engine.spotting.languages[article.lang]).spot(
    blocks,
    article.date,
  );
  const framing = frameArticle(new Framer(engine.framing, engine.framing.languages[article.lang]), blocks, mentions);
  return { blocks, mentions, framing };
}
