/**
 * What runs before the popup's first picture, and so is next to nothing: the page holds its field itself, this gives it the
 * reader's language. All else comes once the field has been seen; what is typed meanwhile stays in it.
 */
import { direction, language, say } from '../../utils/i18n/say.ts';

const { documentElement: root } = document;
root.lang = language();
root.dir = direction();
const field = document.querySelector('input');
if (field) {
  field.placeholder = say('search.label');
  field.ariaLabel = field.placeholder;
  field.focus();
}

/** A frame that does not come is not waited for. */
const LATEST_MS = 60;

let begun = false;
function begin(): void {
  if (begun) return;
  begun = true;
  void import('./app.tsx');
}
requestAnimationFrame(() => setTimeout(begin));
setTimeout(begin, document.visibilityState === 'visible' ? LATEST_MS : 0);
