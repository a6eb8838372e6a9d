/**
 * The one element of ours in the page: a closed shadow root on the document element, shown in the top layer as a
 * popover, made when there is something to show and gone with the session. Styles are in px: pages set rem to anything.
 */
import glyphs from '../../assets/styles/glyphs.css?inline';
import host from '../../assets/styles/host.css?inline';
import surfaces from '../../assets/styles/surfaces.css?inline';
import tokens from '../../assets/styles/tokens.css?inline';
import { direction, language } from '../i18n/say.ts';
import { keepToOurselves } from './quiet.ts';

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
  /** On a dark ground or a light one, in the reader's colours. */
  suit(dark: boolean, colours: readonly (readonly [name: string, value: string])[]): void;
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
  const css = `${tokens.replaceAll(':host', '.bs-layer')}\n${glyphs}\n${surfaces}\n${host}`;
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
    suit(dark, colours) {
      layer.style.colorScheme = dark ? 'dark' : 'light';
      for (const [name, value] of colours) layer.style.setProperty(name, value);
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
