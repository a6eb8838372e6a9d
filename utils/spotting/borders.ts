/**
 * Where a sentence cannot end: between words that only these signs part. Everything else is left to those who cut
 * sentences (utils/text/sentences.ts). Pure.
 */

/** Longest text in which a sentence is never cut for its length alone; sentences.ts cuts at 4,000. */
const SURE_LENGTH = 4000;

const SAFE = /[\p{L}\p{N} \u00a0\u00ad,:;'"()\-–—“”‘’«»/&%$€£+*@#=]/u;
/** For units below 128: 1 for what does not end a sentence. */
const ASCII = new Uint8Array(128);
for (let code = 0; code < 128; code++) ASCII[code] = SAFE.test(String.fromCharCode(code)) ? 1 : 0;

/** Whether a sentence may end somewhere between two places of a text. Says yes when in doubt. */
export function mayEndSentence(text: string, from: number, to: number): boolean {
  if (to > from && text.length > SURE_LENGTH) return true;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code < 128 ? ASCII[code] === 0 : !SAFE.test(text.charAt(i))) return true;
  }
  return false;
}
