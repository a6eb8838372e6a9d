/**
 * What a word means: an English word's own meaning, or that of a gloss. A meaning has a vector to begin with (none, if it
 * is in no vocabulary). Those that occur often enough in the training texts learn what else is to be known of them, and so
 * do the words of other languages, each on top of what its gloss has learnt: "вступление" is read as "entry", but not quite.
 */
import type { Language } from '../../../utils/knowledge/schema.ts';
import { isFigure, Vocabulary } from '../../../utils/spotting/tagger/vocabulary.ts';
import { loadGlosses } from '../../learn/glosses.ts';
import { GLOVE, type Vectors } from '../../learn/vectors.ts';
import type { ReadText } from '../corpus.ts';

/** Texts in which a word must occur to learn something of its own. */
const OFTEN = 5;

/** Number of unknown words. */
const UNKNOWN = 0;

/** The glosses of a language: its words and stems, and for each the number of what it means. */
interface Glossed {
  vocabulary: Vocabulary;
  entries: string[];
  /** Meanings of the glosses, by entry. */
  glosses: number[];
  /** Meanings of the entries: their own where they occur often, else the gloss's. */
  meanings: number[];
}

export class Meanings {
  /** English words, and words of other languages as "de:beitritt*", by number; the first stands for all that are unknown. */
  readonly names: string[] = [''];
  /** The meaning whose vector a meaning has, and on top of which it learns: of an English word itself. */
  readonly glossOf: number[] = [UNKNOWN];
  private readonly numbers = new Map<string, number>();
  private readonly vectors: Vectors;
  private readonly english: Vocabulary;
  private readonly glossed = new Map<Language, Glossed>();
  /** For each meaning its own row of what is learnt, 0 for none. */
  own = new Int32Array(0);
  /** For each meaning the row of its gloss, 0 for none. */
  glossRows = new Int32Array(0);
  owned = 0;
  /** In how many training texts each meaning occurs. */
  readonly texts = new Map<number, number>();

  constructor(vectors: Vectors) {
    this.vectors = vectors;
    const words = [...vectors.words.keys()];
    this.english = new Vocabulary({ words, rows: words.map((word) => this.add(word)) }, 'en');
  }

  private add(name: string, gloss?: number): number {
    let number = this.numbers.get(name);
    if (number === undefined) {
      number = this.names.length;
      this.names.push(name);
      this.glossOf.push(gloss ?? number);
      this.numbers.set(name, number);
    }
    return number;
  }

  private glossesOf(lang: Language): Glossed {
    let found = this.glossed.get(lang);
    if (!found) {
      const list = [...loadGlosses(lang)];
      const entries = list.map(([word]) => word);
      const glosses = list.map(([, gloss]) => this.add(gloss));
      // Rows of a vocabulary begin with that of the unknown.
      const vocabulary = new Vocabulary({ words: entries, rows: entries.map((_, i) => i + 1) }, lang);
      found = { vocabulary, entries, glosses, meanings: [...glosses] };
      this.glossed.set(lang, found);
    }
    return found;
  }

  /** Number of the meaning of a normalised word. */
  of(form: string, lang: Language): number {
    if (isFigure(form)) return this.numbers.get(form) ?? UNKNOWN;
    if (lang === 'en') {
      const found = this.english.rowOf(form);
      return found !== UNKNOWN ? found : (this.numbers.get(form) ?? UNKNOWN);
    }
    const { vocabulary, meanings } = this.glossesOf(lang);
    const row = vocabulary.rowOf(form);
    return row === UNKNOWN ? UNKNOWN : (meanings[row - 1] as number);
  }

  /** The words and stems of another language with the numbers of their meanings. */
  listOf(lang: Exclude<Language, 'en'>): [word: string, meaning: number][] {
    const { entries, meanings } = this.glossesOf(lang);
    return entries.map((word, i) => [word, meanings[i] as number]);
  }

  /** Gives frequent unknown words a meaning of their own, and all frequent meanings a row to learn in. */
  count(texts: readonly ReadText[]): void {
    const often = this.texts;
    const unknown = new Map<string, number>();
    const entries = new Map<Language, Map<number, number>>();
    for (const { blocks, lang } of texts) {
      const forms = new Set(blocks.flatMap(({ tokens }) => tokens.forms));
      const here = new Set<number>();
      const listed = new Set<number>();
      for (const form of forms) {
        const number = this.of(form, lang);
        if (number !== UNKNOWN) {
          here.add(number);
          if (lang !== 'en' && !isFigure(form)) listed.add(this.glossesOf(lang).vocabulary.rowOf(form) - 1);
        } else if (lang === 'en' || isFigure(form)) tally(unknown, form);
      }
      for (const number of here) tally(often, number);
      const own = entries.get(lang) ?? new Map<number, number>();
      entries.set(lang, own);
      for (const entry of listed) tally(own, entry);
    }
    for (const [form, n] of unknown) if (n >= OFTEN) often.set(this.add(form), n);
    for (const [lang, counts] of entries) {
      if (lang === 'en') continue;
      const { entries: words, glosses, meanings } = this.glossesOf(lang);
      for (const [entry, n] of [...counts].sort((a, b) => a[0] - b[0])) {
        if (n < OFTEN) continue;
        meanings[entry] = this.add(`${lang}:${words[entry]}`, glosses[entry] as number);
        often.set(meanings[entry] as number, n);
      }
    }
    this.own = new Int32Array(this.names.length);
    for (const [number, n] of [...often].sort((a, b) => a[0] - b[0])) if (n >= OFTEN) this.own[number] = ++this.owned;
    this.glossRows = this.own.map((_, number) => {
      const gloss = this.glossOf[number] as number;
      return gloss === number ? 0 : (this.own[gloss] as number);
    });
  }

  /** Vectors by meaning, GLOVE numbers each; zero where there is none. */
  table(): Float32Array {
    const table = new Float32Array(new SharedArrayBuffer(this.names.length * GLOVE * 4));
    this.glossOf.forEach((gloss, number) => {
      const at = this.vectors.words.get(this.names[gloss] as string);
      if (at !== undefined) table.set(this.vectors.values.subarray(at * GLOVE, (at + 1) * GLOVE), number * GLOVE);
    });
    return table;
  }
}

function tally<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
