/**
 * What another one of us has left in this page. Firefox stops the scripts of an extension that is updated or removed
 * without a word, and brings the new ones into pages that are open: there the old element and the old style still lie.
 * In Chromium the old scripts see to it themselves, and closed shadow roots are not opened this way.
 */
import { OUR_STYLE } from './painter.ts';

/** Takes away elements and styles of ours from before; theirs are all that can be seen of a highlight. */
export function sweep(): void {
  for (const element of document.querySelectorAll<Element & { openOrClosedShadowRoot?: ShadowRoot | null }>(
    'div[popover="manual"]',
  ))
    if (element.openOrClosedShadowRoot?.querySelector('.bs-layer')) element.remove();
  const sheets = document.adoptedStyleSheets;
  for (let i = sheets.length - 1; i >= 0; i--)
    if (OUR_STYLE.test((sheets[i] as CSSStyleSheet).cssRules[0]?.cssText ?? '')) sheets.splice(i, 1);
}
