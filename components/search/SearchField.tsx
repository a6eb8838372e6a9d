import type { Ref } from 'preact';
import type { KnowledgeState } from '../../utils/messages.ts';
import { CloseButton } from '../CardTools.tsx';
import { Glyph } from '../Glyph.tsx';

interface Props {
  query: string;
  counts?: KnowledgeState['counts'] | undefined;
  listId: string;
  activeId?: string | undefined;
  open: boolean;
  input: Ref<HTMLInputElement>;
  onInput: (query: string) => void;
  onKey: (event: KeyboardEvent) => void;
}

/** The field over a list of results, ready to type. */
export function SearchField({ query, counts, listId, activeId, open, input, onInput, onKey }: Props) {
  const hint = counts
    ? `Search ${counts.entries} entries, ${counts.claims} claims, ${counts.sources} sources`
    : 'Search the knowledge base';
  return (
    <div class="pop-search">
      <Glyph name="find" />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label="Search the knowledge base"
        aria-expanded={open}
        aria-controls={listId}
        aria-activedescendant={activeId}
        aria-autocomplete="list"
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        placeholder={hint}
        value={query}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      {query ? <CloseButton label="Clear" onClose={() => onInput('')} /> : <kbd>/</kbd>}
    </div>
  );
}
