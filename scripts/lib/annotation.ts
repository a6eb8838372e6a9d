/** Mentions and framing of a text in the evaluation format: offsets count in the whole text. */
import { analyse, type Engine } from '../../utils/analyse.ts';
import type { Stance, Voice } from '../../utils/framing/types.ts';
import type { Language, Topic } from '../../utils/knowledge/schema.ts';
import { detectLanguage } from '../../utils/text/language.ts';
import type { Input } from './read-input.ts';

export interface Annotation {
  lang: Language | null;
  date: string | null;
  mentions: { start: number; end: number; text: string; topic: Topic; entry: string; why: string }[];
  sentences: {
    start: number;
    end: number;
    frames: { frame: string; voice: Voice; stance: Stance; cues: string[]; speaker?: string }[];
  }[];
  frames: { frame: string; weight: number }[];
  claims: { start: number; end: number; text: string; claim: string; status: string; voice: Voice; stance: Stance }[];
}

/** Annotates an input. `lang` and `date`, where given, are taken for true. */
export function annotate(
  input: Input,
  engine: Engine,
  options: { lang?: string | undefined; date?: string | undefined },
): Annotation {
  const lang = detectLanguage(input.text, options.lang ?? input.lang) ?? null;
  const date = options.date ?? input.date ?? null;
  if (!lang) return { lang, date, mentions: [], sentences: [], frames: [], claims: [] };
  const { mentions, framing } = analyse({ lang, date: date ?? undefined, blocks: input.blocks }, engine);
  const offset = (block: number) => input.blocks[block]?.offset ?? 0;
  const words = (start: number, end: number) => input.text.slice(start, end);
  const status = new Map(engine.framing.claims.map((c) => [c.id, c.status]));
  return {
    lang,
    date,
    mentions: mentions.map((m) => {
      const start = offset(m.block) + m.start;
      const end = offset(m.block) + m.end;
      return {
        start,
        end,
        text: words(start, end),
        topic: m.topic,
        entry: m.entry,
        // Asked for late: the tagger reads the passage several times over to say why.
        get why() {
          const { because, notAs } = m.why;
          return `${because.join('; ')}${notAs.length > 0 ? `; not as ${notAs.join(', ')}` : ''}`;
        },
      };
    }),
    sentences: framing.sentences.map((s) => ({
      start: offset(s.block) + s.start,
      end: offset(s.block) + s.end,
      frames: s.frames.map(({ frame, voice, stance, speaker, cues }) => ({
        frame,
        voice,
        stance,
        cues: cues.map((c) => words(offset(s.block) + c.start, offset(s.block) + c.end)),
        ...(speaker ? { speaker } : {}),
      })),
    })),
    frames: framing.frames.map(({ frame, weight }) => ({ frame, weight })),
    claims: framing.claims.map((c) => {
      const start = offset(c.block) + c.start;
      const end = offset(c.block) + c.end;
      const { kind, since } = status.get(c.claim) ?? { kind: 'needs-context' };
      return {
        start,
        end,
        text: words(start, end),
        claim: c.claim,
        status: since ? `${kind}-${since}` : kind,
        voice: c.voice,
        stance: c.stance,
      };
    }),
  };
}
