/**
 * Who speaks in a sentence: speech verbs and "according to" beside a known speaker, quotations that go on, pronouns
 * that point back, and the labels of transcripts. Pure.
 *
 * The rules follow the codebook: official words in a transcript are the official's own and endorsed; what an article
 * reports of somebody is that voice, reported; "Moscow fears" is the author describing.
 */
import type { PreparedBlock, PreparedSentence } from '../text/article.ts';
import type { Span, Voice } from './types.ts';

/** Places in a sentence that the voice is read from: word indexes of the block. */
export interface VoiceHits {
  /** Known speakers: where, and whose voice. */
  speakers: { from: number; to: number; voice: Voice }[];
  say: number[];
  accordingTo: { from: number; to: number }[];
  mind: number[];
}

export interface Attribution {
  voice: Voice;
  speaker?: string | undefined;
  /** Word index of the speech verb: what follows is theirs. */
  at: number;
  /** Named after what they said: "…, Putin said." */
  trailing?: boolean;
  /** The author tells what somebody feels or thinks. */
  described?: boolean;
}

/** Carried from sentence to sentence. */
export interface VoiceState {
  last?: { voice: Voice; speaker: string } | undefined;
  /** Whom the sentence before begins with: a pronoun points there when nobody has spoken yet. */
  named?: { voice: Voice; speaker: string } | undefined;
  /** Transcript: whoever's turn it is. */
  turn?: { voice: Voice; speaker: string; official: boolean } | undefined;
  /** A quotation left open at the end of the paragraph before. */
  open?: { voice: Voice; speaker: string } | undefined;
}

const PRONOUNS = new Set(
  'he she they it er sie es il elle ils elles el ella ellos он она они він вона вони on ona oni'.split(' '),
);
const PASSIVE = new Set('was were been being is are be wurde wurden été fue fueron был были'.split(' '));
/** In the form words are compared in: Polish "że" is "ze". */
const THAT = new Set('that dass daß que qu что що ze'.split(' '));
const TITLES = new Set(
  'the a former president minister foreign prime deputy secretary general spokesman spokeswoman spokesperson chief leader ambassador senator'.split(
    ' ',
  ),
);
/** What can stand between speaker and verb in a longer apposition: "X, a professor at Y, said". */
const REACH_BEFORE = 12;
const REACH_AFTER = 4;
/** A sentence begins with somebody named this early: "President Vladimir Putin …". */
const OPENING = 3;

/** A label that begins a turn in a transcript: "Q", "MS. PSAKI:", "Vladimir Putin:", "QUESTION:". */
const LABEL =
  /^(?:(Q)(?=[\s:])|((?:\p{Lu}[\p{Lu}.’'-]+\s?){1,6}):|((?:[\p{Lu}][\p{L}.’'-]+\s){0,7}\p{Lu}[\p{L}’'-]+):)\s*/u;
const ASKS = /^(?:q|question|reporter|journalist|moderator|вопрос|frage|pregunta)$/i;

/** Attributions of one sentence, in reading order, and whether it continues somebody's speech. */
export function attribute(
  block: PreparedBlock,
  sentence: PreparedSentence,
  hits: VoiceHits,
  quotes: (Span & { open: boolean })[],
  state: VoiceState,
): Attribution[] {
  const { tokens } = block;
  const text = (from: number, to: number) => block.text.slice(tokens.starts[from], tokens.ends[to - 1]);
  const quoted = (token: number) => {
    const start = tokens.starts[token] as number;
    return quotes.some((q) => start >= q.start && start < q.end);
  };
  const found: Attribution[] = [];
  // Before the first word: an attribution of the whole sentence is never part of the words it speaks for.
  const whole = sentence.from - 1;

  const label = LABEL.exec(block.text.slice(sentence.start, sentence.end));
  if (label) {
    const end = sentence.start + label[0].length;
    const known = hits.speakers.find((s) => (tokens.starts[s.from] as number) < end);
    const name = (label[1] ?? label[2] ?? label[3] ?? '').trim();
    if (ASKS.test(name)) state.turn = { voice: 'other', speaker: 'Question', official: false };
    else if (known) state.turn = { voice: known.voice, speaker: name, official: known.voice.endsWith('official') };
    else if (state.turn || label[2]) state.turn = { voice: 'other', speaker: name, official: false };
  }

  for (const at of hits.say) {
    if (quoted(at) || PASSIVE.has(tokens.forms[at - 1] ?? '')) continue;
    const before = nearest(
      hits.speakers.filter(
        (s) => s.to <= at && at - s.to <= REACH_BEFORE && s.from >= sentence.from && !quoted(s.from),
      ),
      at,
    );
    const between = before ? hits.say.some((other) => other > before.to - 1 && other < at && !quoted(other)) : true;
    const after = hits.speakers.find((s) => s.from > at && s.from - at <= REACH_AFTER && !quoted(s.from));
    const isPronoun = (i: number) => i >= sentence.from && i < sentence.to && PRONOUNS.has(tokens.forms[i] as string);
    // "he warned", "he also said"; but in "Putin said he …" the pronoun is no subject of the verb.
    const subject = [at - 1, at - 2].find((i) => isPronoun(i) && (!before || i >= before.to));
    const pronoun = subject ?? (before && !between ? undefined : [at + 1].find(isPronoun));
    const verb = tokens.forms[at] as string;
    const pointed = state.last ?? state.named;
    if (subject !== undefined && state.last) push(state.last.voice, state.last.speaker, at, subject);
    else if (before && !between) push(before.voice, text(before.from, before.to), at, before.from);
    else if (pronoun !== undefined && pointed) push(pointed.voice, pointed.speaker, at, pronoun);
    // "said Putin", but not "he said that Putin …".
    else if (
      after &&
      pronoun === undefined &&
      !clauseBetween(at, after.from) &&
      !/^(?:told|tells|tell|accus|asked|urged|called)/.test(verb)
    )
      push(after.voice, text(after.from, after.to), at);
    else {
      const name = unknownName(block, sentence, at);
      if (name) push('other', name, at);
    }
  }
  for (const { from, to } of hits.accordingTo) {
    if (quoted(from)) continue;
    const after = hits.speakers.find((s) => s.from >= to && s.from - to <= REACH_AFTER);
    if (!after) continue;
    // "For the Kremlin, …" opens a view; "for Russia" inside a sentence does not.
    const view = from === sentence.from && block.text.charAt(tokens.ends[after.to - 1] as number) === ',';
    // "according to" speaks for the sentence it stands in, before and after.
    if (tokens.forms[from] !== 'for' || view) push(after.voice, text(after.from, after.to), whole);
  }
  for (const at of hits.mind) {
    if (quoted(at)) continue;
    const who = nearest(
      hits.speakers.filter((s) => s.to <= at && at - s.to <= 3),
      at,
    );
    if (who && !found.some((f) => Math.abs(f.at - at) < 2)) found.push({ voice: 'author', at, described: true });
  }
  const opener = hits.speakers.find(
    (s) => s.from >= sentence.from && s.from - sentence.from <= OPENING && !quoted(s.from),
  );
  state.named = opener && { voice: opener.voice, speaker: text(opener.from, opener.to) };
  found.sort((a, b) => a.at - b.at);

  const inside = quotes.find((q) => q.start <= sentence.start + 1 && q.end >= sentence.end - 2);
  if (found.length === 0 && inside) {
    const whose = state.open ?? state.last;
    if (whose) found.push({ voice: whose.voice, speaker: whose.speaker, at: whole });
  }
  return found;

  function clauseBetween(from: number, to: number): boolean {
    return tokens.forms.slice(from + 1, to).some((form) => THAT.has(form));
  }

  /** Whether the word belongs to the name or title after it: nothing but spaces in between. */
  function isOfName(i: number): boolean {
    if (!/^[.\s]*$/.test(block.text.slice(tokens.ends[i], tokens.starts[i + 1]))) return false;
    return /^\p{Lu}/u.test(tokens.raws[i] as string) || TITLES.has(tokens.forms[i] as string);
  }

  function push(voice: Voice, speaker: string, at: number, first = at): void {
    let name = Math.max(sentence.from, Math.min(first, at));
    // "…, NATO Secretary General Jens Stoltenberg said": the name may begin before what we know of it.
    while (name > sentence.from && isOfName(name - 1)) name--;
    const lead = block.text.slice(sentence.start, tokens.starts[name]);
    found.push({ voice, speaker, at, trailing: /[,”"»—–]\s*$/.test(lead) });
    state.last = { voice, speaker };
  }
}

function nearest<T extends { to: number }>(list: T[], at: number): T | undefined {
  return list.reduce<T | undefined>((best, s) => (!best || at - s.to < at - best.to ? s : best), undefined);
}

/** A capitalised name right before a speech verb, when nobody known stands there: "Lindqvist said". */
function unknownName(block: PreparedBlock, sentence: PreparedSentence, at: number): string | undefined {
  const { raws, starts, ends } = block.tokens;
  const capital = (i: number) => i >= sentence.from && /^\p{Lu}\p{Ll}/u.test(raws[i] ?? '');
  let from = at;
  while (capital(from - 1) && at - from < 3) from--;
  if (
    from === at ||
    (from === sentence.from && at - from < 2) ||
    /^(?:The|A|An|This|That|These|Our)$/.test(raws[from] ?? '')
  )
    return undefined;
  return block.text.slice(starts[from], ends[at - 1]);
}

/**
 * Whose the words found are. `verbInside`: whether a speech verb among these very words counts ("Putin said NATO
 * broke its word" as a cue does; "flat out rejected" as the words of a claim attributes nothing).
 */
export function voiceAt(
  hit: { start: number; from: number; to: number },
  attributions: Attribution[],
  state: VoiceState,
  verbInside: boolean,
): { voice: Voice; speaker?: string | undefined; own: boolean } {
  const others = verbInside ? attributions : attributions.filter((a) => a.at < hit.from || a.at >= hit.to);
  const before = others.filter((a) => a.at <= (verbInside ? hit.to : hit.start));
  const by = before[before.length - 1] ?? others.find((a) => a.trailing);
  if (by && !(by.described && state.turn))
    return { voice: by.voice, speaker: by.speaker, own: by.voice === 'author' && !by.described };
  if (state.turn) return { voice: state.turn.voice, speaker: state.turn.speaker, own: state.turn.official };
  return { voice: 'author', own: true };
}
