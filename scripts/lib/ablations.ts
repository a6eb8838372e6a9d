/** What each part of framing adds: the same texts, read with one part after the other left out. */
import { Classifier, type WordsOfSentence } from '../../utils/framing/classifier/classifier.ts';
import { Framer } from '../../utils/framing/framer.ts';
import type { Compiled } from '../../utils/knowledge/compile.ts';
import type { Language } from '../../utils/knowledge/schema.ts';
import { MARKS as LOOKS } from '../../utils/spotting/tagger/words.ts';
import { ExampleReader, framedText, type SpottedText } from '../framing/examples.ts';
import type { Gold } from './gold.ts';
import { type Scored, score } from './score.ts';

/** A classifier that is told nothing of what the rules have found. */
class WithoutRules extends Classifier {
  override read(sentences: readonly WordsOfSentence[]) {
    return super.read(
      sentences.map(({ forms, marks }) => ({ forms, marks: marks.map((own) => own.filter((mark) => mark < LOOKS)) })),
    );
  }
}

type Variant = 'all' | 'model' | 'rules' | 'subject' | 'voice' | 'stance';

const NAMES: Record<Variant, string> = {
  all: 'all of it',
  model: 'without the model (patterns and rules)',
  rules: 'the model without what rules have found',
  subject: 'without the subject (texts without a mention, too)',
  voice: 'without voice (all the author’s)',
  stance: 'without stance (never rejected)',
};

export interface Ablation {
  name: string;
  result: ReturnType<typeof score>;
}

/** Scores of all variants on texts with sentences. */
export function ablate(golds: readonly Gold[], compiled: Compiled): Ablation[] {
  const reader = new ExampleReader(compiled);
  const texts = golds.filter(({ sentences }) => sentences).map((gold) => reader.spot(gold));
  return (Object.keys(NAMES) as Variant[]).map((variant) => ({
    name: NAMES[variant],
    result: score(
      texts.map(({ gold: { mentions: _, ...gold } }) => gold),
      texts.map((text) => framed(text, variant, compiled)),
    ),
  }));
}

function framed(text: SpottedText, variant: Variant, compiled: Compiled): Scored {
  if (text.mentions.length === 0 && variant !== 'subject') return { mentions: [], sentences: [], claims: [] };
  const { sentences, claims } = framedText(text, framerOf(variant, text.lang, compiled));
  const changed = sentences.map((sentence) => ({
    ...sentence,
    frames: sentence.frames.map(({ frame, voice, stance }) => ({
      frame,
      voice: variant === 'voice' ? 'author' : voice,
      stance: variant === 'stance' && stance === 'rejected' ? (voice === 'author' ? 'endorsed' : 'reported') : stance,
    })),
  }));
  return { mentions: [], sentences: changed, claims };
}

const framers = new Map<string, Framer>();

function framerOf(variant: Variant, lang: Language, { framing, tagger, classifier }: Compiled): Framer {
  const kind = variant === 'model' || variant === 'rules' ? variant : 'all';
  const key = `${kind} ${lang}`;
  let framer = framers.get(key);
  if (!framer) {
    const Kind = kind === 'rules' ? WithoutRules : Classifier;
    const judge =
      kind === 'model' || !tagger || !classifier
        ? undefined
        : new Kind(classifier, tagger.data, tagger.words[lang], lang);
    framer = new Framer(framing, framing.languages[lang], lang, judge);
    framers.set(key, framer);
  }
  return framer;
}
