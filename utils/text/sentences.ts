/**
 * Cuts text into sentences as a newspaper writes them: Unicode's boundaries are proposals, and what they get wrong
 * (titles, initials, abbreviated months and states, a quotation that goes on after its mark) is put together again. Pure.
 */

import { paragraphs } from './paragraphs.ts';
import { sentenceBreaks } from './sentence-breaks.ts';

export interface Sentence {
  start: number;
  end: number;
}

/** A dot after these does not end a sentence. Lower case, without the dot. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof sen rep gov gen lt col sgt capt adm maj pres st rev hon jr sr messrs ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun ' +
    'no nr vs etc al cf ca approx p pp vol ch art para sec fig eq ' +
    'inc ltd corp co dept u.s u.k u.n e.u u.s.s.r i.e e.g a.m p.m d.c ' +
    'z.b d.h u.a bzw dr hr fr abs nr bd usw sog ' +
    'm mme mlle mm av sr sra srta ud uds dña d ' +
    'г гг т.е т.д т.п им ул стр н.э р рр ст м проф ім вул ' +
    'im ul prof dr mgr inż np tzw m.in r w'
  ).split(' '),
);

/** Of these, the ones that are also words ("the answer was no."): abbreviations only before a number. */
const BEFORE_NUMBER = new Set('no nr art sec fig sat sun'.split(' '));
/** German ordinals in dates: "am 21. Januar". */
const ORDINAL = /(?:^|\s)\d{1,2}\.\s*$/;
const AFTER_ORDINAL =
  /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert)/;

const LAST_WORD = /([\p{L}\p{N}.]+)\.["'”’»)\]]*\s*$/u;
/** What follows goes on with the sentence: lower case, or a reporting verb after a quotation. */
const GOES_ON = /^["'“”‘’«»)\]\s—–-]*\p{Ll}/u;
const ENDS_IN_QUOTE = /[.!?…]["'”’»)]+\s*$/;
const ONE_INITIAL = /(?:^|[\s("“‘-])\p{Lu}\.\s*$/u;

/** Words that begin a sentence after "the U.S." */
const STARTERS =
  /^(?:The|A|An|It|He|She|They|We|I|In|On|At|But|And|This|That|These|Those|Its|His|Her|Their|According|However|Both|Neither|When|While|If|After|Before|As|For|There|To|From|With|By|Since|Now|So|Yet|What|Who|Why|How|One|Not|No|Some|Many|Most)\b/;
/** A full stop without the space after it, as pasted text has: "Barbarossa.The Russians". */
const GLUED = /[.!?]["”’»)]?(?=\p{Lu}\p{Ll})/gu;
const BEFORE_GLUED = /\p{Ll}{2}$/u;

/** Whether the cut after `before` is no end of a sentence. */
function isFalseEnd(before: string, after: string): boolean {
  const first = after.charAt(0);
  if (first === '') return false;
  if (ONE_INITIAL.test(before) || (ORDINAL.test(before) && AFTER_ORDINAL.test(after))) return true;
  const last = LAST_WORD.exec(before);
  if (last) {
    const word = (last[1] as string).toLowerCase();
    if (BEFORE_NUMBER.has(word)) return /^\d/.test(after);
    if (ABBREVIATIONS.has(word)) {
      // "the U.S. The talks": an initialism may also end the sentence; a new sentence starts with a function word.
      return !(word.includes('.') && STARTERS.test(after));
    }
  }
  if (ENDS_IN_QUOTE.test(before)) return GOES_ON.test(after);
  return /[,;:—–-]\s*$/.test(before) || (GOES_ON.test(after) && !/[!?]\s*$/.test(before) && !/\n\s*\n/.test(before));
}

/** Longest stretch treated as one sentence, in characters; longer ones are cut at a space. Bounds all later work. */
const MAX_SENTENCE = 4000;

/**
 * Sentences of `text`: offsets in UTF-16 units, without the white space around them, in order, not overlapping.
 * Single line breaks are spaces; a blank line always ends a sentence.
 */
export function sentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  const close = (end: number) => {
    let from = start;
    start = end;
    let to = end;
    while (from < to && text.charCodeAt(from) <= 32) from++;
    while (to > from && text.charCodeAt(to - 1) <= 32) to--;
    while (to - from > MAX_SENTENCE) {
      const space = text.lastIndexOf(' ', from + MAX_SENTENCE);
      const cut = space > from ? space : from + MAX_SENTENCE;
      found.push({ start: from, end: cut });
      from = text.charCodeAt(cut) === 32 ? cut + 1 : cut;
    }
    if (to > from) found.push({ start: from, end: to });
  };
  const closeGlued = (end: number) => {
    const body = text.slice(start, end);
    const from = start;
    for (const { index, 0: mark } of body.matchAll(GLUED))
      if (BEFORE_GLUED.test(body.slice(Math.max(0, index - 4), index))) close(from + index + mark.length);
    close(end);
  };
  for (const part of paragraphs(text)) {
    if (start < part.start) close(part.start);
    start = part.start;
    const body = text.slice(part.start, part.end).replace(/\s/g, ' ');
    for (const at of sentenceBreaks(body)) {
      if (isFalseEnd(body.slice(Math.max(0, at - 40), at), body.slice(at, at + 24))) continue;
      closeGlued(part.start + at);
    }
    closeGlued(part.end);
  }
  return found;
}
