/** The measures of `npm run eval`, in the output format of docs/evaluation.md. */
import type { Annotation } from './annotation.ts';
import type { Gold } from './gold.ts';

export interface Rates {
  precision: number | null;
  recall: number | null;
  f1: number | null;
}

/** What is scored of an annotation. */
export interface Scored {
  mentions: readonly Annotation['mentions'][number][];
  sentences: readonly (Span & { frames: readonly { frame: string; voice: string; stance: string }[] })[];
  claims: readonly (Span & { claim: string })[];
}

/** Counts of right, wrong and missed. */
export class Tally {
  right = 0;
  wrong = 0;
  missed = 0;

  rates(): Rates {
    const found = this.right + this.wrong;
    const gold = this.right + this.missed;
    if (found + gold === 0) return { precision: null, recall: null, f1: null };
    const precision = found ? this.right / found : 0;
    const recall = gold ? this.right / gold : 0;
    return {
      precision: round(precision),
      recall: round(recall),
      f1: round(precision + recall ? (2 * precision * recall) / (precision + recall) : 0),
    };
  }
}

export const round = (x: number): number => Math.round(x * 10000) / 10000;

interface Span {
  start: number;
  end: number;
}
const WORD = /[\p{L}\p{N}]+/gu;

/** Whether two spans of a text share a word (a letter-or-digit run touched by both). */
export function shareWord(text: string, a: Span, b: Span): boolean {
  const start = Math.max(a.start, b.start);
  const end = Math.min(a.end, b.end);
  return start < end && (text.slice(start, end).match(WORD)?.length ?? 0) > 0;
}

class Tallies {
  private readonly map = new Map<string, Tally>();
  of(key: string): Tally {
    let tally = this.map.get(key);
    if (!tally) {
      tally = new Tally();
      this.map.set(key, tally);
    }
    return tally;
  }
  rates(): Record<string, Rates> {
    return Object.fromEntries(
      [...this.map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, tally]) => [key, tally.rates()]),
    );
  }
  get entries(): [string, Tally][] {
    return [...this.map];
  }
}

/** Scores annotations against gold. Parts that no gold object carries are null. */
export function score(golds: readonly Gold[], annotations: readonly Scored[]) {
  return {
    texts: golds.length,
    mentions: scoreMentions(golds, annotations),
    clean: scoreClean(golds, annotations),
    frames: scoreFrames(golds, annotations),
    claims: scoreClaims(golds, annotations),
  };
}

/** Distractors (`target: false`) are no gold mentions. */
const targets = (gold: Gold) => (gold.mentions ?? []).filter((m) => m.target !== false);

function scoreMentions(golds: readonly Gold[], annotations: readonly Scored[]) {
  if (!golds.some((g) => g.mentions)) return null;
  const overlap = new Tally();
  const exact = new Tally();
  const byTopic = new Tallies();
  const byLang = new Tallies();
  const missed: { id: string; text: string; topic: string }[] = [];
  const wrong: { id: string; text: string; topic: string; why: string }[] = [];
  golds.forEach((gold, i) => {
    if (!gold.mentions) return;
    const left = targets(gold);
    const lang = gold.lang ?? 'en';
    const exactLeft = [...left];
    const open = new Set(left);
    for (const found of annotations[i]?.mentions ?? []) {
      const hit = [...open].find((m) => m.topic === found.topic && shareWord(gold.text, m, found));
      // A second mark on a gold span already found is neither right nor wrong twice: it is wrong.
      for (const tally of [overlap, byTopic.of(found.topic), byLang.of(lang)]) tally[hit ? 'right' : 'wrong']++;
      if (hit) open.delete(hit);
      else wrong.push({ id: gold.id, text: found.text, topic: found.topic, why: found.why });
      const same = exactLeft.findIndex(
        (m) => m.topic === found.topic && m.start === found.start && m.end === found.end,
      );
      exact[same >= 0 ? 'right' : 'wrong']++;
      if (same >= 0) exactLeft.splice(same, 1);
    }
    for (const m of open) {
      for (const tally of [overlap, byTopic.of(m.topic), byLang.of(lang)]) tally.missed++;
      missed.push({ id: gold.id, text: gold.text.slice(m.start, m.end), topic: m.topic });
    }
    exact.missed += exactLeft.length;
  });
  return {
    overlap: overlap.rates(),
    exact: exact.rates(),
    byTopic: byTopic.rates(),
    byLang: byLang.rates(),
    missed,
    wrong,
  };
}

function scoreClean(golds: readonly Gold[], annotations: readonly Scored[]) {
  const ids: string[] = [];
  let texts = 0;
  golds.forEach((gold, i) => {
    if (!gold.mentions || targets(gold).length > 0) return;
    texts++;
    if ((annotations[i]?.mentions.length ?? 0) > 0) ids.push(gold.id);
  });
  return texts > 0 ? { texts, marked: ids.length, ids } : null;
}

function scoreFrames(golds: readonly Gold[], annotations: readonly Scored[]) {
  if (!golds.some((g) => g.sentences)) return null;
  const frames = new Tallies();
  const plain = new Tally();
  const withStance = new Tally();
  const withVoice = new Tally();
  let both = 0;
  let voices = 0;
  let stances = 0;
  const article = new Tally();
  const articleBy = new Tallies();
  const counts = new Map<string, number>();
  golds.forEach((gold, i) => {
    if (!gold.sentences) return;
    const found = annotations[i] ?? { sentences: [] };
    const own = Map.groupBy(found.sentences, (s) => ownSentence(s, gold.sentences ?? []));
    for (const sentence of gold.sentences) {
      const predicted = (own.get(sentence) ?? []).flatMap((s) => s.frames);
      const unique = [...new Map(predicted.map((f) => [f.frame, f])).values()];
      const open = [...sentence.frames];
      for (const f of sentence.frames) counts.set(f.frame, (counts.get(f.frame) ?? 0) + 1);
      for (const f of unique) {
        const at = open.findIndex((g) => g.frame === f.frame);
        const hit = at >= 0 ? open[at] : undefined;
        if (hit) open.splice(at, 1);
        plain[hit ? 'right' : 'wrong']++;
        frames.of(f.frame)[hit ? 'right' : 'wrong']++;
        const voiceRight = hit !== undefined && (hit.voice === undefined || hit.voice === f.voice);
        const stanceRight = hit !== undefined && (hit.stance === undefined || hit.stance === f.stance);
        withVoice[voiceRight ? 'right' : 'wrong']++;
        withStance[stanceRight ? 'right' : 'wrong']++;
        if (hit && !voiceRight) withVoice.missed++;
        if (hit && !stanceRight) withStance.missed++;
        if (hit) {
          both++;
          if (voiceRight) voices++;
          if (stanceRight) stances++;
        }
      }
      for (const g of open) {
        for (const tally of [plain, withStance, withVoice, frames.of(g.frame)]) tally.missed++;
      }
    }
    // Frames predicted in sentences that no gold sentence covers are wrong.
    for (const f of (own.get(undefined) ?? []).flatMap((s) => s.frames)) {
      for (const tally of [plain, withStance, withVoice, frames.of(f.frame)]) tally.wrong++;
    }
    const wanted = new Set(gold.frames ?? gold.sentences.flatMap((s) => s.frames.map((f) => f.frame)));
    const got = new Set(found.sentences.flatMap((s) => s.frames.map((f) => f.frame)));
    for (const frame of new Set([...wanted, ...got])) {
      const outcome = wanted.has(frame) ? (got.has(frame) ? 'right' : 'missed') : 'wrong';
      article[outcome]++;
      articleBy.of(frame)[outcome]++;
    }
  });
  return {
    sentence: {
      micro: plain.rates(),
      macro: { f1: macro(frames) },
      withStance: { f1: withStance.rates().f1 },
      withVoice: { f1: withVoice.rates().f1 },
      voiceAccuracy: both ? round(voices / both) : null,
      stanceAccuracy: both ? round(stances / both) : null,
      byFrame: Object.fromEntries(
        Object.entries(frames.rates()).map(([frame, rates]) => [frame, { ...rates, n: counts.get(frame) ?? 0 }]),
      ),
    },
    article: { micro: { f1: article.rates().f1 }, macro: { f1: macro(articleBy) } },
  };
}

/** Of sentences, the one in which most of a span lies: two ways of cutting the same text seldom agree to the letter. */
export function ownSentence<S extends Span>(span: Span, sentences: readonly S[]): S | undefined {
  let most = 0;
  let found: S | undefined;
  for (const sentence of sentences) {
    const shared = Math.min(span.end, sentence.end) - Math.max(span.start, sentence.start);
    if (shared > most) {
      most = shared;
      found = sentence;
    }
  }
  return found;
}

/** Mean F1 over the frames that occur in gold or prediction. */
function macro(tallies: Tallies): number | null {
  const f1s = tallies.entries.map(([, tally]) => tally.rates().f1).filter((f1) => f1 !== null);
  return f1s.length > 0 ? round(f1s.reduce((a, b) => a + b, 0) / f1s.length) : null;
}

function scoreClaims(golds: readonly Gold[], annotations: readonly Scored[]) {
  if (!golds.some((g) => g.claims)) return null;
  const tally = new Tally();
  golds.forEach((gold, i) => {
    if (!gold.claims) return;
    const open = [...gold.claims];
    for (const found of annotations[i]?.claims ?? []) {
      const at = open.findIndex((c) => c.claim === found.claim && c.start < found.end && found.start < c.end);
      tally[at >= 0 ? 'right' : 'wrong']++;
      if (at >= 0) open.splice(at, 1);
    }
    tally.missed += open.length;
  });
  return tally.rates();
}
