import { SHORT_TEXT } from './look.ts';

/** The text of a page; where there is little of it, that of its components, too. */
export function textOfPage(root: ParentNode & Node): string {
  let text = root.textContent ?? '';
  if (text.length < SHORT_TEXT)
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) text += textOfPage(shadowRoot);
  return text;
}
