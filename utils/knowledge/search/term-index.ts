/**
 * Words and the texts they stand in. All words of one beginning lie side by side, so that a search as one types is one
 * stretch of numbers for each word typed. Pure.
 */
import { tokenise } from '../../text/tokenise.ts';
import { firstFrom } from './sorted-words.ts';

/** BM25+ (Lv and Zhai 2011): what a further time of a word adds, how much longer texts count less, what any time counts. */
const FURTHER = 1.2;
const LENGTH = 0.7;
const LEAST = 0.5;

/** A word that only begins as typed counts less, the less the longer it goes on. */
const BEGINS = 0.375;
const GOES_ON = 0.3;

/** The weight of a known word for a word as typed, by their lengths. */
const nearness = (known: number, typed: number): number =>
  known === typed ? 1 : (BEGINS * known) / (known + GOES_ON * (known - typed));

/** Texts that were found, by number, with their weights: good until the next search. */
export interface Found {
  count: number;
  texts: Uint32Array;
  /** By number of the text. */
  weights: Float32Array;
}

export class TermIndex {
  /** All words in the order of their UTF-16 units. */
  readonly terms: string[];
  /** In how many texts each stands. */
  readonly counts: Uint32Array;
  /** Where each word's stretch begins, and where the last one ends. */
  private readonly starts: Uint32Array;
  private readonly texts: Uint32Array;
  private readonly weights: Float32Array;
  private readonly found: Found;
  /** How many of the words typed a text holds, what the last of them counts there, and which that was. */
  private readonly held: Uint8Array;
  private readonly last: Float32Array;
  private readonly lastWord: Int32Array;
  private turn = 0;

  /** `texts`: each in fields, as many as there are boosts. Linear in their length, but for sorting the words. */
  constructor(texts: readonly (readonly string[])[], boosts: readonly number[]) {
    const fields = boosts.length;
    const numbers = new Map<string, number>();
    const known: string[] = [];
    /** Of a word: the text it was last met in, and which posting that is. */
    const metIn: number[] = [];
    const metAt: number[] = [];
    const termOf: number[] = [];
    const textOf: number[] = [];
    /** Times of a word, one number a posting and field. */
    const times: number[] = [];
    const lengths = new Uint32Array(texts.length * fields);
    const total = new Float64Array(fields);
    for (let text = 0; text < texts.length; text++) {
      for (let field = 0; field < fields; field++) {
        const { forms } = tokenise(texts[text]?.[field] ?? '');
        lengths[text * fields + field] = forms.length;
        total[field] = (total[field] as number) + forms.length;
        for (const form of forms) {
          let term = numbers.get(form);
          if (term === undefined) {
            term = known.length;
            numbers.set(form, term);
            known.push(form);
            metIn.push(-1);
            metAt.push(0);
          }
          if (metIn[term] !== text) {
            metIn[term] = text;
            metAt[term] = termOf.length;
            termOf.push(term);
            textOf.push(text);
            for (let each = 0; each < fields; each++) times.push(0);
          }
          const at = (metAt[term] as number) * fields + field;
          times[at] = (times[at] as number) + 1;
        }
      }
    }

    const texting = new Uint32Array(known.length * fields);
    for (let posting = 0; posting < termOf.length; posting++)
      for (let field = 0; field < fields; field++)
        if (times[posting * fields + field]) {
          const at = (termOf[posting] as number) * fields + field;
          texting[at] = (texting[at] as number) + 1;
        }

    const order = known.map((_, term) => term);
    order.sort((a, b) => ((known[a] as string) < (known[b] as string) ? -1 : 1));
    this.terms = order.map((term) => known[term] as string);
    const place = new Uint32Array(known.length);
    for (let at = 0; at < order.length; at++) place[order[at] as number] = at;
    this.counts = new Uint32Array(known.length);
    for (const term of termOf) {
      const at = place[term] as number;
      this.counts[at] = (this.counts[at] as number) + 1;
    }
    this.starts = new Uint32Array(known.length + 1);
    for (let at = 0; at < known.length; at++)
      this.starts[at + 1] = (this.starts[at] as number) + (this.counts[at] as number);

    this.texts = new Uint32Array(termOf.length);
    this.weights = new Float32Array(termOf.length);
    const next = this.starts.slice();
    for (let posting = 0; posting < termOf.length; posting++) {
      const term = termOf[posting] as number;
      const text = textOf[posting] as number;
      let weight = 0;
      for (let field = 0; field < fields; field++) {
        const often = times[posting * fields + field] as number;
        if (often === 0) continue;
        const holding = texting[term * fields + field] as number;
        const rarity = Math.log(1 + (texts.length - holding + 0.5) / (holding + 0.5));
        const long = ((lengths[text * fields + field] as number) * texts.length) / (total[field] as number);
        const much = LEAST + (often * (FURTHER + 1)) / (often + FURTHER * (1 - LENGTH + LENGTH * long));
        weight += (boosts[field] as number) * rarity * much;
      }
      const term0 = place[term] as number;
      const at = next[term0] as number;
      next[term0] = at + 1;
      this.texts[at] = text;
      this.weights[at] = weight;
    }
    this.found = { count: 0, texts: new Uint32Array(texts.length), weights: new Float32Array(texts.length) };
    this.held = new Uint8Array(texts.length);
    this.last = new Float32Array(texts.length);
    this.lastWord = new Int32Array(texts.length);
  }

  /**
   * Texts that hold a word beginning with each of these (`all`), or with any, at most 255 words. What a word typed
   * counts in a text is its best there, so that long texts do not win by having many words of a beginning.
   */
  find(words: readonly string[], all: boolean): Found {
    const { found, held, last, lastWord, terms, starts } = this;
    found.count = 0;
    words.forEach((word, number) => {
      const turn = ++this.turn;
      for (let term = firstFrom(terms, word); terms[term]?.startsWith(word); term++) {
        const near = nearness((terms[term] as string).length, word.length);
        for (let at = starts[term] as number; at < (starts[term + 1] as number); at++) {
          const text = this.texts[at] as number;
          const weight = (this.weights[at] as number) * near;
          if (lastWord[text] === turn) {
            const more = weight - (last[text] as number);
            if (more <= 0) continue;
            last[text] = weight;
            found.weights[text] = (found.weights[text] as number) + more;
            continue;
          }
          // Met in this search before?
          const isNew = (lastWord[text] as number) <= turn - 1 - number;
          if (all ? (isNew ? number > 0 : held[text] !== number) : false) continue;
          if (isNew) {
            held[text] = 0;
            found.weights[text] = 0;
            found.texts[found.count++] = text;
          }
          lastWord[text] = turn;
          last[text] = weight;
          held[text] = (held[text] as number) + 1;
          found.weights[text] = (found.weights[text] as number) + weight;
        }
      }
    });
    if (all && words.length > 1) this.keep((text) => held[text] === words.length);
    // Who holds more of the words is nearer to what is meant.
    else if (words.length > 1)
      for (let at = 0; at < found.count; at++) {
        const text = found.texts[at] as number;
        found.weights[text] = (found.weights[text] as number) * ((held[text] as number) / words.length) ** 2;
      }
    return found;
  }

  /** All texts, each with no weight. */
  everything(): Found {
    const { found } = this;
    found.count = found.texts.length;
    found.weights.fill(0);
    for (let text = 0; text < found.count; text++) found.texts[text] = text;
    return found;
  }

  private keep(isGood: (text: number) => boolean): void {
    const { found } = this;
    let count = 0;
    for (let at = 0; at < found.count; at++) {
      const text = found.texts[at] as number;
      if (isGood(text)) found.texts[count++] = text;
    }
    found.count = count;
  }
}
