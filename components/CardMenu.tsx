import { useLayoutEffect, useRef } from 'preact/hooks';
import { CITATION_FORMATS, type CitationFormat } from '../utils/citation-formats.ts';
import type { Key } from '../utils/i18n/keys.ts';
import { say } from '../utils/i18n/say.ts';

/** A menu of a card: how to copy it, or what else can be done. */
export type CardMenuName = 'copy' | 'more';

export interface CardMenuActions {
  copyAs: (format: CitationFormat) => void;
  copyLink: () => void;
  library: () => void;
  report: () => void;
  closeMenu: () => void;
}

interface Item {
  label: Key;
  /** Chosen, among items of which one is; undefined where nothing is chosen. */
  chosen?: boolean;
  run: () => void;
}

const FORMAT: Record<CitationFormat, Key> = {
  plain: 'card.format_plain',
  markdown: 'card.format_markdown',
  bibtex: 'card.format_bibtex',
  chicago: 'card.format_chicago',
};

interface Props {
  name: CardMenuName;
  format: CitationFormat;
  /** Whether the card stands on words of the page: only those have a link and can be marked wrongly. */
  hasMark: boolean;
  on: CardMenuActions;
}

/** A small menu over the row of actions; by key as menus are used: arrows, Home, End, Escape. */
export function CardMenu({ name, format, hasMark, on }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const root = menu.current?.getRootNode() as Document | ShadowRoot;
    // By pointer the focus stays where the reader has it in the page.
    if (root.activeElement && root.activeElement !== document.body)
      menu.current?.querySelector<HTMLElement>('[aria-checked="true"], button')?.focus();
    // A low card scrolls as a whole, its menus with it.
    if (menu.current?.closest('.is-low')) menu.current.scrollIntoView({ block: 'nearest' });
    const outside = (event: Event) => {
      if (!event.composedPath().some((one) => one === menu.current?.parentElement)) on.closeMenu();
    };
    root.addEventListener('click', outside);
    return () => root.removeEventListener('click', outside);
  }, []);
  const copies = CITATION_FORMATS.map(
    (one): Item => ({ label: FORMAT[one], chosen: one === format, run: () => on.copyAs(one) }),
  );
  const others: Item[] = [
    ...(hasMark ? [{ label: 'card.copy_link', run: on.copyLink } as const] : []),
    { label: 'card.open_library', run: on.library },
    ...(hasMark ? [{ label: 'card.report', run: on.report } as const] : []),
  ];
  return (
    <div
      ref={menu}
      class="bs-menu"
      role="menu"
      aria-label={say(name === 'copy' ? 'card.copy_as' : 'card.more_actions')}
      onKeyDown={(event) => step(event, on.closeMenu)}
    >
      {(name === 'copy' ? copies : others).map(({ label, chosen, run }) => (
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
