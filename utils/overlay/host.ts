/**
 * The one element of ours in the page: a closed shadow root on the document element, shown in the top layer as a
 * popover, made when there is something to show and gone with the session. Styles are in px: pages set rem to anything.
 */
import glyphs from '../../assets/styles/glyphs.css?inline';
import surfaces from '../../assets/styles/surfaces.css?inline';
import tokens from '../../assets/styles/tokens.css?inline';
import { direction, language } from '../i18n/say.ts';
import { keepToOurselves } from './quiet.ts';

const OWN = `
:host { all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; inline-size: 0 !important; block-size: 0 !important;
  margin: 0 !important; padding: 0 !important; border: 0 !important; overflow: visible !important; background: none !important; }
@media print { :host { display: none !important; } }
.bs-layer { position: fixed; inset: 0 auto auto 0; inline-size: 0; block-size: 0; }
.bs-place { position: fixed; inset: 0 auto auto 0; opacity: 0; }
.bs-place-tab, .bs-place-panel { position: fixed; inset: auto; max-inline-size: calc(100vi - 16px); }
.bs-place-tab { touch-action: none; user-select: none; -webkit-user-select: none; }
.bs-place-tab.is-dragged { cursor: grabbing; z-index: 1; }
.bs-place-tab.is-dragged *, .bs-place-tab.is-aside * { pointer-events: none; }
.bs-place-tab.is-aside { opacity: 0; pointer-events: none; }
.bs-place-tab:is(.is-bottom, .is-bottom-left, .is-bottom-right) { bottom: env(safe-area-inset-bottom, 0px); }
.bs-place-tab:is(.is-top, .is-top-left, .is-top-right) { top: env(safe-area-inset-top, 0px); }
.bs-place-panel:is(.is-bottom, .is-bottom-left, .is-bottom-right) { bottom: 52px; }
.bs-place-panel:is(.is-top, .is-top-left, .is-top-right) { top: 52px; }
:is(.is-top-right, .is-bottom-right) { right: 32px; }
:is(.is-top-left, .is-bottom-left) { left: 32px; }
:is(.is-top, .is-bottom) { left: 50%; transform: translateX(-50%); }
:is(.is-left, .is-right) { top: 50%; transform: translateY(-50%); }
.bs-place-tab.is-left { left: 0; }
.bs-place-tab.is-right { right: 0; }
.bs-place-panel.is-left { left: 160px; }
.bs-place-panel.is-right { right: 160px; }
@media (max-width: 640px) {
  :is(.is-top-right, .is-bottom-right), .bs-place-panel.is-right { right: 8px; }
  :is(.is-top-left, .is-bottom-left), .bs-place-panel.is-left { left: 8px; }
}
.bs-ring { position: fixed; pointer-events: none; border: 2px solid var(--bs-ink); outline: 2px solid var(--bs-paper); border-radius: 2px; box-sizing: border-box; }
.bs-forced { position: fixed; pointer-events: none; forced-color-adjust: none; block-size: 0; }
.bs-live { position: fixed; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
`;

export interface Host {
  element: HTMLElement;
  /** Where the overlay renders. */
  layer: HTMLElement;
  /** What has the focus in it, and whether anything has. */
  readonly focused: Element | null;
  readonly hasFocus: boolean;
  /** Stands in a place of the page; `inFront`: before all that the page has opened. */
  stand(parent: Element | ShadowRoot, inFront: boolean): void;
  /** Undoes what zoom the page's own rules give it. */
  fit(): void;
  /** On a dark ground or a light one. */
  suit(dark: boolean): void;
  /** Adds styles to its own. */
  dress(css: string): void;
  destroy(): void;
}

/** Makes the host, beside the body. */
export function makeHost(): Host {
  const element = document.createElement('div');
  element.setAttribute('popover', 'manual');
  const root = element.attachShadow({ mode: 'closed' });
  // On the layer, not on the host: a page has no say in what is named there.
  const css = `${tokens.replaceAll(':host', '.bs-layer')}\n${glyphs}\n${surfaces}\n${OWN}`;
  dress(root, css);
  const layer = document.createElement('div');
  layer.className = 'bs-layer';
  // The interface's, whatever the page speaks.
  layer.lang = language();
  layer.dir = direction();
  root.append(layer);
  keepToOurselves(layer);

  const show = () => {
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
  const stand = (parent: Element | ShadowRoot, inFront: boolean) => {
    const moves = element.parentNode !== parent;
    if (moves) move(element, parent);
    if (moves || inFront || !element.matches(':popover-open')) show();
    fit();
  };
  const fit = () => {
    // The page's own zoom is in its lines already; ours would be zoomed twice.
    const zoom = element.currentCSSZoom || 1;
    layer.style.zoom = zoom === 1 ? '' : String(1 / zoom);
  };
  stand(document.documentElement, true);
  return {
    element,
    layer,
    get focused() {
      return root.activeElement;
    },
    get hasFocus() {
      return root.activeElement !== null;
    },
    stand,
    fit,
    suit(dark) {
      layer.style.colorScheme = dark ? 'dark' : 'light';
    },
    dress: (more) => dress(root, more),
    destroy: () => element.remove(),
  };
}

function dress(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}

/** Moved, it stays shown and keeps its focus; where that cannot be, it is put there anew. */
function move(element: HTMLElement, parent: Element | ShadowRoot): void {
  try {
    if (!element.isConnected) throw new Error('nothing to move');
    (parent as Element & Movable).moveBefore(element, null);
  } catch {
    parent.append(element);
  }
}

/** Not in TypeScript's library yet. */
interface Movable {
  moveBefore(node: Node, before: Node | null): void;
}
