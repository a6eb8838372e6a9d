/**
 * What the tagger sees of a word: the classes of the words in and around it, what else stands in its sentence, near it
 * and in the article, and the article's date. Every feature is a number, so that training and reading share them and
 * nothing is looked up by name. Pure.
 */

/** Numbers of a feature's two parts lie below this. */
const WIDTH = 64;

/** Kinds of features; each has room for WIDTH × WIDTH. */
const KIND = {
  plain: 0,
  own: 1,
  /** Classes of the words 3, 2, 1 before and 1, 2, 3 after. */
  before3: 2,
  before2: 3,
  before1: 4,
  after1: 5,
  after2: 6,
  after3: 7,
  window: 8,
  word: 9,
  wordBefore: 10,
  wordAfter: 11,
  inSentence: 12,
  inWindow: 13,
  nearby: 14,
  inArticle: 15,
  setting: 16,
  headAfter: 17,
} as const;

/** Where the numbers of a language's own words begin. */
export const VOCABULARY = Object.keys(KIND).length * WIDTH * WIDTH;

/** A word of the vocabulary has a number for standing here, before or after, in the sentence and in the article. */
export const PLACES = 5;
const BESIDE: [step: number, place: number][] = [
  [0, 0],
  [-1, 1],
  [1, 2],
];

/** Words are known by their beginnings: that takes plurals and cases together, near enough. */
export const stemOf = (form: string): string => form.slice(0, 6);

const AROUND: [offset: number, kind: number][] = [
  [-3, KIND.before3],
  [-2, KIND.before2],
  [-1, KIND.before1],
  [1, KIND.after1],
  [2, KIND.after2],
  [3, KIND.after3],
];

/** How many words to each side count as the window. */
const REACH = 7;

/** A word that carries no class is a head of this number. */
const NO_CLASS = WIDTH - 1;
const NONE = [NO_CLASS];

/** A word as the tagger reads it. */
export interface TaggedWord {
  /** Normalised form. */
  form: string;
  /** Numbers of its classes. */
  classes: number[];
  /** Number of its kind of function word (article, "of", negation …), or -1. */
  small: number;
  /** Number of the topic of a pattern mention that covers it, or -1. */
  pattern: number;
}

export interface TaggedSentence {
  block: number;
  words: TaggedWord[];
  /** Classes that occur in it. */
  classes: Set<number>;
}

/** An article as the tagger reads it. */
export interface TaggedArticle {
  sentences: TaggedSentence[];
  classes: Set<number>;
  /** Topics of pattern mentions anywhere in it, by number. */
  patterns: Set<number>;
  /** Publication day. */
  date?: string | undefined;
}

/** Names of the classes in the order of their numbers, and words of the language with numbers of their own. */
export interface TaggerNames {
  classes: readonly string[];
  vocabulary: ReadonlyMap<string, number>;
}

/** What holds together in a sentence or an article: which classes make a setting. */
const SETTINGS: readonly (readonly (readonly string[])[])[] = [
  [
    ['geneva-place', 'venue-2022'],
    ['people-2022', 'presidents', 'security-2022'],
  ],
  [['people-2022'], ['meet-noun', 'meet-verb']],
  [['paper', 'answer'], ['russia'], ['west']],
  [['alliance-named']],
  [['alliance-named'], ['newcomer'], ['join', 'membership', 'admit']],
  [['alliance-named'], ['grow-noun', 'grow-verb'], ['eastward', 'newcomer', 'russia']],
  [
    ['soviet', 'leaders-1990'],
    ['pledge-noun', 'pledge-verb', 'inch'],
  ],
  [['around-1990'], ['alliance-named', 'germany']],
];

/** Eras in which the same words mean different things: before the first round, between, the winter of the talks, since. */
const ERAS = ['1999-03-12', '2021-11-15', '2022-02-25'] as const;

function eraOf(date: string | undefined): number {
  if (!date) return ERAS.length + 1;
  const era = ERAS.findIndex((end) => date < end);
  return era < 0 ? ERAS.length : era;
}

/** Makes the features of articles in one language. */
export class FeatureMaker {
  private readonly settings: number[][][];
  private readonly vocabulary: ReadonlyMap<string, number>;

  constructor({ classes, vocabulary }: TaggerNames) {
    const numberOf = new Map(classes.map((name, i) => [name, i]));
    this.settings = SETTINGS.map((parts) =>
      parts.map((names) => names.map((name) => numberOf.get(name) ?? -1).filter((n) => n >= 0)),
    );
    this.vocabulary = vocabulary;
  }

  /** Settings that hold among these classes. */
  settingsOf(classes: ReadonlySet<number>): number[] {
    return this.settings.flatMap((parts, i) => (parts.every((names) => names.some((n) => classes.has(n))) ? [i] : []));
  }

  /** The features of each word of a sentence, all together. */
  of(article: TaggedArticle, index: number): Int32Array[] {
    const { words } = article.sentences[index] as TaggedSentence;
    const shared = [...this.everywhere(article), ...this.inSentence(article, index)];
    const carrying = [...this.ofArticleWords(article), ...this.ofSentenceWords(article, index)];
    const heads = new Map<number, number[]>();
    return words.map((word, i) => {
      const out = [...this.ofWord(article, index, i), ...shared];
      if (word.classes.length > 0) out.push(...carrying);
      for (const head of headsOf(word)) {
        let own = heads.get(head);
        if (!own) {
          own = this.ofHead(article, index, head);
          heads.set(head, own);
        }
        out.push(...own);
      }
      return Int32Array.from(out);
    });
  }

  /** Features that every word of an article has. */
  everywhere(article: TaggedArticle): number[] {
    return [0, ...this.settingsOf(article.classes).map((s) => number(KIND.plain, 8 + s))];
  }

  /** Features that every word of a sentence has. */
  inSentence(article: TaggedArticle, index: number): number[] {
    const { classes } = article.sentences[index] as TaggedSentence;
    return this.settingsOf(classes).map((s) => number(KIND.plain, 24 + s));
  }

  /** Features of every word of the article that carries a class: which known words occur in it. */
  ofArticleWords(article: TaggedArticle): number[] {
    const found = new Set(article.sentences.flatMap((sentence) => [...this.numbersOf(sentence)]));
    return [...found].map((n) => VOCABULARY + n * PLACES + 4);
  }

  /** The same for its sentence. */
  ofSentenceWords(article: TaggedArticle, index: number): number[] {
    return [...this.numbersOf(article.sentences[index] as TaggedSentence)].map((n) => VOCABULARY + n * PLACES + 3);
  }

  /** Features of a class in its sentence: what else stands there, nearby and in the article. */
  ofHead(article: TaggedArticle, index: number, head: number): number[] {
    const sentence = article.sentences[index] as TaggedSentence;
    const { classes } = sentence;
    const out = [number(KIND.setting, eraOf(article.date), head)];
    for (const s of this.settingsOf(classes)) out.push(number(KIND.setting, 16 + s, head));
    for (const s of this.settingsOf(article.classes)) out.push(number(KIND.setting, 32 + s, head));
    for (const p of article.patterns) out.push(number(KIND.setting, 48 + p, head));
    if (head === NO_CLASS) return out;
    const nearby = new Set<number>();
    for (const step of [-1, 1]) {
      const other = article.sentences[index + step];
      if (other?.block === sentence.block) for (const c of other.classes) if (!classes.has(c)) nearby.add(c);
    }
    for (const c of classes) out.push(number(KIND.inSentence, c, head));
    for (const c of nearby) out.push(number(KIND.nearby, c, head));
    for (const c of article.classes) if (!classes.has(c) && !nearby.has(c)) out.push(number(KIND.inArticle, c, head));
    return out;
  }

  /** Features of one word: itself and what stands around it. */
  ofWord(article: TaggedArticle, index: number, i: number): number[] {
    const { words } = article.sentences[index] as TaggedSentence;
    const word = words[i] as TaggedWord;
    const out: number[] = [];
    if (i === 0) out.push(number(KIND.plain, 1));
    if (i === words.length - 1) out.push(number(KIND.plain, 2));
    if (word.pattern >= 0) out.push(number(KIND.plain, 3 + word.pattern));
    for (const c of word.classes) out.push(number(KIND.own, c));
    for (const [offset, kind] of AROUND) for (const c of words[i + offset]?.classes ?? []) out.push(number(kind, c));
    const window = new Set<number>();
    for (let d = -REACH; d <= REACH; d++) if (d !== 0) for (const c of words[i + d]?.classes ?? []) window.add(c);
    const before = words[i - 1]?.small ?? -1;
    const after = words[i + 1]?.small ?? -1;
    for (const c of window) {
      out.push(number(KIND.window, c));
      for (const head of headsOf(word)) if (!word.classes.includes(c)) out.push(number(KIND.inWindow, c, head));
    }
    if (word.small >= 0) out.push(number(KIND.word, word.small));
    if (before >= 0) {
      out.push(number(KIND.wordBefore, before));
      for (const head of headsOf(word)) out.push(number(KIND.headAfter, before, head));
    }
    if (after >= 0) out.push(number(KIND.wordAfter, after));
    for (const [step, place] of BESIDE) {
      const other = words[i + step];
      const known = other && other.small < 0 ? this.vocabulary.get(stemOf(other.form)) : undefined;
      if (known !== undefined) out.push(VOCABULARY + known * PLACES + place);
    }
    return out;
  }

  private numbersOf({ words }: TaggedSentence): Set<number> {
    const found = new Set<number>();
    for (const { form, small } of words) {
      const n = small < 0 ? this.vocabulary.get(stemOf(form)) : undefined;
      if (n !== undefined) found.add(n);
    }
    return found;
  }
}

const number = (kind: number, b: number, a = 0): number => (kind * WIDTH + a) * WIDTH + b;

/** The classes a word is a head of; one for words without any. */
export function headsOf(word: TaggedWord): readonly number[] {
  return word.classes.length > 0 ? word.classes : NONE;
}
