/**
 * What happens in our layer is none of the page's business: its menus do not close, its shortcuts do not run, its text
 * fields keep their focus. (Our own listeners hear of it before, on the way down.)
 */

const OURS_ALONE = [
  ...['click', 'dblclick', 'auxclick', 'contextmenu', 'wheel'],
  ...['mousedown', 'mouseup', 'pointerdown', 'pointerup', 'touchstart', 'touchend', 'touchmove'],
  ...['keydown', 'keypress', 'keyup', 'focusin', 'focusout', 'copy', 'selectstart'],
];

export function keepToOurselves(layer: HTMLElement): void {
  for (const type of OURS_ALONE) layer.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  layer.addEventListener('mousedown', (event) => {
    const pressed = event.target instanceof Element && event.target.closest('button');
    if (pressed && pageIsBusy(layer)) event.preventDefault();
  });
}

/** Whether the reader has a place or a selection in the page that a press on one of our buttons must not take away. */
function pageIsBusy(layer: HTMLElement): boolean {
  const root = layer.getRootNode() as ShadowRoot;
  if (root.activeElement) return false;
  const { activeElement } = document;
  const focused =
    activeElement !== null && activeElement !== document.body && activeElement !== document.documentElement;
  return focused || getSelection()?.isCollapsed === false;
}
