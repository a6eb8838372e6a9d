import type { PageSummary, SearchAnswer, SearchHit } from '../../utils/messages.ts';
import { figure } from '../words.ts';
import { ResultItem } from './ResultItem.tsx';

const GROUPS = [
  { kind: 'entry', name: 'Entries' },
  { kind: 'claim', name: 'Claims' },
  { kind: 'source', name: 'Sources' },
] as const;

/** Results in the order in which they are shown: entries, claims, sources. */
export function inOrder(hits: SearchHit[]): SearchHit[] {
  return GROUPS.flatMap(({ kind }) => hits.filter((hit) => hit.kind === kind));
}

/** The id of one result's element. */
export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

interface Props {
  answer: SearchAnswer | null;
  failed: boolean;
  query: string;
  page?: PageSummary | null | undefined;
  listId: string;
  active: number;
  onPoint: (index: number) => void;
  onOpen: (hit: SearchHit) => void;
}

/** What was found, grouped; what was read when something else was typed; and a way on when nothing was. */
export function Results({ answer, failed, query, page, listId, active, onPoint, onOpen }: Props) {
  const hits = inOrder(answer?.hits ?? []);
  const groups = GROUPS.map(({ kind, name }) => ({
    name,
    from: hits.findIndex((hit) => hit.kind === kind),
    to: hits.findLastIndex((hit) => hit.kind === kind) + 1,
  })).filter((group) => group.to > 0);
  const here = (hit: SearchHit) =>
    hit.kind === 'entry'
      ? Boolean(page?.mentions.some((mention) => mention.entry === hit.id))
      : hit.kind === 'claim' && Boolean(page?.claims.some((claim) => claim.claim === hit.id));
  return (
    <>
      <p class="pop-read" role="status">
        {answer && hits.length > 0 && (
          <>
            {figure(hits.length, 'result')}.{answer.readAs && ` Read as “${answer.readAs}”.`}
          </>
        )}
        {answer && hits.length === 0 && `Nothing found for “${answer.query}”.`}
      </p>
      {failed && (
        <p class="pop-say" role="alert">
          <b>The search did not answer.</b> Close this window and open it again.
        </p>
      )}
      {answer && hits.length === 0 && !failed && (
        <p class="pop-say">
          A name, a place or a year finds most: <i>Baker</i>, <i>Bucharest</i>, <i>1990</i>. Fewer words find more
          {query.trim().includes(' ') ? '.' : ', and small slips are forgiven.'}
        </p>
      )}
      <div role="listbox" id={listId} aria-label="Results">
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a listbox
          <div key={group.name} role="group" aria-labelledby={`${listId}-${group.name}`}>
            <p class="pop-grp" id={`${listId}-${group.name}`}>
              <b>{group.name}</b>
              <span>{group.to - group.from}</span>
            </p>
            {hits.slice(group.from, group.to).map((hit, offset) => {
              const index = group.from + offset;
              return (
                <ResultItem
                  key={`${hit.kind}-${hit.id}`}
                  hit={hit}
                  id={optionId(listId, index)}
                  active={index === active}
                  inArticle={here(hit)}
                  onPoint={() => onPoint(index)}
                  onOpen={() => onOpen(hit)}
                />
              );
            })}
          </div>
        ))}
      </div>
    </>
  );
}
