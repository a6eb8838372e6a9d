/** Looks where things on the page are now, while something of ours hangs on them. */

export interface Follow {
  /** Looks in the next frame, and in every frame from then on, until `look` says that nothing hangs on the page. */
  start(): void;
}

/**
 * Calls `look` in a frame of its own: after scrolling (of anything) and resizing (of window or page) once, with true, and in every frame while
 * it gives true. A page moves its lines without a word (a font that comes late, a picture above, an animation), so a card that is
 * open looks at each frame, before it is drawn; looking is one range's rectangles.
 */
export function follow(look: (moved: boolean) => boolean, signal: AbortSignal): Follow {
  let frame = 0;
  let hasMoved = false;
  const start = () => {
    if (frame !== 0 || signal.aborted) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      const moved = hasMoved;
      hasMoved = false;
      if (look(moved)) start();
    });
  };
  const moved = () => {
    hasMoved = true;
    start();
  };
  addEventListener('scroll', moved, { signal, passive: true, capture: true });
  addEventListener('resize', moved, { signal, passive: true });
  visualViewport?.addEventListener('resize', moved, { signal, passive: true });
  visualViewport?.addEventListener('scroll', moved, { signal, passive: true });
  // The page has grown, or is zoomed by its own rules.
  const growth = new ResizeObserver(moved);
  growth.observe(document.documentElement);
  signal.addEventListener('abort', () => {
    growth.disconnect();
    cancelAnimationFrame(frame);
  });
  return { start };
}
