import { say } from '../../utils/i18n/say.ts';
import type { KnowledgeState } from '../../utils/messages.ts';
import { CloseButton } from '../CardTools.tsx';
import { Glyph } from '../Glyph.tsx';
import type { FieldProps } from './useSearchList.ts';

interface Props extends FieldProps {
  counts?: KnowledgeState['counts'] | undefined;
}

/** The field over a list of results, ready to type. Its first picture stands in the popup's own page: entrypoints/popup/index.html. */
export function SearchField({ query, counts, listId, activeId, open, input, recent, onRecent, onInput, onKey }: Props) {
  const { entries, claims, sources } = counts ?? {};
  const hint =
    entries !== undefined && claims !== undefined && sources !== undefined
      ? say('search.hint', { entries, claims, sources })
      : say('search.label');
  return (
    <div class="pop-search">
      <Glyph name="find" />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={say('search.label')}
        aria-expanded={open}
        aria-controls={listId}
        aria-activedescendant={activeId}
        aria-autocomplete="list"
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        dir="auto"
        placeholder={hint}
        value={query}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      {query && <CloseButton label={say('search.clear')} onClose={() => onInput('')} />}
      {!query && <kbd>/</kbd>}
      {!query && recent !== undefined && (
        <button type="button" class="bs-ib" aria-label={say('search.recent')} aria-expanded={recent} onClick={onRecent}>
          <Glyph name="down" />
        </button>
      )}
    </div>
  );
}
