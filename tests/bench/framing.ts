/** Framing in Node: an article of 1,500 words, against spotting the mentions of the same words. */
import { loadOrExit } from '../../scripts/knowledge/load.ts';
import { readGold } from '../../scripts/lib/gold-file.ts';
import { inRoot } from '../../scripts/lib/paths.ts';
import { Classifier } from '../../utils/framing/classifier/classifier.ts';
import { Framer } from '../../utils/framing/framer.ts';
import { frameArticle } from '../../utils/framing/reader.ts';
import { Spotter } from '../../utils/spotting/spot.ts';
import { Tagger } from '../../utils/spotting/tagger/tagger.ts';
import { blocksOfText, prepare } from '../../utils/text/article.ts';
import { type Row, row } from './row.ts';

const WORDS = 1500;
const ROUNDS = 25;
/** Rounds that are not counted: code that is cold belongs to no article in particular. */
const WARM = 5;

export async function benchFraming(): Promise<Row[]> {
  const { spotting, framing, tagger, classifier } = await loadOrExit();
  if (!tagger || !classifier) throw new Error('There is no trained network to measure: run “npm run train”.');
  const texts = await readGold(inRoot('tests', 'corpus', 'dev', 'framing-dev.txt'));
  let text = '';
  for (const { text: next } of texts) {
    if (text.split(/\s+/).length >= WORDS) break;
    text += `${next}\n\n`;
  }
  const blocks = blocksOfText(text);
  const spotter = new Spotter(spotting.readings, spotting.languages.en);
  const reader = new Tagger(tagger.data, tagger.words.en, 'en');
  const judge = new Classifier(classifier, tagger.data, tagger.words.en, 'en');
  const framer = new Framer(framing, framing.languages.en, 'en', judge);
  const mine: number[] = [];
  const floor: number[] = [];
  for (let round = -WARM; round < ROUNDS; round++) {
    // What both begin with, cutting into sentences and words, belongs to spotting.
    const begun = performance.now();
    const prepared = blocks.map((block) => prepare(block));
    const mentions = spotter.spot(prepared, '2022-01-21', reader);
    const spotted = performance.now();
    frameArticle(framer, prepared, mentions);
    const framed = performance.now();
    if (mentions.length === 0) throw new Error('There is nothing to frame: the article has no mention.');
    if (round < 0) continue;
    mine.push(framed - spotted);
    floor.push(spotted - begun);
  }
  return [row('1,500 words: framing / spotting', mine, floor)];
}
