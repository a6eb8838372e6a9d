/**
 * Reads texts annotated with frames in the form people write them: `@ 2022-01-21 en news` on a line of its own, then a
 * sentence a line, `VOICE | SENTENCE | LABELS`, an empty line between paragraphs:
 *
 *     w | "Nobody ever promised that," said a NATO official. | NP= BP- #nato-promised-
 *
 * A voice is a letter, a frame the codebook's two letters, a stance one of + = - (endorsed, reported, rejected), ? for a
 * claim that is asked; `DA:u=` has another voice than its sentence.
 */
import type { Stance, Voice } from '../../utils/framing/types.ts';
import type { Gold } from './gold.ts';

const VOICE_LETTERS: Record<string, Voice> = {
  a: 'author',
  r: 'russian-official',
  w: 'western-nato-official',
  u: 'ukrainian-official',
  e: 'expert',
  o: 'other',
  x: 'unclear',
};

const FRAME_CODES: Record<string, string> = {
  BP: 'broken-promise',
  NP: 'no-binding-promise',
  ST: 'security-threat',
  SC: 'sovereign-choice',
  SI: 'spheres-bargain',
  DD: 'diplomacy-dialogue',
  DA: 'deterrence-aggression',
  ER: 'escalation-risk',
  SM: 'strategic-merit',
  DP: 'domestic-alliance-politics',
};

const STANCE_SIGNS: Record<string, Stance> = { '+': 'endorsed', '=': 'reported', '-': 'rejected', '?': 'reported' };

const HEAD = /^@ (\d{4}-\d{2}-\d{2}|-) ([a-z]{2})(?: ([a-z-]+))?\s*$/;
const FRAME = /^([A-Z]{2})(?::([arwueox]))?([+=-])$/;
const CLAIM = /^#([a-z0-9-]*[a-z0-9])([+=?-])$/;

/** Whether a source is in this form: its first sentence has a voice. */
export const isFramed = (source: string): boolean => /^@ .*\n+[arwueox] \| /.test(source);

/** Texts of a file; `name` is the beginning of their ids. An error names the line that is wrong. */
export function parseFramed(source: string, name: string): Gold[] {
  const found: Gold[] = [];
  let gold: Gold | undefined;
  let gap = '';
  source.split('\n').forEach((line, i) => {
    const wrong = (what: string) => new Error(`line ${i + 1}: ${what}: ${line}`);
    if (line.startsWith('@ ')) {
      const head = HEAD.exec(line);
      if (!head) throw wrong('is no “@ DATE LANGUAGE GENRE”');
      const [, date, lang, genre] = head;
      gold = {
        id: `${name}-${found.length + 1}`,
        lang: lang as string,
        ...(date === '-' ? {} : { date: date as string }),
        ...(genre ? { genre } : {}),
        text: '',
        sentences: [],
        frames: [],
        claims: [],
      };
      found.push(gold);
      gap = '';
      return;
    }
    if (!line.trim()) {
      if (gold?.text) gap = '\n\n';
      return;
    }
    if (!gold) throw wrong('stands before the first “@ DATE LANGUAGE GENRE”');
    const [letter = '', sentence = '', labels, ...more] = line.split('|').map((part) => part.trim());
    const voice = VOICE_LETTERS[letter];
    if (!voice || !sentence || labels === undefined || more.length > 0)
      throw wrong('is no “VOICE | SENTENCE | LABELS”');
    const start = gold.text.length + gap.length;
    gold.text += gap + sentence;
    gap = ' ';
    const span = { start, end: gold.text.length };
    const frames: NonNullable<Gold['sentences']>[number]['frames'] = [];
    for (const label of labels.split(/\s+/).filter(Boolean)) {
      const [, code = '', own, sign = ''] = FRAME.exec(label) ?? [];
      const [, claim, claimSign = ''] = CLAIM.exec(label) ?? [];
      if (claim) gold.claims?.push({ ...span, claim, stance: STANCE_SIGNS[claimSign] as Stance });
      else if (FRAME_CODES[code])
        frames.push({
          frame: FRAME_CODES[code],
          voice: own ? (VOICE_LETTERS[own] as Voice) : voice,
          stance: STANCE_SIGNS[sign] as Stance,
        });
      else throw wrong(`there is no label “${label}”`);
    }
    gold.sentences?.push({ ...span, voice, frames });
    for (const { frame } of frames) if (!gold.frames?.includes(frame)) gold.frames?.push(frame);
  });
  return found;
}
