/** What the page opens over itself: dialogs, popovers, an element in full screen. */

/** So many are remembered. */
const MOST = 20;

/**
 * Calls `changed` whenever the page has opened (true) or closed something in front. Gives what it opened, the latest last.
 * `ours`: our own element, which opens as well.
 */
export function whenOpened(
  ours: () => Element | undefined,
  changed: (open: boolean) => void,
  signal: AbortSignal,
): readonly Element[] {
  const opened: Element[] = [];
  const note = (element: Element, open: boolean) => {
    const at = opened.indexOf(element);
    if (at >= 0) opened.splice(at, 1);
    if (open) opened.push(element);
    if (opened.length > MOST) opened.shift();
  };
  // These events do not bubble, but on their way down they pass the document.
  document.addEventListener(
    'toggle',
    (event) => {
      const [target] = event.composedPath();
      // A <details> opens in its place.
      if (!(target instanceof Element) || target === ours() || target.tagName === 'DETAILS') return;
      const open = event.newState === 'open';
      note(target, open);
      changed(open);
    },
    { signal, capture: true, passive: true },
  );
  document.addEventListener(
    'fullscreenchange',
    (event) => {
      const [target] = event.composedPath();
      const open = target instanceof Element && target.matches(':fullscreen');
      if (target instanceof Element) note(target, open);
      changed(open);
    },
    { signal, capture: true, passive: true },
  );
  return opened;
}
