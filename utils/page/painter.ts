/**
 * Paints marks with the CSS Custom Highlight API: the page's DOM is not changed. Names of the highlights are random,
 * since a page can list them; ranges are static, since live ones slow the page's own changes.
 */
import { LOOKS, type MarkStyle } from './colours.ts';

export interface Painted {
  style: MarkStyle;
  range: StaticRange;
}

const STYLES = Object.keys(LOOKS) as MarkStyle[];

export class Painter {
  private readonly prefix = `h${Math.random().toString(36).slice(2, 9)}`;
  private readonly sheets = new Map<Document | ShadowRoot, CSSStyleSheet | HTMLStyleElement>();
  private dark = false;
  private readonly names = new Set<string>();

  private nameOf(style: MarkStyle, on = false): string {
    return `${this.prefix}${STYLES.indexOf(style)}${on ? 'o' : ''}`;
  }

  private css(): string {
    const rules = STYLES.map((style) => {
      const { line, light, dark } = LOOKS[style];
      const colour = this.dark ? dark : light;
      return (
        `::highlight(${this.nameOf(style)}){text-decoration:underline ${line} ${colour};text-underline-offset:3px;text-decoration-skip-ink:none}` +
        `::highlight(${this.nameOf(style, true)}){background-color:color-mix(in srgb,${colour} 14%,transparent)}`
      );
    });
    rules.push(
      `::highlight(${this.prefix}f){background-color:color-mix(in srgb,${this.dark ? '#ECE9E1' : '#1C1B18'} 16%,transparent)}`,
    );
    // No marks on paper.
    return `@media not print{${rules.join('')}}`;
  }

  /** Paints these marks and no others. `dark`: the article stands on a dark ground. */
  paint(marks: readonly Painted[], dark: boolean): void {
    if (dark !== this.dark) {
      this.dark = dark;
      this.dropSheets();
    }
    const roots = new Set<Document | ShadowRoot>();
    for (const { range } of marks) {
      const root = range.startContainer.getRootNode();
      if (root instanceof ShadowRoot || root === document) roots.add(root as Document | ShadowRoot);
    }
    if (marks.length > 0) roots.add(document);
    for (const root of roots) this.dress(root);
    this.clear();
    STYLES.forEach((style, i) => {
      const ranges = marks.filter((m) => m.style === style).map((m) => m.range);
      // Claims lie under the topics where both mark the same words.
      if (ranges.length > 0) this.set(this.nameOf(style), ranges, style === 'claim' ? 0 : i + 1);
    });
  }

  /** Tints the mark that is pointed at; none: takes the tint away. */
  point(mark?: Painted): void {
    for (const style of STYLES) CSS.highlights.delete(this.nameOf(style, true));
    if (mark) this.set(this.nameOf(mark.style, true), [mark.range], 10);
  }

  /** Tints a place for a moment: the sentence the reader asked for. */
  flash(ranges: StaticRange[], ms = 1600): void {
    const name = `${this.prefix}f`;
    if (ranges[0]) this.dress(document);
    this.set(name, ranges, 20);
    setTimeout(() => CSS.highlights.delete(name), ms);
  }

  /** Takes everything away. */
  destroy(): void {
    this.clear();
    this.point();
    CSS.highlights.delete(`${this.prefix}f`);
    this.dropSheets();
  }

  private set(name: string, ranges: StaticRange[], priority: number): void {
    const highlight = new Highlight(...ranges);
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
    this.names.add(name);
  }

  private clear(): void {
    for (const name of this.names) CSS.highlights.delete(name);
    this.names.clear();
  }

  private dress(root: Document | ShadowRoot): void {
    if (this.sheets.has(root)) return;
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(this.css());
      root.adoptedStyleSheets.push(sheet);
      this.sheets.set(root, sheet);
    } catch {
      // Firefox before 153 keeps adopted sheets from content scripts away.
      const style = document.createElement('style');
      style.textContent = this.css();
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
