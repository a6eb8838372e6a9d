/** What of a surface is cut off or lies on something else. */
import type { Scene } from '../scene.ts';

/**
 * Where an ellipsis is meant, and the whole text can be had otherwise: in a title, in what is opened, on the page itself.
 */
const MEANT = ['.bs-names', '.pop-page b', '.pop-a', '.pop-b', '.pop-x', '.pop-search input', '.pop-told', '.pop-back'];

/** A line for each text that cannot be read whole: cut, beyond the surface's edge, or under another. */
export function layoutFaults(scene: Scene): Promise<string[]> {
  return scene.look((surface, meant) => {
    const faults = new Set<string>();
    const SLACK = 1.5;
    const said = (text: string) => text.trim().replace(/\s+/g, ' ').slice(0, 60);
    const nameOf = (element: Element) => element.localName + [...element.classList].map((name) => `.${name}`).join('');
    const isMeant = (element: Element) => meant.some((selector) => element.closest(selector));
    const styles = new Map<Element, CSSStyleDeclaration>();
    const styleOf = (element: Element): CSSStyleDeclaration => {
      const style = styles.get(element) ?? getComputedStyle(element);
      styles.set(element, style);
      return style;
    };
    /** Said to assistive technology only. */
    const isUnseen = (element: Element | null): boolean => {
      for (let at = element; at && at !== surface.parentElement; at = at.parentElement) {
        const style = styleOf(at);
        if (style.clipPath.startsWith('inset(50%') || (style.position === 'absolute' && at.clientWidth <= 1))
          return true;
        if (style.opacity === '0' || style.visibility === 'hidden') return true;
      }
      return false;
    };
    const root = surface === document.body ? document.documentElement : surface;
    // A surface that is wider than it is would have to be scrolled both ways.
    if (root.scrollWidth > root.clientWidth + SLACK)
      faults.add(`${nameOf(root)} is ${root.scrollWidth} wide in ${root.clientWidth}`);

    interface Run {
      element: Element;
      text: string;
      box: DOMRect;
      /** What it stays with when something scrolls: its nearest ancestor that scrolls or sticks. */
      layer: Element;
    }
    const runs: Run[] = [];
    const walker = document.createTreeWalker(surface, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent ?? '';
      if (!element?.checkVisibility() || !text.trim() || element.closest('style, script') || isUnseen(element))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        if (rect.width < 1 || rect.height < 1) continue;
        let [left, right, top, bottom] = [rect.left, rect.right, rect.top, rect.bottom];
        let layer: Element = surface;
        for (let at: Element | null = element; at && surface.contains(at); at = at.parentElement) {
          const style = styleOf(at);
          if (layer === surface && /sticky|fixed/.test(style.position)) layer = at;
          if (style.display === 'inline' || style.overflowX === 'visible') continue;
          const outer = at.getBoundingClientRect();
          const scrolls = /auto|scroll/.test(style.overflowX) || /auto|scroll/.test(style.overflowY);
          if (scrolls && layer === surface) layer = at;
          const across = Math.max(outer.left - left, right - outer.right);
          const down = Math.max(outer.top - top, bottom - outer.bottom);
          if (!scrolls && !isMeant(at) && (across > SLACK || down > SLACK))
            faults.add(`cut by ${nameOf(at)}: “${said(text)}”`);
          if (scrolls && across > SLACK && !isMeant(at))
            faults.add(`beyond the edge of ${nameOf(at)}: “${said(text)}”`);
          [left, right] = [Math.max(left, outer.left), Math.min(right, outer.right)];
          [top, bottom] = [Math.max(top, outer.top), Math.min(bottom, outer.bottom)];
        }
        const edge = surface.getBoundingClientRect();
        if (left < edge.left - SLACK || right > edge.right + SLACK) faults.add(`beyond the surface: “${said(text)}”`);
        if (right - left > 2 && bottom - top > 2)
          runs.push({ element, text, layer, box: new DOMRect(left, top, right - left, bottom - top) });
      }
    }
    for (const element of surface.querySelectorAll('button, a, input, label, legend, h1, h2, h3, h4, small, b')) {
      if (isUnseen(element) || isMeant(element)) continue;
      const style = styleOf(element);
      const isCutting = style.overflowX !== 'visible' && !/auto|scroll/.test(style.overflowX);
      const isInput = element.localName === 'input';
      if (isCutting && !isInput && element.scrollWidth > element.clientWidth + SLACK && element.clientWidth > 0)
        faults.add(`${nameOf(element)} holds more than it shows: “${said(element.textContent ?? '')}”`);
    }
    // Placeholders end where their field does.
    const pen = document.createElement('canvas').getContext('2d');
    for (const field of surface.querySelectorAll('input')) {
      if (!pen || field.value || !field.placeholder) continue;
      const style = styleOf(field);
      pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      const room = field.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
      if (pen.measureText(field.placeholder).width > room + SLACK && !isMeant(field))
        faults.add(`the field is too narrow for “${field.placeholder}”`);
    }
    runs.sort((a, b) => a.box.top - b.box.top);
    runs.forEach((one, i) => {
      for (let k = i + 1; k < runs.length; k++) {
        const other = runs[k] as Run;
        if (other.box.top >= one.box.bottom - 2) break;
        if (one.element === other.element || one.layer !== other.layer) continue;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        // Lines of a text may touch: their boxes are higher than their letters.
        if (across > 2 && down > Math.min(one.box.height, other.box.height) * 0.4)
          faults.add(`“${said(one.text)}” and “${said(other.text)}” lie on each other`);
      }
    });
    return [...faults];
  }, MEANT);
}
