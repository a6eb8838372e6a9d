/**
 * The one element of ours in the page: a closed shadow root on the document element, shown in the top layer as a
 * popover, made when there is something to show and gone with the session. Styles are in px: pages set rem to anything.
 */
import glyphs from '../../assets/styles/glyphs.css?inline';
import surfaces from '../../assets/styles/surfaces.css?inline';
import tokens from '../../assets/styles/tokens.css?inline';

const OWN = `
:host { all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; inline-size: 0 !important; block-size: 0 !important;
  margin: 0 !important; padding: 0 !important; border: 0 !important; overflow: visible !important; background: none !important; }
@media print { :host { display: none !important; } }
.bs-layer { position: fixed; inset: 0 auto auto 0; inline-size: 0; block-size: 0; }
.bs-place { position: fixed; inset: 0 auto auto 0; }
.bs-place-tab { position: fixed; inset-block-end: 0; inset-inline-end: 32px; max-inline-size: calc(100vi - 16px); }
.bs-place-panel { position: fixed; inset-block-end: 52px; inset-inline-end: 32px; max-inline-size: calc(100vi - 16px); }
@media (max-width: 640px) { .bs-place-tab, .bs-place-panel { inset-inline-end: 8px; } }
.bs-ring { position: fixed; pointer-events: none; border: 2px solid var(--bs-ink); outline: 2px solid var(--bs-paper); border-radius: 2px; box-sizing: border-box; }
.bs-forced { position: fixed; pointer-events: none; forced-color-adjust: none; block-size: 0; }
.bs-live { position: fixed; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
`;

export interface Host {
  element: HTMLElement;
  /** Where the overlay renders. */
  layer: HTMLElement;
  /** In front of everything again: the page may have opened a dialog or gone full screen. */
  raise(): void;
  destroy(): void;
}

/** Makes the host; `dark` follows the article's ground, so that card and page agree. */
export function makeHost(dark: boolean): Host {
  const element = document.createElement('div');
  element.setAttribute('popover', 'manual');
  const root = element.attachShadow({ mode: 'closed' });
  const css = `${tokens}\n${glyphs}\n${surfaces}\n${OWN}\n:host { color-scheme: ${dark ? 'dark' : 'light'} !important; }`;
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
  const layer = document.createElement('div');
  layer.className = 'bs-layer';
  root.append(layer);
  document.documentElement.append(element);
  const raise = () => {
    // A page may take the host out, or open a dialog over it.
    if (!element.isConnected) document.documentElement.append(element);
    try {
      element.hidePopover();
    } catch {
      // It was not shown.
    }
    try {
      element.showPopover();
    } catch {
      // Documents that are not fully active keep no top layer; the host still stands at the end of the page.
    }
  };
  raise();
  return { element, layer, raise, destroy: () => element.remove() };
}
