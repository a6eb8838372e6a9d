import { CITATION_FORMATS, type CitationFormat } from '../utils/citation-formats.ts';
import type { Key } from '../utils/i18n/keys.ts';
import { Menu, type MenuItem } from './Menu.tsx';

/** A menu of a card: how to copy it, or what else can be done. */
export type CardMenuName = 'copy' | 'more';

export interface CardMenuActions {
  copyAs: (format: CitationFormat) => void;
  copyLink: () => void;
  library: () => void;
  report: () => void;
  closeMenu: () => void;
}

const FORMAT: Record<CitationFormat, Key> = {
  plain: 'card.format_plain',
  markdown: 'card.format_markdown',
  bibtex: 'card.format_bibtex',
  chicago: 'card.format_chicago',
};

/** The ways in which a card is copied; the last one is ticked. */
export const copyItems = (format: CitationFormat, copyAs: CardMenuActions['copyAs']): MenuItem[] =>
  CITATION_FORMATS.map((one) => ({ label: FORMAT[one], chosen: one === format, run: () => copyAs(one) }));

interface Props {
  name: CardMenuName;
  format: CitationFormat;
  /** Whether the card stands on words of the page: only those have a link and can be marked wrongly. */
  hasMark: boolean;
  on: CardMenuActions;
}

/** A small menu over the row of actions of a card. */
export function CardMenu({ name, format, hasMark, on }: Props) {
  if (name === 'copy') return <Menu label="card.copy_as" items={copyItems(format, on.copyAs)} onClose={on.closeMenu} />;
  const items: MenuItem[] = [
    ...(hasMark ? [{ label: 'card.copy_link', run: on.copyLink } as const] : []),
    { label: 'card.open_library', run: on.library },
    ...(hasMark ? [{ label: 'card.report', run: on.report } as const] : []),
  ];
  return <Menu label="card.more_actions" items={items} onClose={on.closeMenu} />;
}
