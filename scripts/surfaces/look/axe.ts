/** What axe finds in a surface. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { type Scene, settled } from '../scene.ts';

/** WCAG 2.2 at levels A and AA, with all that came before. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** Rules that look at where things are; they see nothing of what is scrolled away. Target sizes are off by default. */
const PLACED = { 'color-contrast': { enabled: true }, 'target-size': { enabled: true } };
const unplaced = Object.fromEntries(Object.keys(PLACED).map((rule) => [rule, { enabled: false }]));

/** As it stands, and with all that scrolls rolled out. */
const RUNS: Run[] = [
  { options: { runOnly: { type: 'tag', values: TAGS }, rules: unplaced }, rolledOut: false },
  { options: { runOnly: { type: 'rule', values: Object.keys(PLACED) } }, rolledOut: true },
];

/** In px: higher than the longest card. */
const TALL = 5000;

/** Stands half on paper and half on wash, in ink that is measured on both elsewhere. */
const STRADDLING = 'bs-dateline';

let source: Promise<string> | undefined;

export interface Found {
  /** A line for each element that breaks a rule, and for each rule that could not be tried. */
  faults: string[];
  /** Elements whose contrast was measured; and those where axe could not tell, which have to be looked at. */
  measured: number;
  unsure: string[];
}

/**
 * Runs axe over a surface; over a page of ours in light and in dark, over others as the page is. Axe sees open shadow roots under `body` only. So in the world of the
 * extension's own scripts, where our closed root can be seen and of which the page knows nothing, our element is given the
 * property that pages do not have, and axe's way through the document is let begin before `body` instead of at it. What is
 * over a page is spent afterwards: below the window nothing could be scrolled to there, and axe would leave it out, so
 * the window is made high enough, which a card need not outlive.
 */
export async function axeFinds(scene: Scene): Promise<Found> {
  source ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  if (!(await scene.look(() => 'axe' in globalThis))) await scene.load(await source);
  const found: Found = { faults: [], measured: 0, unsure: [] };
  for (const run of RUNS) {
    if (scene.isOver && run.rolledOut) {
      await scene.tab.resize(await scene.look(() => innerWidth), TALL);
      await settled(scene);
    }
    for (const scheme of scene.isOver ? (['light'] as const) : (['light', 'dark'] as const)) {
      await scene.tab.prefer?.({ scheme });
      const { faults, measured, unsure } = await tryRules(scene, run);
      found.faults.push(...faults.map((line) => `${scheme}: ${line}`));
      found.measured += measured;
      found.unsure.push(...unsure.filter((line) => !line.includes(STRADDLING)).map((line) => `${scheme}: ${line}`));
    }
  }
  await scene.tab.prefer?.({ scheme: 'light' });
  return found;
}

interface Run {
  options: RunOptions;
  rolledOut: boolean;
}

function tryRules(scene: Scene, run: Run): Promise<Found> {
  return scene.look(async (surface, { options, rolledOut }) => {
    type Axe = { run(context: unknown, options: unknown): Promise<AxeResults> };
    const { axe } = globalThis as unknown as { axe: Axe };
    const root = surface.getRootNode();
    const isOver = root instanceof ShadowRoot;
    if (isOver) {
      Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
      const make = Document.prototype.createTreeWalker;
      document.createTreeWalker = (from, ...rest) => {
        if (from !== document.body) return make.call(document, from, ...rest);
        const walker = make.call(document, document.documentElement, ...rest);
        walker.firstChild();
        return walker;
      };
    }
    const rolled = new Map<HTMLElement, string>();
    const scrolled = scrollY;
    if (rolledOut) {
      // What stays at the top of a page of ours lies on nothing there.
      if (!isOver) scrollTo({ top: 0, behavior: 'instant' });
      const scrollers = [...surface.querySelectorAll<HTMLElement>('*')].filter(
        (element) =>
          element.scrollHeight > element.clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY),
      );
      for (const scroller of scrollers)
        for (let at: HTMLElement | null = scroller; at && surface.contains(at); at = at.parentElement) {
          if (!rolled.has(at)) rolled.set(at, at.style.cssText);
          at.style.cssText +=
            ';overflow:visible!important;max-block-size:none!important;block-size:auto!important;flex:none!important';
        }
    }
    const found = await axe.run(isOver ? { include: [surface] } : document, options).finally(() => {
      delete (document as Partial<Document>).createTreeWalker;
      for (const [element, style] of rolled) element.style.cssText = style;
      scrollTo({ top: scrolled, behavior: 'instant' });
    });
    const broken = found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary, target }) =>
        [id, String(target), html.slice(0, 200), failureSummary?.replace(/\s+/g, ' ')].join(' | '),
      ),
    );
    const failed = found.incomplete.flatMap((rule) => {
      const { error } = rule as { error?: { message: string } };
      return error ? [`${rule.id} could not be tried: ${error.message}`] : [];
    });
    const contrast = (rules: AxeResults['passes']) => rules.find(({ id }) => id === 'color-contrast')?.nodes ?? [];
    return {
      faults: [...broken, ...failed],
      measured: contrast(found.passes).length + contrast(found.violations).length,
      // What lies under an open menu is measured without it, in the state that the menu was opened from.
      unsure: contrast(found.incomplete)
        .filter(({ any }) => !(surface.querySelector('[role=menu]') && any[0]?.data?.messageKey === 'bgOverlap'))
        .map(({ html, any }) => `${html.slice(0, 120)}: ${any[0]?.message}`),
    };
  }, run);
}
