/** The framing of an article as plain text, for the clipboard. Pure. */
import type { Framing } from '../utils/framing/types.ts';
import type { ReadingCard } from '../utils/knowledge/view.ts';
import { citationText } from './citation.ts';
import { longDate } from './dates.ts';
import type { FrameInfo } from './FrameItem.tsx';
import { speakerWords, stanceWords } from './FrameSentence.tsx';
import { carriers, type TextOf } from './voices.ts';
import { counted, unquoted } from './words.ts';

/** The article, as it is cited. */
export interface Cited {
  title: string;
  host: string;
  address: string;
  date?: string | undefined;
}

/** How the article tells it, sentence by sentence, then its claims with their records and sources. */
export function framingText(
  article: Cited,
  framing: Framing,
  frames: readonly FrameInfo[],
  text: TextOf,
  records: readonly ReadingCard[],
): string {
  const lines = [
    `How “${unquoted(article.title)}” tells it`,
    `${[article.host, article.date && longDate(article.date)].filter(Boolean).join(', ')}. ${article.address}`,
  ];
  for (const { frame, sentences } of framing.frames) {
    const known = frames.find(({ id }) => id === frame);
    if (!known) continue;
    const found = carriers(framing, frame, sentences);
    lines.push('', `${known.name} (${counted(found.length, 'sentence')}). ${known.definition}`);
    for (const { sentence, mark } of found) {
      const span = framing.sentences[sentence];
      if (span) lines.push(`– ${quoted(text(span))} ${speakerWords(mark)} ${stanceWords(mark)}`);
    }
  }
  const absent = framing.absent.flatMap((id) => frames.find((frame) => frame.id === id)?.name ?? []);
  if (absent.length > 0) lines.push('', `Not found in this article: ${absent.join(', ')}.`);
  for (const record of records) lines.push('', citationText(record).text);
  return lines.join('\n');
}

/** In quotation marks, unless the sentence brings its own. */
const quoted = (sentence: string): string => (/[“”„«»"]/.test(sentence) ? sentence : `“${sentence}”`);
