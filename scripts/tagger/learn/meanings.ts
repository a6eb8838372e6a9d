/**
 * Which English word a word means: itself, or its gloss. A meaning has a vector to begin with (none, if it is in no
 * vocabulary), and those that occur often enough in the training texts learn what else is to be known of them.
 */
import type { Language } from '../../../utils/knowledge/schema.ts';
import { Vocabulary } from '../../../utils/spotting/tagger/vocabulary.ts';
import type { ReadText } from '../corpus.ts';
import { loadGlosses } from './glosses.ts';
import { GLOVE, type Vectors } from './vectors.ts';

/** Texts in which a meaning must occur to learn something of its own. */
const OFTEN = 5;

/** Number of unknown words. */
const UNKNOWN = 0;

/** Years, days, votes: no vector knows them, and they mean the same in all languages ("1990", "80 to 19", "21st"). */
export const isFigure = (form: string): boolean => /^\d/.test(form);

export class Meanings {
  /** English words by number; the first stands for all that are unknown. */
  readonly names: string[] = [''];
  private readonly numbers = new Map<string, number>();
  private readonly vectors: Vectors;
  private readonly english: Vocabulary;
  private readonly glossed = new Map<Language, Vocabulary>();
  /** For each meaning its own row of what is learnt, 0 for none. */
  own = new Int32Array(0);
  owned = 0;
  /** In how many training texts each meaning occurs. */
  readonly texts = new Map<number, number>();

  constructor(vectors: Vectors) {
    this.vectors = vectors;
    const words = [...vectors.words.keys()];
    this.english = new Vocabulary({ words, rows: words.map((word) => this.add(word)) }, 'en');
  }

  private add(word: string): number {
    let number = this.numbers.get(word);
    if (number === undefined) {
      number = this.names.length;
      this.names.push(word);
      this.numbers.set(word, number);
    }
    return number;
  }

  /** Number of the meaning of a normalised word. */
  of(form: string, lang: Language): number {
    if (isFigure(form)) return this.numbers.get(form) ?? UNKNOWN;
    if (lang === 'en') {
      const found = this.english.rowOf(form);
      return found !== UNKNOWN ? found : (this.numbers.get(form) ?? UNKNOWN);
    }
    let vocabulary = this.glossed.get(lang);
    if (!vocabulary) {
      const glosses = [...loadGlosses(lang)];
      vocabulary = new Vocabulary(
        { words: glosses.map(([word]) => word), rows: glosses.map(([, gloss]) => this.add(gloss)) },
        lang,
      );
      this.glossed.set(lang, vocabulary);
    }
    return vocabulary.rowOf(form);
  }

  /** Gives frequent unknown words a meaning of their own, and all frequent meanings a row to learn in. */
  count(texts: readonly ReadText[]): void {
    const unknown = new Map<string, number>();
    const often = this.texts;
    for (const { blocks, lang } of texts) {
      const seen = new Set<string>();
      for (const { tokens } of blocks) for (const form of tokens.forms) seen.add(form);
      const own = new Set<number>();
      for (const form of seen) {
        const number = this.of(form, lang);
        if (number !== UNKNOWN) own.add(number);
        else if (lang === 'en' || isFigure(form)) unknown.set(form, (unknown.get(form) ?? 0) + 1);
      }
      for (const number of own) often.set(number, (often.get(number) ?? 0) + 1);
    }
    for (const [form, n] of unknown) if (n >= OFTEN) often.set(this.add(form), n);
    this.own = new Int32Array(this.names.length);
    for (const [number, n] of [...often].sort((a, b) => a[0] - b[0])) if (n >= OFTEN) this.own[number] = ++this.owned;
  }

  /** Vectors by meaning, GLOVE numbers each; zero where there is none. */
  table(): Float32Array {
    const table = new Float32Array(new SharedArrayBuffer(this.names.length * GLOVE * 4));
    this.names.forEach((name, number) => {
      const at = this.vectors.words.get(name);
      if (at !== undefined) table.set(this.vectors.values.subarray(at * GLOVE, (at + 1) * GLOVE), number * GLOVE);
    });
    return table;
  }
}
