import { say } from '../../utils/i18n/say.ts';
import { CloseButton } from '../CardTools.tsx';
import { Glyph } from '../Glyph.tsx';
import type { FieldProps } from './useSearchList.ts';

/** The field over a list of results, ready to type. Its first picture stands in the popup's own page: entrypoints/popup/index.html. */
export function SearchField({ query, listId, activeId, open, input, recent, onRecent, onInput, onKey }: FieldProps) {
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
        placeholder={say('search.label')}
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
