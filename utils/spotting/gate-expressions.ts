/** The gate's regular expressions, built from the lexicons `anchors`, `anchor-powers` and `anchor-ties`. Pure. */
import type { Language } from '../knowledge/schema.ts';
import type { GateWords } from './gate-words.ts';

/** Words of each language. */
type Words = Partial<Record<Language, string[]>>;

/** What the gate looks for: one of `alone`, or one of `powers` and one of `ties` on the same page. */
export type Anchors = Record<'alone' | 'powers' | 'ties', Words>;

const ASCII_WORD = /^[a-z0-9]/i;

/**
 * Source of a regular expression (flag "i", no "u": it must be fast on its first call) that matches where any anchor
 * word of any language stands. Letters beyond ASCII have no \b; there the word's own letters have to do.
 */
export function anchorsOf(anchors: Words): string {
  const words = new Set(Object.values(anchors).flat());
  const parts = [...words].map((word) =>
    word
      .split(' ')
      .map((part) => {
        const stem = part.endsWith('*');
        const letters = part.replace(/\*$/, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
        const start = ASCII_WORD.test(letters) ? '\\b' : '';
        const end = !stem && /[a-z0-9]$/i.test(letters) ? '\\b' : stem ? '[^\\s]*' : '';
        return start + letters + end;
      })
      .join('[\\s\\u00a0-]+')
      // A stem at the very end needs nothing after it.
      .replace(/\[\^\\s\]\*$/, ''),
  );
  return parts.sort().join('|');
}

/** The three of them, as the gate takes them. */
export function gateWords({ alone, powers, ties }: Anchors): GateWords {
  return { alone: anchorsOf(alone), powers: anchorsOf(powers), ties: anchorsOf(ties) };
}
