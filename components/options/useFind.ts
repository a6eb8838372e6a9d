import { useEffect, useState } from 'preact/hooks';
import { SECTIONS, type SectionId } from './Section.tsx';

/** The highlight of words found; its colours are in options.css. */
const NAME = 'bs-found';

const wordsOf = (typed: string): string[] => typed.toLocaleLowerCase().split(/\s+/).filter(Boolean);

/**
 * Finds options by any words that stand on the page, so what a reader sees is what can be found. Sections without them
 * are hidden, and the words are marked, without a change to the page's elements.
 */
export function useFind() {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<readonly SectionId[]>();
  useEffect(() => {
    const words = wordsOf(typed);
    const has = (id: SectionId) => {
      const text = document.getElementById(id)?.textContent.toLocaleLowerCase() ?? '';
      return words.every((word) => text.includes(word));
    };
    setFound(words.length > 0 ? SECTIONS.map(({ id }) => id).filter(has) : undefined);
    highlight(words);
  }, [typed]);
  return { typed, setTyped, found };
}

/** Marks words where they stand. */
function highlight(words: string[]): void {
  if (!('highlights' in CSS)) return;
  CSS.highlights.delete(NAME);
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node && words.length > 0; node = walker.nextNode()) {
    const text = node.textContent?.toLocaleLowerCase() ?? '';
    for (const word of words)
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        const range = new Range();
        // A letter that changes its length with its case could put the end beyond the text.
        range.setStart(node, Math.min(at, node.textContent?.length ?? 0));
        range.setEnd(node, Math.min(at + word.length, node.textContent?.length ?? 0));
        ranges.push(range);
      }
  }
  if (ranges.length > 0) CSS.highlights.set(NAME, new Highlight(...ranges));
}
