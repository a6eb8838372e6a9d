/** Where the marks of a page are, seen from the page's own world. */
import { type Tab, until } from './driver.ts';

export interface Mark {
  /** Name of the highlight it belongs to. */
  highlight: string;
  text: string;
  /** Whether it is painted somewhere. */
  painted: boolean;
}

/** All marks, in the order of the highlights. */
export function marksOf(tab: Tab): Promise<Mark[]> {
  return tab.evaluate(() => {
    const marks: { highlight: string; text: string; painted: boolean }[] = [];
    for (const [highlight, ranges] of CSS.highlights as unknown as Iterable<[string, Iterable<AbstractRange>]>) {
      for (const part of ranges) {
        const range = document.createRange();
        range.setStart(part.startContainer, part.startOffset);
        range.setEnd(part.endContainer, part.endOffset);
        const painted = [...range.getClientRects()].some((rect) => rect.width > 0 && rect.height > 0);
        marks.push({ highlight, text: range.toString(), painted });
      }
    }
    return marks;
  });
}

/** The marks, once there are some. */
export const someMarks = (tab: Tab, timeout?: number): Promise<Mark[]> =>
  until(
    () => marksOf(tab),
    (marks) => marks.length > 0,
    timeout,
  );

/** Scrolls the mark with these words to the middle of the window and gives a point on it. */
export function pointOf(tab: Tab, words: string): Promise<{ x: number; y: number; bottom: number } | null> {
  return tab.evaluate(async (words) => {
    for (const [, ranges] of CSS.highlights as unknown as Iterable<[string, Iterable<AbstractRange>]>) {
      for (const part of ranges) {
        const range = document.createRange();
        range.setStart(part.startContainer, part.startOffset);
        range.setEnd(part.endContainer, part.endOffset);
        if (!range.toString().toLowerCase().includes(words.toLowerCase())) continue;
        const before = range.getBoundingClientRect();
        window.scrollBy({ top: before.top - window.innerHeight / 3, behavior: 'instant' });
        await new Promise((done) => setTimeout(done, 100));
        const rect = range.getClientRects()[0];
        if (rect)
          return { x: rect.left + Math.min(rect.width / 2, 40), y: rect.top + rect.height / 2, bottom: rect.bottom };
      }
    }
    return null;
  }, words);
}

/** Our one element beside head and body, if it is there. */
export function hostOf(tab: Tab): Promise<{ tag: string; count: number } | null> {
  return tab.evaluate(() => {
    const hosts = [...document.documentElement.children].filter((el) => el !== document.head && el !== document.body);
    return hosts[0] ? { tag: hosts[0].localName, count: hosts.length } : null;
  });
}

/** Whether our layer covers this point. */
export function coveredAt(tab: Tab, x: number, y: number): Promise<boolean> {
  return tab.evaluate(
    ({ x, y }) => {
      const top = document.elementFromPoint(x, y);
      return top !== null && top.parentElement === document.documentElement && top !== document.body;
    },
    { x, y },
  );
}
