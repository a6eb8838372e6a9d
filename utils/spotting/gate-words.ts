/** Whether a text can hold a mention at all: the words the gate looks for, on every page, with native searches. Pure. */

export interface GateWords {
  /**
   * Beginnings of names, parted by spaces, by a letter that every text in their script has; those of the Latin script,
   * which texts of all scripts have a little of, by none.
   */
  names: Record<string, string>;
  /** Source of a regular expression for the flag "i"; a space stands for whatever may part two words. */
  words: string;
}

/**
 * Whether a text has a name and a word, which need not stand together. Nearly all pages are turned away by the names:
 * no expression of so many words is as fast as some fifty searches for a string, nor as soon ready.
 */
export function worthReading(text: string, { names, words }: GateWords): boolean {
  for (const [letter, list] of Object.entries(names))
    if (text.includes(letter) && list.split(' ').some((name) => text.includes(name)))
      // Without the flag "u": it must be fast on its first call.
      return new RegExp(words.replaceAll(' ', '[\\s-]+'), 'i').test(text);
  return false;
}
