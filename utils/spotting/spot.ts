/**
 * Finds the mentions of an article: which words, of which entry, and why. Patterns propose, readings decide: each
 * reading of the words is weighed by what stands near them and by the article's date, and the heaviest is taken if it
 * reaches the threshold. Deterministic, linear in the text. Pure.
 */
import { type IMPORTED, TOPICS } from '../knowledge/names.ts';
import type { Topic } from '../knowledge/schema.ts';
import { atOnce, type Steps } from '../network/steps.ts';
import type { PreparedBlock } from '../text/article.ts';
import type { EvidenceData, ReadingsData, Role, SpottingLanguage } from './data.ts';
import { type Hit, Matcher } from './matcher.ts';
import { hitsIn, sentenceOf } from './scan.ts';
import { explain, inWords } from './tagger/explain.ts';
import { passagesOf, sentencesInSteps } from './tagger/passages.ts';
import { kept, type Span, spansIn } from './tagger/spans.ts';
import type { TaggedArticle, Tagger } from './tagger/tagger.ts';
import { isConjunction } from './tagger/trim.ts';
import { topicsOfWords } from './tagger/words.ts';

/** Why a mention was marked, in words for the reader. */
export interface Why {
  /** Completes "read so because": one item a piece of evidence, heaviest first. */
  because: string[];
  /** Readings that were weighed and left, by name. */
  notAs: string[];
  /** The readings' id: which rule found it. */
  rule: string;
}

export interface Mention {
  /** Index of the block. */
  block: number;
  /** Offsets in the block's text, UTF-16 units. */
  start: number;
  end: number;
  topic: Topic;
  entry: string;
  why: Why;
}

interface Candidate {
  block: number;
  sentence: number;
  start: number;
  end: number;
  group: ReadingsData;
  index: number;
}

/** The readings that say which entry words of a topic mean when no pattern has matched them. */
const RESOLVING: Record<Topic, readonly string[]> = {
  'geneva-talks': ['geneva', 'geneva-by-name'],
  'nato-expansion': ['nato-enlargement', 'nato-joining'],
  'baker-assurance': ['baker-assurance'],
};

/** The entry that words of a topic mean when nothing tells more. */
const FALLBACK: Record<Topic, string> = {
  'geneva-talks': 'geneva-talks-january-2022',
  'nato-expansion': 'nato-enlargement-rounds',
  'baker-assurance': 'baker-gorbachev-1990-02-09',
};

/**
 * The day before which nobody can have written of a topic: the first public word on NATO and the East of Germany
 * (Genscher at Tutzing, 31 January 1990), the fall of the wall, the call for talks after the troops had gathered.
 */
const BEGINS: Record<Topic | typeof IMPORTED, string> = {
  imported: '',
  'geneva-talks': '2021-11-01',
  'nato-expansion': '1989-11-09',
  'baker-assurance': '1990-01-31',
};

/** Which topics win where two mentions overlap: the more specific first (annotation guide). */
const RANK: Record<Topic | typeof IMPORTED, number> = {
  'baker-assurance': 0,
  'geneva-talks': 1,
  'nato-expansion': 2,
  imported: 3,
};

/** A spotter for one language; made once, used for many articles. */
export class Spotter {
  private readonly readings: readonly ReadingsData[];
  private readonly roles: readonly Role[];
  private readonly matcher: Matcher;
  /** What patterns have found in blocks read before: a page that changes is read again, and most of it is as it was. */
  private readonly known = new WeakMap<PreparedBlock, readonly Hit[]>();

  constructor(readings: readonly ReadingsData[], language: SpottingLanguage) {
    this.readings = readings;
    this.roles = language.roles;
    this.matcher = new Matcher(language.tables);
  }

  /** Steps that trying patterns has taken since the spotter was made. */
  get steps(): number {
    return this.matcher.steps;
  }

  /** Allows so many steps more. */
  allow(steps: number): void {
    this.matcher.most = this.matcher.steps + steps;
  }

  /** Reads an article block by block; call `read` for each, then `mentions`. */
  begin(date?: string): Reading {
    return new Reading(this.readings, this.roles, this.hitsOf, date);
  }

  private readonly hitsOf = (block: PreparedBlock): readonly Hit[] => {
    let hits = this.known.get(block);
    if (!hits) {
      hits = hitsIn(block, this.matcher);
      this.known.set(block, hits);
    }
    return hits;
  };

  /** All mentions of an article, in reading order: those of the patterns, and of the tagger where there is one. */
  spot(blocks: readonly PreparedBlock[], date?: string, tagger?: Tagger, elsewhere = false): Mention[] {
    const reading = this.begin(date);
    for (const block of blocks) reading.read(block);
    const found = reading.mentions();
    return tagger ? atOnce(reading.withTagged(found, tagger, elsewhere)) : found;
  }
}

/** One article being read. */
export class Reading {
  private readonly candidates: Candidate[] = [];
  /** Evidence found: slot → places as block * 2^20 + sentence. */
  private readonly found = new Map<number, number[]>();
  private blocks = 0;
  /** Text of the blocks, to see what stands between two mentions. */
  private readonly gaps: string[] = [];
  private readonly readings: readonly ReadingsData[];
  private readonly roles: readonly Role[];
  private readonly hitsOf: (block: PreparedBlock) => readonly Hit[];
  private readonly date: string | undefined;
  private readonly texts: PreparedBlock[] = [];

  constructor(
    readings: readonly ReadingsData[],
    roles: readonly Role[],
    hitsOf: (block: PreparedBlock) => readonly Hit[],
    date: string | undefined,
  ) {
    this.readings = readings;
    this.roles = roles;
    this.hitsOf = hitsOf;
    this.date = date;
  }

  read(block: PreparedBlock): void {
    const index = this.blocks++;
    this.gaps.push(block.text);
    this.texts.push(block);
    for (const hit of this.hitsOf(block)) {
      const role = this.roles[hit.pattern];
      if (!role) continue;
      const [kind, of] = role;
      const sentence = sentenceOf(block.sentences, hit.from);
      if (kind === 'evidence') {
        const place = index * 0x100000 + sentence;
        const list = this.found.get(of);
        if (!list) this.found.set(of, [place]);
        else if (list[list.length - 1] !== place) list.push(place);
      } else if (hit.end > hit.start) {
        this.candidates.push({
          block: index,
          sentence,
          start: block.tokens.starts[hit.start] as number,
          end: block.tokens.ends[hit.end - 1] as number,
          group: this.readings[of] as ReadingsData,
          index: of,
        });
      }
    }
  }

  /** The patterns' mentions, at once. */
  mentions(): Mention[] {
    return atOnce(this.mentionsInSteps());
  }

  /** The patterns' mentions, with a pause after each candidate: a page must not wait for a long article. */
  *mentionsInSteps(): Steps<Mention[]> {
    const decided: Mention[] = [];
    for (const candidate of this.candidates) {
      const mention = this.decide(candidate)?.mention;
      if (mention) decided.push(mention);
      yield undefined;
    }
    return joined(withoutOverlaps(decided), this.gaps).filter((m) => this.begun(m.topic));
  }

  /** The article as the tagger reads it, with what patterns have found. */
  tagged(found: readonly Mention[]): TaggedArticle {
    return atOnce(this.taggedInSteps(found));
  }

  private *taggedInSteps(found: readonly Mention[]): Steps<TaggedArticle> {
    const topics = new Map<number, Int8Array>();
    for (const [block, own] of Map.groupBy(found, (mention) => mention.block))
      topics.set(block, topicsOfWords(this.texts[block] as PreparedBlock, own));
    return {
      blocks: this.texts,
      places: yield* sentencesInSteps(this.texts),
      found: topics,
      topics: new Set(found.map((m) => TOPICS.indexOf(m.topic))),
      date: this.date,
    };
  }

  /**
   * The patterns' mentions and what the tagger finds beside them, with a pause after each passage. A pattern's mention
   * stands, unless the tagger sees it inside one of a more specific topic: "a pledge never to enlarge NATO".
   * `elsewhere` says that the text has none of the words that the gate looks for.
   */
  *withTagged(
    found: readonly Mention[],
    tagger: Tagger,
    elsewhere = false,
    threshold = tagger.threshold,
  ): Steps<Mention[]> {
    const article = yield* this.taggedInSteps(found);
    const spans = yield* spansIn(article, tagger, threshold);
    const patternTopics = found.map((m) => TOPICS.indexOf(m.topic));
    const around = { passages: passagesOf(article.places).length, patternTopics, elsewhere };
    const there = new Map<number, Mention[]>();
    for (const m of found) there.set(m.block, [...(there.get(m.block) ?? []), m]);
    const more: Mention[] = [];
    for (const span of kept(spans, threshold, around)) {
      if (!this.begun(TOPICS[span.topic] as Topic)) continue;
      const { text, tokens } = this.texts[span.block] as PreparedBlock;
      const start = tokens.starts[span.from] as number;
      const end = tokens.ends[span.to - 1] as number;
      // Words of an address are no words of the article.
      if (/[/@]/.test(`${text[start - 1] ?? ''}${text[end] ?? ''}`)) continue;
      const own = there.get(span.block) ?? [];
      const rank = RANK[TOPICS[span.topic] as Topic];
      // What stands right beside a pattern's mention of a more specific topic is the rest of the same phrase.
      if (own.some((m) => RANK[m.topic] < rank && isNext(text, m, start, end))) continue;
      const overlapping = own.filter((m) => m.start < end && start < m.end);
      if (overlapping.some((m) => m.start < start || m.end > end || RANK[m.topic] <= rank)) continue;
      if (overlapping.length > 0)
        there.set(
          span.block,
          own.filter((m) => !overlapping.includes(m)),
        );
      more.push(explained(this.resolve(span, start, end), article, tagger, span));
    }
    return [...[...there.values()].flat(), ...more].sort((a, b) => a.block - b.block || a.start - b.start);
  }

  private begun(topic: Topic): boolean {
    return this.date === undefined || this.date >= BEGINS[topic];
  }

  /** Which entry words of a topic mean: the heaviest of the topic's readings, or the topic's own entry. */
  private resolve(span: Span, start: number, end: number): Mention {
    const topic = TOPICS[span.topic] as Topic;
    const { block } = span;
    const sentence = sentenceOf((this.texts[block] as PreparedBlock).sentences, span.from);
    const at = { block, sentence, start, end, index: 0 };
    let best: { weight: number; mention: Mention } | undefined;
    for (const group of this.readings) {
      if (!RESOLVING[topic].includes(group.id)) continue;
      const decided = this.decide({ ...at, group }, true);
      if (decided?.mention.topic !== topic) continue;
      if (!best || decided.weight > best.weight) best = decided;
    }
    if (best && best.weight > 0) return best.mention;
    return {
      block,
      start,
      end,
      topic,
      entry: FALLBACK[topic],
      why: { because: [], notAs: [], rule: 'tagger' },
    };
  }

  private holds(evidence: EvidenceData, at: Candidate): boolean {
    if (evidence.dated) {
      const { date } = this;
      return date !== undefined && date >= evidence.dated[0] && date <= evidence.dated[1];
    }
    const places = this.found.get(evidence.slot as number);
    if (!places) return false;
    if (evidence.within === 'article') return true;
    if (evidence.within === 'paragraph') return places.some((p) => Math.floor(p / 0x100000) === at.block);
    return places.includes(at.block * 0x100000 + at.sentence);
  }

  /** The heaviest reading; `loose` takes it below its threshold, too. */
  private decide(candidate: Candidate, loose = false): { weight: number; mention: Mention } | undefined {
    const { group } = candidate;
    const weighed = group.readings
      .map((reading) => {
        const held = reading.evidence.filter((e) => this.holds(e, candidate));
        return { reading, held, weight: held.reduce((sum, e) => sum + e.weight, reading.base) };
      })
      .sort((a, b) => b.weight - a.weight);
    const best = weighed[0];
    if (!best?.reading.entry || !best.reading.topic || (!loose && best.weight < group.threshold)) return undefined;
    const mention: Mention = {
      block: candidate.block,
      start: candidate.start,
      end: candidate.end,
      // What patterns of others find is IMPORTED, and kept apart from ours (imported.ts).
      topic: best.reading.topic as Topic,
      entry: best.reading.entry,
      why: {
        because: best.held
          .filter((e) => e.weight > 0)
          .sort((a, b) => b.weight - a.weight)
          .map((e) => e.says),
        notAs: weighed
          .slice(1)
          .filter((w) => w.reading.label !== best.reading.label)
          .slice(0, 2)
          .map((w) => w.reading.label),
        rule: group.id,
      },
    };
    return { weight: best.weight, mention };
  }
}

/** Letters that a short preposition and its spaces take. */
const NEXT = 4;

/** Whether a mention stands right before or after a stretch of its block, parted by a short preposition at most. */
function isNext(text: string, mention: Mention, start: number, end: number): boolean {
  const [from, to] = mention.end <= start ? [mention.end, start] : [end, mention.start];
  const between = text.slice(from, to);
  return from <= to && to - from <= NEXT && !/[.,;:!?()–—]/.test(between) && !isConjunction(between.trim());
}

/** A mention of the tagger's, which says why when it is asked: that takes a second look at the passage. */
function explained(mention: Mention, article: TaggedArticle, tagger: Tagger, span: Span): Mention {
  const { why, ...rest } = mention;
  let full: Why | undefined;
  return {
    ...rest,
    get why() {
      full ??= { ...why, because: [inWords(explain(article, tagger, span), span.topic), ...why.because] };
      return full;
    },
  };
}

/** Keeps, where mentions overlap, the one of the more specific topic, then the longer, then the earlier. */
function withoutOverlaps(mentions: Mention[]): Mention[] {
  const kept: Mention[] = [];
  const order = [...mentions].sort(
    (a, b) =>
      a.block - b.block || RANK[a.topic] - RANK[b.topic] || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const byBlock = new Map<number, Mention[]>();
  for (const m of order) {
    const there = byBlock.get(m.block) ?? [];
    if (there.some((k) => m.start < k.end && k.start < m.end)) continue;
    there.push(m);
    byBlock.set(m.block, there);
    kept.push(m);
  }
  return kept.sort((a, b) => a.block - b.block || a.start - b.start);
}

/** Longest stretch between two mentions that are one: a quotation mark, "to", a comma. */
const JOIN_GAP = 12;

/** Joins neighbours of one entry that only a mark or a short word parts: "… would not expand East “one inch”". */
function joined(mentions: Mention[], texts: readonly string[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions) {
    const last = kept[kept.length - 1];
    if (last && last.block === mention.block && last.entry === mention.entry && last.topic === mention.topic) {
      const between = texts[mention.block]?.slice(last.end, mention.start) ?? '';
      if (between.length <= JOIN_GAP && !/[.!?;:()]|\band\b/i.test(between)) {
        last.end = mention.end;
        continue;
      }
    }
    kept.push({ ...mention });
  }
  return kept;
}
