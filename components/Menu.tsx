import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Key } from '../utils/i18n/keys.ts';
import { say } from '../utils/i18n/say.ts';

export interface MenuItem {
  label: Key;
  /** Chosen, among items of which one is; undefined where nothing is chosen. */
  chosen?: boolean;
  run: () => void;
}

interface Props {
  label: Key;
  items: readonly MenuItem[];
  onClose: () => void;
}

/** A small menu over what opens it; by key as menus are used: arrows, Home, End, Escape. */
export function Menu({ label, items, onClose }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const root = menu.current?.getRootNode() as Document | ShadowRoot;
    // By pointer the focus stays where the reader has it in the page.
    if (root.activeElement && root.activeElement !== document.body)
      menu.current?.querySelector<HTMLElement>('[aria-checked="true"], button')?.focus();
    // A low card scrolls as a whole, its menus with it.
    if (menu.current?.closest('.is-low')) menu.current.scrollIntoView({ block: 'nearest' });
    const outside = (event: Event) => {
      if (!event.composedPath().some((one) => one === menu.current?.parentElement)) onClose();
    };
    root.addEventListener('click', outside);
    return () => root.removeEventListener('click', outside);
  }, []);
  return (
    <div ref={menu} class="bs-menu" role="menu" aria-label={say(label)} onKeyDown={(event) => step(event, onClose)}>
      {items.map(({ label, chosen, run }) => (
        // biome-ignore lint/a11y/useAriaPropsSupportedByRole: only a radio of the menu has aria-checked
        <button
          key={label}
          type="button"
          role={chosen === undefined ? 'menuitem' : 'menuitemradio'}
          aria-checked={chosen}
          tabIndex={-1}
          onClick={run}
        >
          {say(label)}
        </button>
      ))}
    </div>
  );
}

function step(event: KeyboardEvent & { currentTarget: HTMLElement }, close: () => void): void {
  const items = [...event.currentTarget.querySelectorAll('button')];
  const at = items.indexOf(event.target as HTMLButtonElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (event.key === 'Tab') close();
  if (to === undefined) return;
  event.preventDefault();
  items.at(to % items.length)?.focus();
}
