/** What a surface says that is not from the catalogues: in a made-up language it stands in plain letters. */
import type { Scene } from '../scene.ts';

export interface Spoken {
  /** Plain words outside of what says that it is in another language, a line each. */
  plain: string[];
  /** Whether anything at all is from the catalogues. */
  some: boolean;
}

/** Looks at texts and at what assistive technology reads, in a language of scripts/i18n/pseudo.ts. */
export function spokenIn(scene: Scene): Promise<Spoken> {
  return scene.look((surface) => {
    const plain = new Set<string>();
    let some = false;
    /** In the language of the interface: nothing between says that it is in another, or that nobody knows. */
    const isOurs = (element: Element): boolean => {
      const lang = element.closest('[lang]')?.getAttribute('lang');
      return lang === undefined || lang === null || lang.startsWith('en-X');
    };
    const check = (element: Element, text: string | null, what: string) => {
      if (!text?.trim() || !isOurs(element)) return;
      if (/[áéíóúýƀçđƒĥĵķĺɱñþʠŕšţṽŵẋž]/i.test(text)) some = true;
      // Hosts, our name, units of the browser's own and what somebody said have no language of ours; no word is shorter
      // than two letters.
      const rest = text.replace(/\b[\w-]+(\.[\w-]+)+\b|“[^“”]*(?:“[^“”]*”[^“”]*)*”|Backstory|\d megabytes?\b/g, '');
      if (/[a-z]{2,}/i.test(rest)) plain.add(`${what}${text.trim().replace(/\s+/g, ' ').slice(0, 80)}`);
    };
    const walker = document.createTreeWalker(surface, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.parentElement && !node.parentElement.closest('style, script, code, kbd'))
        check(node.parentElement, node.textContent, '');
    for (const element of [surface, ...surface.querySelectorAll('*')])
      for (const name of [
        'aria-label',
        'aria-description',
        'aria-roledescription',
        'aria-valuetext',
        'title',
        'placeholder',
        'alt',
      ])
        check(element, element.getAttribute(name), `${name}: `);
    return { plain: [...plain], some };
  });
}
