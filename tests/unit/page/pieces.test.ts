// @vitest-environment jsdom
/** A text is read the same however a page cuts it into text nodes and inline elements, and marks lie on its words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeOf } from '../../../utils/page/blocks.ts';
import { Spotter } from '../../../utils/spotting/spot.ts';
import { prepare } from '../../../utils/text/article.ts';
import { blocks, page } from '../support/page.ts';
import { theKnowledge } from '../support/reader.ts';

const TEXTS = [
  'James Baker’s promise to Gorbachev that NATO would not move “one inch” to the east is still argued about.',
  'Blinken met Lavrov in Geneva on Friday; NATO’s eastward expansion was on the table, and Ukraine’s accession, too.',
  'Die NATO-Osterweiterung und der Beitritt der Ukraine zur NATO stehen nicht auf der Tagesordnung.',
];
const INLINE = ['a', 'em', 'strong', 'span', 'b', 'i', 'u', 'abbr'] as const;

/** Puts a text into a paragraph in pieces; every other piece goes into an inline element, some inside one another. */
function paragraphOf(text: string, cuts: readonly number[], names: readonly string[]): HTMLElement {
  const doc = page('<article id="root"><p></p></article>');
  const paragraph = doc.querySelector('p') as HTMLElement;
  const at = [0, ...cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b), text.length];
  let into: Element = paragraph;
  for (let i = 0; i + 1 < at.length; i++) {
    const piece = doc.createTextNode(text.slice(at[i], at[i + 1]));
    const name = names[i % names.length];
    if (name && i % 2 === 1) {
      const element = doc.createElement(name);
      element.append(piece);
      into.append(element);
      into = i % 4 === 1 ? element : paragraph;
    } else into.append(piece);
    if (i % 3 === 2) into.append(doc.createComment('not text'));
  }
  return paragraph;
}

describe('a paragraph in pieces', () => {
  it('has the same text and the same mentions, and each range says the words of its mention', async () => {
    const { spotting } = await theKnowledge();
    const spotter = (lang: 'en' | 'de') => new Spotter(spotting.readings, spotting.languages[lang]);
    const spotters = { en: spotter('en'), de: spotter('de') };
    fc.assert(
      fc.property(
        fc.constantFrom(...TEXTS.keys()),
        fc.array(fc.nat(400), { maxLength: 12 }),
        fc.array(fc.constantFrom(...INLINE), { minLength: 1, maxLength: 5 }),
        (which, cuts, names) => {
          const text = TEXTS[which] as string;
          const lang = which === 2 ? 'de' : 'en';
          const root = paragraphOf(text, cuts, names).parentElement as HTMLElement;
          const [block, ...others] = blocks(root.ownerDocument, root);
          expect(others).toEqual([]);
          expect(block?.text).toBe(text);
          if (!block) return;
          const found = spotters[lang].spot([prepare(block)], '2022-01-21');
          const whole = spotters[lang].spot([prepare({ text, kind: 'body' })], '2022-01-21');
          expect(found).toEqual(whole);
          expect(found.length).toBeGreaterThan(0);
          for (const { start, end } of found) {
            const range = rangeOf(block, start, end);
            const live = root.ownerDocument.createRange();
            live.setStart(range?.startContainer as Node, range?.startOffset ?? 0);
            live.setEnd(range?.endContainer as Node, range?.endOffset ?? 0);
            expect(live.toString()).toBe(text.slice(start, end));
          }
        },
      ),
      { numRuns: 150, seed: 4 },
    );
  });
});
