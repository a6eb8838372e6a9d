/** Frames counted by voice, for the bars of the panel. Pure. */
import type { FrameMark, Framing, Span } from '../utils/framing/types.ts';
import { language } from '../utils/i18n/say.ts';
import { VOICE } from './words.ts';

/** Gives the article's words at a place: offsets in the text of a block. */
export type TextOf = (place: Span & { block: number }) => string;

/** One sentence that carries a frame. */
export interface Carrier {
  /** Index into the framing's sentences. */
  sentence: number;
  mark: FrameMark;
}

/** Sentences of one voice, and whether that voice rejects the frame. */
export interface VoiceCount {
  voice: FrameMark['voice'];
  rejecting: boolean;
  count: number;
}

/** The sentences of a frame in reading order, each with its mark. */
export function carriers(framing: Framing, frame: string, sentences: number[]): Carrier[] {
  return sentences.flatMap((sentence) => {
    const mark = framing.sentences[sentence]?.frames.find((one) => one.frame === frame);
    return mark ? [{ sentence, mark }] : [];
  });
}

/** Counts by voice: the author first, then by the voice's word; what rejects the frame after what does not. */
export function countVoices(found: Carrier[]): VoiceCount[] {
  const counts = new Map<string, VoiceCount>();
  for (const { mark } of found) {
    const rejecting = mark.stance === 'rejected';
    const key = `${mark.voice} ${rejecting}`;
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { voice: mark.voice, rejecting, count: 1 });
  }
  const rank = ({ voice }: VoiceCount) => (voice === 'author' ? 0 : voice === 'unclear' ? 2 : 1);
  return [...counts.values()].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      VOICE[a.voice].many.localeCompare(VOICE[b.voice].many, language()) ||
      Number(a.rejecting) - Number(b.rejecting),
  );
}
