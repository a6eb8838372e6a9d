import type { ComponentChildren } from 'preact';
import { say } from '../../utils/i18n/say.ts';
import { ENTRY_KINDS, type ItemKind, SOURCE_KINDS, TOPICS } from '../../utils/knowledge/names.ts';
import type { EntryKind, SourceKind, Topic } from '../../utils/knowledge/schema.ts';
import type { SearchAnswer, SearchFilters } from '../../utils/messages.ts';
import { Glyph } from '../Glyph.tsx';
import { ENTRY_KIND, SOURCE_KIND, TOPIC } from '../words.ts';
import { GROUPS } from './groups.ts';

/** Before the name of a kind, where ids and other kinds are offered as well. */
const OF_ENTRIES = 'entry:';
const OF_SOURCES = 'kind:';

interface Props {
  filters: SearchFilters;
  facets: SearchAnswer['facets'];
  onFilter: (filters: SearchFilters) => void;
  /** Back to the field. */
  onLeave: () => void;
}

/** What a search is narrowed to: one topic, one kind, one source or kind of source; each says how much it would leave. */
export function Filters({ filters, facets, onFilter, onLeave }: Props) {
  const { topic, kind, entryKind, sourceKind, source } = filters;
  const isNarrowed = Boolean(topic || kind || sourceKind || source);
  return (
    <fieldset
      class="pop-filters"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onLeave();
      }}
    >
      <legend class="bs-sr">{say('search.narrow')}</legend>
      <Choice
        label={say('search.topic')}
        all={say('search.all_topics')}
        value={topic ?? ''}
        onChange={(value) => onFilter({ ...filters, topic: (value || undefined) as Topic | undefined })}
      >
        {TOPICS.map((id) => some(id, TOPIC[id].word, facets.topics[id], id === topic))}
      </Choice>
      <Choice
        label={say('search.kind')}
        all={say('search.all_kinds')}
        value={entryKind ? `${OF_ENTRIES}${entryKind}` : (kind ?? '')}
        onChange={(value) => onFilter({ ...filters, ...kindOf(value) })}
      >
        {GROUPS.map((group) => some(group.kind, say(group.name), facets.kinds[group.kind], group.kind === kind))}
        <optgroup label={say('search.entries_by_kind')}>
          {ENTRY_KINDS.map((id) => some(`${OF_ENTRIES}${id}`, ENTRY_KIND[id], facets.entryKinds[id], id === entryKind))}
        </optgroup>
      </Choice>
      <Choice
        label={say('search.source')}
        all={say('search.all_sources')}
        value={source ?? (sourceKind ? `${OF_SOURCES}${sourceKind}` : '')}
        onChange={(value) => onFilter({ ...filters, ...sourceOf(value) })}
      >
        <optgroup label={say('search.kinds_of_sources')}>
          {SOURCE_KINDS.map((id) =>
            some(`${OF_SOURCES}${id}`, SOURCE_KIND[id].heading, facets.sourceKinds[id], id === sourceKind),
          )}
        </optgroup>
        {SOURCE_KINDS.map((id) => {
          const sources = facets.sources.filter((one) => one.kind === id);
          if (sources.length === 0) return null;
          return (
            <optgroup key={id} label={SOURCE_KIND[id].heading}>
              {sources.map((one) => some(one.id, one.short, one.count, one.id === source, 'en'))}
            </optgroup>
          );
        })}
      </Choice>
      {isNarrowed && (
        <button
          type="button"
          class="bs-ib"
          aria-label={say('search.clear_filters')}
          onClick={() => {
            onFilter({});
            onLeave();
          }}
        >
          <Glyph name="close" />
        </button>
      )}
    </fieldset>
  );
}

const kindOf = (value: string): Pick<SearchFilters, 'kind' | 'entryKind'> =>
  value.startsWith(OF_ENTRIES)
    ? { kind: 'entry', entryKind: value.slice(OF_ENTRIES.length) as EntryKind }
    : { kind: (value || undefined) as ItemKind | undefined, entryKind: undefined };

const sourceOf = (value: string): Pick<SearchFilters, 'source' | 'sourceKind'> =>
  value.startsWith(OF_SOURCES)
    ? { source: undefined, sourceKind: value.slice(OF_SOURCES.length) as SourceKind }
    : { source: value || undefined, sourceKind: undefined };

/** An option with how much it would leave; none where that is nothing, unless it is the one that is chosen. */
function some(value: string, name: string, count = 0, chosen: boolean, lang?: string) {
  if (count === 0 && !chosen) return null;
  return (
    <option key={value} value={value} lang={lang}>
      {say('search.option', { name, count })}
    </option>
  );
}

interface ChoiceProps {
  label: string;
  /** What stands there while nothing is chosen. */
  all: string;
  value: string;
  onChange: (value: string) => void;
  children: ComponentChildren;
}

/** One choice of many, by the browser's own list: it has room for all of them in the smallest window. */
function Choice({ label, all, value, onChange, children }: ChoiceProps) {
  return (
    <span class={value ? 'pop-filter is-chosen' : 'pop-filter'}>
      <select aria-label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{all}</option>
        {children}
      </select>
      <Glyph name="down" />
    </span>
  );
}
