/** Long sentences cut to the stretches around what matters in them. Pure. */

export interface Piece {
  text: string;
  /** The words that matter. */
  cue: boolean;
}

interface Range {
  start: number;
  end: number;
}

/** Sentences up to this length are left whole. */
const WHOLE = 150;
/** Characters kept on each side of a cue. */
const AROUND = 52;
/** Nothing shorter than this is worth leaving out. */
const WORTH = 16;

function clean(cues: Range[], length: number): Range[] {
  const sorted = cues
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(length, end) }))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start);
  const merged: Range[] = [];
  for (const cue of sorted) {
    const last = merged.at(-1);
    if (last && cue.start <= last.end) last.end = Math.max(last.end, cue.end);
    else merged.push({ ...cue });
  }
  return merged;
}

function windows(text: string, cues: Range[]): Range[] {
  if (text.length <= WHOLE) return [{ start: 0, end: text.length }];
  const wanted = cues.length > 0 ? cues : [{ start: 0, end: 0 }];
  const kept: Range[] = [];
  for (const cue of wanted) {
    let start = Math.max(0, cue.start - AROUND);
    let end = Math.min(text.length, cue.end + AROUND);
    if (start < WORTH) start = 0;
    else while (start < cue.start && !/\s/.test(text[start - 1] ?? '')) start++;
    if (text.length - end < WORTH) end = text.length;
    else while (end > cue.end && !/\s/.test(text[end] ?? '')) end--;
    const last = kept.at(-1);
    if (last && start - last.end < WORTH) last.end = end;
    else kept.push({ start, end });
  }
  return kept;
}

/** The sentence in pieces, cues apart; "…" stands where words were left out. */
export function excerpt(text: string, cues: Range[]): Piece[] {
  const marked = clean(cues, text.length);
  const pieces: Piece[] = [];
  const put = (part: string, cue: boolean) => {
    const flat = part.replace(/\s+/g, ' ');
    if (flat) pieces.push({ text: flat, cue });
  };
  let end = 0;
  for (const stretch of windows(text, marked)) {
    if (stretch.start > 0) put(end > 0 ? ' … ' : '… ', false);
    let at = stretch.start;
    for (const cue of marked) {
      if (cue.end <= stretch.start || cue.start >= stretch.end) continue;
      put(text.slice(at, cue.start), false);
      put(text.slice(Math.max(at, cue.start), cue.end), true);
      at = cue.end;
    }
    put(text.slice(at, stretch.end), false);
    end = stretch.end;
  }
  if (end < text.length) put(' …', false);
  return pieces;
}
