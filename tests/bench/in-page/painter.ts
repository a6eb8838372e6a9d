/** Runs beside a page: marks places spread over its text, in one of several ways, and scrolls. */
import { LOOKS, type MarkStyle, PAPER } from '../../../utils/colour/marks.ts';
import { Painter } from '../../../utils/page/painter.ts';
import { DEFAULT_SETTINGS } from '../../../utils/settings-schema.ts';

/** Our painter, live ranges in highlights, elements around the words, or nothing. */
export type Kind = 'none' | 'static' | 'live' | 'mark';

interface Place {
  node: Text;
  start: number;
  end: number;
}

const LENGTH = 8;
/** Of scrolling as one reads, and of leafing from one end of the page to the other. */
const STEPS = 60;
const STEP_PX = 240;
const LEAPS = 20;
const STYLES = Object.keys(LOOKS) as MarkStyle[];

/** So many places of a few characters, evenly spread over the text of the article. */
function places(n: number): Place[] {
  const walker = document.createTreeWalker(document.querySelector('article') ?? document.body, NodeFilter.SHOW_TEXT);
  const all: Place[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
    for (let start = 0; start + LENGTH <= node.length; start += LENGTH * 4)
      all.push({ node, start, end: start + LENGTH });
  if (all.length < n) throw new Error(`There are only ${all.length} places to mark.`);
  return Array.from({ length: n }, (_, i) => all[Math.floor((i * all.length) / n)] as Place);
}

const ends = ({ node, start, end }: Place) => ({
  startContainer: node,
  startOffset: start,
  endContainer: node,
  endOffset: end,
});

function paintLive(found: readonly Place[]): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('::highlight(live){text-decoration:underline solid 2px #1F62B0}');
  document.adoptedStyleSheets.push(sheet);
  const ranges = found.map(({ node, start, end }) => {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    return range;
  });
  CSS.highlights.set('live', new Highlight(...ranges));
}

function wrap(found: readonly Place[]): void {
  // From the back: what is split off a text node stands behind what is still to be marked in it.
  for (const { node, start, end } of [...found].reverse()) {
    const words = node.splitText(start);
    words.splitText(end - start);
    const mark = document.createElement('mark');
    words.replaceWith(mark);
    mark.append(words);
  }
}

const frame = () => new Promise(requestAnimationFrame);

/** Two frames: the second begins when the first has been painted. */
async function frames(): Promise<void> {
  await frame();
  await frame();
}

/** Marks `n` places and waits until they are painted; finding the places is not part of it. */
async function apply(kind: Kind, n: number): Promise<void> {
  const found = places(n);
  await frames();
  performance.mark('bench-apply');
  if (kind === 'static')
    new Painter().paint(
      found.map((place, i) => ({ style: STYLES[i % STYLES.length] as MarkStyle, range: new StaticRange(ends(place)) })),
      PAPER,
      DEFAULT_SETTINGS.marks,
    );
  if (kind === 'live') paintLive(found);
  if (kind === 'mark') wrap(found);
  await frames();
  performance.mark('bench-applied');
}

/** Scrolls on from the beginning, and then leaps through the whole page. */
async function scroll(): Promise<void> {
  const height = document.documentElement.scrollHeight - innerHeight;
  await frames();
  performance.mark('bench-scroll');
  for (let i = 1; i <= STEPS; i++) {
    scrollTo({ top: STEP_PX * i, behavior: 'instant' });
    await frame();
  }
  performance.mark('bench-scrolled');
  await frames();
  performance.mark('bench-leap');
  for (let i = 1; i <= LEAPS; i++) {
    scrollTo({ top: (height * i) / LEAPS, behavior: 'instant' });
    await frame();
  }
  performance.mark('bench-leapt');
}

Object.assign(globalThis, { bench: { apply, scroll } });
