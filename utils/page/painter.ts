/**
 * Paints marks with the CSS Custom Highlight API: the page's DOM is not changed. Names of the highlights are random,
 * since a page can list them; ranges are static, since live ones slow the page's own changes.
 */
import { type Ground, LOOKS, type MarkStyle, markCss } from '../colour/marks.ts';
import type { Settings } from '../settings-schema.ts';

export interface Painted {
  style: MarkStyle;
  range: StaticRange;
}

const STYLES = Object.keys(LOOKS) as MarkStyle[];

/** What the styles of any painter of ours begin with: names of one letter and up to seven letters or figures. */
export const OUR_STYLE = /::highlight\(h[a-z0-9]{4,7}\d\)/;

/** How the names of what is pointed at and of what is shown for a moment end. */
const ON = 'o';
const FLASH = 'f';

/** Where the style of a place must stand: Firefox looks for it in the shadow root itself. */
function rootOf(node: Node): Document | ShadowRoot | undefined {
  const root = node.getRootNode();
  return root instanceof ShadowRoot || root === document ? (root as Document | ShadowRoot) : undefined;
}

/** Whether the page still has a sheet of ours. */
function isAdopted(root: Document | ShadowRoot, sheet: CSSStyleSheet | HTMLStyleElement): boolean {
  return sheet instanceof HTMLStyleElement ? sheet.isConnected : root.adoptedStyleSheets.includes(sheet);
}

export class Painter {
  private readonly prefix = `h${Math.random().toString(36).slice(2, 9)}`;
  private readonly sheets = new Map<Document | ShadowRoot, CSSStyleSheet | HTMLStyleElement>();
  private css = '';
  /** What is painted, by name. */
  private readonly highlights = new Map<string, Highlight>();

  private nameOf(style: MarkStyle, on = false): string {
    return `${this.prefix}${STYLES.indexOf(style)}${on ? ON : ''}`;
  }

  private cssFor(ground: Ground, marks: Settings['marks']): string {
    const rules = STYLES.map((style) => {
      const { rest, pointed } = markCss(style, marks, ground);
      return `::highlight(${this.nameOf(style)}){${rest}}::highlight(${this.nameOf(style, true)}){${pointed}}`;
    });
    rules.push(
      `::highlight(${this.prefix}${FLASH}){background-color:color-mix(in srgb,${ground.dark ? '#ECE9E1' : '#1C1B18'} 16%,transparent)}`,
    );
    // No marks on paper.
    return `@media not print{${rules.join('')}}`;
  }

  /** Paints these marks and no others, as the reader wants them to look on the ground that the article stands on. */
  paint(marks: readonly Painted[], ground: Ground, look: Settings['marks']): void {
    const css = this.cssFor(ground, look);
    if (css !== this.css) {
      this.css = css;
      this.dropSheets();
    }
    const roots = new Set<Document | ShadowRoot>();
    for (const { range } of marks) {
      const root = rootOf(range.startContainer);
      if (root) roots.add(root);
    }
    if (marks.length > 0) roots.add(document);
    for (const root of roots) this.dress(root);
    // Not to be kept alive by us.
    for (const root of this.sheets.keys()) if (!roots.has(root) && !root.isConnected) this.sheets.delete(root);
    this.clear((name) => !name.endsWith(ON) && !name.endsWith(FLASH));
    STYLES.forEach((style, i) => {
      const ranges = marks.filter((m) => m.style === style).map((m) => m.range);
      // Claims lie under the topics where both mark the same words.
      if (ranges.length > 0) this.set(this.nameOf(style), ranges, style === 'claim' ? 0 : i + 1);
    });
  }

  /** Paints again what the page has taken away: it can empty the registry, and put other style sheets in the place of all. */
  refresh(): void {
    for (const [name, highlight] of this.highlights) if (!CSS.highlights.has(name)) CSS.highlights.set(name, highlight);
    for (const [root, sheet] of this.sheets) {
      if (isAdopted(root, sheet)) continue;
      this.sheets.delete(root);
      if (this.highlights.size > 0) this.dress(root);
    }
  }

  /** Tints the mark that is pointed at; none: takes the tint away. */
  point(mark?: Painted): void {
    this.clear((name) => name.endsWith(ON));
    if (mark) this.set(this.nameOf(mark.style, true), [mark.range], 10);
  }

  /** Tints a place for a moment: the sentence the reader asked for. */
  flash(ranges: StaticRange[], ms = 1600): void {
    const name = `${this.prefix}${FLASH}`;
    for (const { startContainer } of ranges) this.dress(rootOf(startContainer) ?? document);
    this.set(name, ranges, 20);
    clearTimeout(this.flashing);
    this.flashing = setTimeout(() => this.clear((one) => one === name), ms);
  }

  private flashing: ReturnType<typeof setTimeout> | undefined;

  /** Takes everything away. */
  destroy(): void {
    clearTimeout(this.flashing);
    this.clear(() => true);
    this.dropSheets();
  }

  private set(name: string, ranges: StaticRange[], priority: number): void {
    const highlight = new Highlight(...ranges);
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
    this.highlights.set(name, highlight);
  }

  private clear(which: (name: string) => boolean): void {
    for (const name of [...this.highlights.keys()].filter(which)) {
      CSS.highlights.delete(name);
      this.highlights.delete(name);
    }
  }

  private dress(root: Document | ShadowRoot): void {
    if (this.sheets.has(root)) return;
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(this.css);
      root.adoptedStyleSheets.push(sheet);
      this.sheets.set(root, sheet);
    } catch {
      // Firefox before 153 keeps adopted sheets from content scripts away.
      const style = document.createElement('style');
      style.textContent = this.css;
      (root instanceof ShadowRoot ? root : document.head).append(style);
      this.sheets.set(root, style);
    }
  }

  private dropSheets(): void {
    for (const [root, sheet] of this.sheets) {
      if (sheet instanceof HTMLStyleElement) sheet.remove();
      else {
        const at = root.adoptedStyleSheets.indexOf(sheet);
        if (at >= 0) root.adoptedStyleSheets.splice(at, 1);
      }
    }
    this.sheets.clear();
  }
}
