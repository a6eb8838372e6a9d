import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';
import type { Key } from '../../utils/i18n/keys.ts';
import { say } from '../../utils/i18n/say.ts';

/** The sections, in their order on the page. */
export const SECTIONS = [
  { id: 'sources', name: 'options.sources' },
  { id: 'topics', name: 'options.topics' },
  { id: 'marks', name: 'options.marks' },
  { id: 'opening', name: 'options.opening' },
  { id: 'sites', name: 'options.sites' },
  { id: 'languages', name: 'options.languages' },
  { id: 'around', name: 'options.around' },
  { id: 'appearance', name: 'options.appearance' },
  { id: 'packs', name: 'options.packs' },
  { id: 'data', name: 'options.data' },
  { id: 'shortcuts', name: 'options.shortcuts' },
  { id: 'about', name: 'options.about' },
] as const satisfies { id: string; name: Key }[];

export type SectionId = (typeof SECTIONS)[number]['id'];

/** The sections that hold what is looked for; undefined while nothing is. */
export const Found = createContext<readonly SectionId[] | undefined>(undefined);

interface Props {
  id: SectionId;
  lead?: ComponentChildren;
  children: ComponentChildren;
}

/** A section of the options, under its heading. */
export function Section({ id, lead, children }: Props) {
  const name = SECTIONS.find((section) => section.id === id)?.name ?? 'options.nav';
  const found = useContext(Found);
  const section = useKeptFocus(`${id}-h`);
  return (
    <section ref={section} id={id} hidden={found && !found.includes(id)} aria-labelledby={`${id}-h`}>
      <h1 id={`${id}-h`} tabIndex={-1}>
        {say(name)}
      </h1>
      {lead && <p class="opt-lead">{lead}</p>}
      {children}
    </section>
  );
}

/** Buttons that have done their work go, and the focus with them: it stays in the section, at its heading. */
function useKeptFocus(heading: string) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = section;
    if (!current) return;
    let held: Element | null = null;
    const hold = (event: FocusEvent) => {
      held = event.target as Element;
    };
    const observer = new MutationObserver(() => {
      if (!held || held.isConnected) return;
      held = null;
      if (document.activeElement === document.body) document.getElementById(heading)?.focus();
    });
    current.addEventListener('focusin', hold);
    observer.observe(current, { childList: true, subtree: true });
    return () => {
      current.removeEventListener('focusin', hold);
      observer.disconnect();
    };
  }, [heading]);
  return section;
}
