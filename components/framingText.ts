/** The framing of an article as plain text, for the clipboard. */
import type { Framing } from '../utils/framing/types.ts';
import { say, sayCount } from '../utils/i18n/say.ts';
import type { ReadingCard } from '../utils/knowledge/view.ts';
import { contentsOf } from './citation/contents.ts';
import { plain } from './citation/plain.ts';
import { longDate } from './dates.ts';
import type { FrameInfo } from './FrameItem.tsx';
import { speakerWords, stanceWords } from './FrameSentence.tsx';
import { carriers, type TextOf } from './voices.ts';
import { ended, inWords, quoted, unquoted } from './words.ts';

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
    say('framing.text_title', { title: unquoted(article.title) }),
    `${ended([article.host, article.date && longDate(article.date)].filter(Boolean).join(', '))} ${article.address}`,
  ];
  for (const { frame, sentences } of framing.frames) {
    const known = frames.find(({ id }) => id === frame);
    if (!known) continue;
    const found = carriers(framing, frame, sentences);
    lines.push(
      '',
      `${known.name} (${sayCount('framing.sentences', found.length, inWords(found.length))}). ${known.definition}`,
    );
    for (const { sentence, mark } of found) {
      const span = framing.sentences[sentence];
      if (span) lines.push(`– ${inMarks(text(span))} ${speakerWords(mark)} ${stanceWords(mark)}`);
    }
  }
  const absent = framing.absent.flatMap((id) => frames.find((frame) => frame.id === id)?.name ?? []);
  if (absent.length > 0) lines.push('', say('framing.text_absent', { frames: absent.join(', ') }));
  for (const record of records) lines.push('', plain(contentsOf(record)).trim());
  return lines.join('\n');
}

/** In quotation marks, unless the sentence brings its own. */
const inMarks = (sentence: string): string => (/[“”„«»"]/.test(sentence) ? sentence : quoted(sentence));
