import { useRef } from 'preact/hooks';
import { direction, say } from '../../utils/i18n/say.ts';
import { SECTION_NAME, SECTIONS, type Section } from './sections.ts';

interface Props {
  /** Id of a tab; its panel has the same with "-panel". */
  idOf: (section: Section) => string;
  open: Section;
  /** Counts that stand beside a name, and how they are read out. */
  counts: Partial<Record<Section, { count: number; words: string }>>;
  onOpen: (section: Section) => void;
}

/** The sections of the companion. Arrow keys, Home and End walk through them, Tab leaves them. */
export function Tabs({ idOf, open, counts, onOpen }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const onKey = (event: KeyboardEvent) => {
    const next = sectionAfter(open, event.key, direction() === 'rtl');
    if (!next) return;
    event.preventDefault();
    onOpen(next);
    list.current?.querySelector<HTMLElement>(`#${CSS.escape(idOf(next))}`)?.focus();
  };
  return (
    <div class="comp-tabs" role="tablist" aria-label={say('companion.sections')} ref={list} onKeyDown={onKey}>
      {SECTIONS.map((section) => {
        const counted = counts[section];
        return (
          <button
            key={section}
            type="button"
            role="tab"
            id={idOf(section)}
            aria-selected={section === open}
            aria-controls={`${idOf(section)}-panel`}
            tabIndex={section === open ? 0 : -1}
            onClick={() => onOpen(section)}
          >
            {say(SECTION_NAME[section])}
            {counted && (
              <>
                {' '}
                <span class="comp-count" aria-hidden="true">
                  {counted.count}
                </span>
                <span class="bs-sr">{counted.words}</span>
              </>
            )}
          </button>
        );
      })}
    </div>
  );
}

/** The section that a key leads to; undefined for other keys. */
export function sectionAfter(from: Section, key: string, rtl: boolean): Section | undefined {
  const at = SECTIONS.indexOf(from);
  const on = (step: number) => SECTIONS[(at + step + SECTIONS.length) % SECTIONS.length];
  switch (key) {
    case 'ArrowRight':
      return on(rtl ? -1 : 1);
    case 'ArrowLeft':
      return on(rtl ? 1 : -1);
    case 'Home':
      return SECTIONS[0];
    case 'End':
      return SECTIONS.at(-1);
    default:
      return undefined;
  }
}
