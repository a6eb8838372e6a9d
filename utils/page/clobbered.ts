/**
 * Forms whose fields are named like properties of elements: there `form.parentElement` is a field, in Chromium for us,
 * too, and whoever climbs up through such a form goes round for ever.
 */

/** What is asked of elements when a page is read and marked. */
const ASKED = new Set(
  (
    'parentElement parentNode childNodes children firstChild firstElementChild lastElementChild nextSibling ' +
    'previousSibling nextElementSibling previousElementSibling nodeType nodeName tagName localName ownerDocument ' +
    'textContent shadowRoot isConnected getRootNode contains compareDocumentPosition closest matches attributes ' +
    'getAttribute getAttributeNames hasAttribute hasAttributes querySelector querySelectorAll getElementsByTagName ' +
    'checkVisibility getBoundingClientRect getClientRects isContentEditable addEventListener removeEventListener'
  ).split(' '),
);

/** Whether a document has a form that cannot be passed through. Such a page is left alone. */
export function isClobbered(doc: Document): boolean {
  for (const field of Document.prototype.querySelectorAll.call(doc, 'form [name], form [id]')) {
    const { getAttribute } = Element.prototype;
    if (ASKED.has(getAttribute.call(field, 'name') ?? '') || ASKED.has(getAttribute.call(field, 'id') ?? ''))
      return true;
  }
  return false;
}
