/** What the keyboard reaches in a surface, in which order, and whether that can be seen. */
import type { Scene } from '../scene.ts';

export interface Walked {
  /** What was reached, in order. */
  order: string[];
  /** What can be used and was not reached. */
  missed: string[];
  /** What was reached and does not show it. */
  unseen: string[];
  /** Whether the keyboard left the surface, or came round to where it began. */
  left: boolean;
}

const FAR = 250;

/** Puts a number on all that can be used, and writes down how it looks without the focus. */
function number(scene: Scene): Promise<void> {
  return scene.look((surface) => {
    const seen = new Map<Element, string>();
    const USABLE =
      'a[href], button, input, select, textarea, summary, details > summary, [tabindex], [contenteditable=true]';
    (surface.getRootNode() as Document | ShadowRoot).activeElement?.matches('body') ||
      ((surface.getRootNode() as Document | ShadowRoot).activeElement as HTMLElement | null)?.blur();
    const look = (element: Element): string => {
      const parts = [
        element,
        element.parentElement,
        element.nextElementSibling,
        element.previousElementSibling,
        ...element.children,
      ];
      return parts
        .flatMap((part) =>
          part
            ? [null, '::before', '::after'].map((pseudo) => {
                const style = getComputedStyle(part, pseudo);
                const outline =
                  style.outlineStyle === 'none'
                    ? 'none'
                    : `${style.outlineWidth} ${style.outlineColor} ${style.outlineStyle}`;
                return [
                  outline,
                  style.boxShadow,
                  style.backgroundColor,
                  style.borderColor,
                  style.textDecorationLine,
                ].join();
              })
            : [],
        )
        .join(';');
    };
    const usable = [...surface.querySelectorAll<HTMLElement>(USABLE)].filter(
      (element) =>
        element.tabIndex >= 0 &&
        !element.matches(':disabled') &&
        element.checkVisibility({ visibilityProperty: true }) &&
        element.getClientRects().length > 0,
    );
    for (const element of usable) seen.set(element, look(element));
    const store = globalThis as unknown as {
      __looked?: { usable: HTMLElement[]; seen: Map<Element, string>; look: typeof look };
    };
    store.__looked = { usable, seen, look };
  });
}

interface Standing {
  at: number;
  name: string;
  shows: boolean;
}

const standing = (scene: Scene): Promise<Standing | null> =>
  scene.look((surface) => {
    type Looked = { usable: HTMLElement[]; seen: Map<Element, string>; look: (element: Element) => string };
    const { __looked: looked } = globalThis as unknown as { __looked: Looked };
    const active = (surface.getRootNode() as Document | ShadowRoot).activeElement;
    if (!active || active === document.body || !surface.contains(active)) return null;
    const words =
      active.getAttribute('aria-label') ?? (active as HTMLInputElement).placeholder ?? active.textContent ?? '';
    return {
      at: looked.usable.indexOf(active as HTMLElement),
      name: `${active.localName}: ${words.trim().replace(/\s+/g, ' ').slice(0, 50)}`,
      shows: looked.look(active) !== looked.seen.get(active),
    };
  });

/** From where the focus is to the beginning, past what was reached before. */
async function walkBack(scene: Scene, note: (now: Standing | null) => boolean): Promise<boolean> {
  for (let step = 0; step < FAR; step++) {
    await scene.tab.press('Shift+Tab');
    const now = await standing(scene);
    if (!now) return true;
    note(now);
  }
  return false;
}

/** Goes through a surface by Tab alone, from where the reader is when it opens. */
export async function walkThrough(scene: Scene): Promise<Walked> {
  const started = await scene.look((surface) => {
    const active = (surface.getRootNode() as Document | ShadowRoot).activeElement;
    const store = globalThis as unknown as { __start?: Element | null };
    store.__start = active && surface.contains(active) ? active : null;
    return store.__start !== null;
  });
  await number(scene);
  if (started) await scene.look(() => (globalThis as unknown as { __start: HTMLElement }).__start.focus());
  const order: string[] = [];
  const unseen: string[] = [];
  const reached = new Set<number>();
  const note = (now: Standing | null): boolean => {
    if (!now || now.at < 0) return false;
    if (reached.has(now.at)) return true;
    reached.add(now.at);
    order.push(now.name);
    if (!now.shows) unseen.push(now.name);
    return false;
  };
  note(await standing(scene));
  const walk = async (key: string): Promise<boolean> => {
    let strayed = 0;
    for (let step = 0; step < FAR; step++) {
      await scene.tab.press(key);
      const now = await standing(scene);
      if (now) {
        strayed = 0;
        if (note(now)) return true;
        continue;
      }
      // Over a page the reader leaves to the article; a page of ours is left to the browser and entered again at its start.
      if (scene.isOver && reached.size > 0) return true;
      if (++strayed > 3 && reached.size > 0) return true;
    }
    return false;
  };
  let left = await walk('Tab');
  if (scene.isOver && started) {
    // Opened in its middle: what lies before is reached backwards.
    await scene.look(() => (globalThis as unknown as { __start: HTMLElement }).__start.focus());
    left = (await walkBack(scene, note)) && left;
  }
  const missed = await scene.look(
    (_, reached) => {
      type Looked = { usable: HTMLElement[] };
      const { usable } = (globalThis as unknown as { __looked: Looked }).__looked;
      const isReached = (element: HTMLElement, at: number) => {
        if (reached.includes(at) || !element.isConnected) return true;
        // Of a group of radio buttons the keyboard reaches one; the arrow keys go on.
        if (!element.matches('input[type=radio]')) return false;
        const { name } = element as HTMLInputElement;
        return usable.some((other, k) => reached.includes(k) && (other as HTMLInputElement).name === name);
      };
      return usable
        .filter((element, at) => !isReached(element, at))
        .map(
          (element) =>
            `${element.localName}.${element.className}: ${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 50)}`,
        );
    },
    [...reached],
  );
  return { order, missed, unseen, left };
}
