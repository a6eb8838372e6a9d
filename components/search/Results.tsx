import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { say, sayCount } from '../../utils/i18n/say.ts';
import type { PageSummary, SearchAnswer, SearchHit } from '../../utils/messages.ts';
import { Notice, WaitLine } from '../Notice.tsx';
import { useLate } from '../useLate.ts';
import { Filters } from './Filters.tsx';
import { GROUPS } from './groups.ts';
import { Nothing } from './Nothing.tsx';
import { HitContent, Option } from './ResultItem.tsx';
import { optionId, type ResultsProps } from './useSearchList.ts';

interface Props extends ResultsProps {
  /** What stands in the article that is read. */
  page?: PageSummary | null | undefined;
  /** Ways on when nothing is found. */
  children?: ComponentChildren;
}

/** So long nobody has typed when the number of results is told, in milliseconds: it need not be told for every letter. */
const PAUSE = 400;

/** What was found, in groups; what was read when something else was typed; the nearest, or a way on, when nothing was. */
export function Results({
  answer,
  failed,
  waiting,
  query,
  page,
  groups,
  filters,
  listId,
  active,
  on,
  children,
}: Props) {
  const late = useLate(waiting);
  const said = answer ? countsLine(answer) : '';
  const told = usePaused(waiting ? '' : said);
  let index = 0;
  const here = (hit: SearchHit) =>
    hit.kind === 'entry'
      ? Boolean(page?.mentions.some((mention) => mention.entry === hit.id))
      : hit.kind === 'claim' && Boolean(page?.claims.some((claim) => claim.claim === hit.id));
  return (
    <>
      {answer && answer.unfiltered > 0 && (
        <Filters filters={filters} facets={answer.facets} onFilter={on.filter} onLeave={on.field} />
      )}
      <p class="bs-sr" role="status">
        {told}
      </p>
      {said && !failed && (
        <p class="pop-read" dir="auto">
          {said}
        </p>
      )}
      {failed && (
        <Notice alert lead={say('search.failed')} ways={[{ name: say('search.again'), go: on.again }]}>
          {say('search.failed_why')}
        </Notice>
      )}
      {late && !answer && !failed && <WaitLine>{say('search.searching')}</WaitLine>}
      {answer && answer.total === 0 && !failed && (
        <>
          <Nothing answer={answer} query={query} on={on} />
          {children}
        </>
      )}
      <div role="listbox" id={listId} aria-label={say('search.results')} aria-busy={waiting}>
        {groups.map(({ kind, total, rows }) => {
          const group = GROUPS.find((one) => one.kind === kind);
          if (!group) return null;
          const nameId = `${listId}-${kind}`;
          return (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a listbox
            <div key={kind} role="group" aria-labelledby={nameId}>
              <p class="pop-grp">
                <b id={nameId}>{say(group.name)}</b>
                <span>{total}</span>
              </p>
              {rows.map((row) => {
                const at = index++;
                return (
                  <Option
                    key={row.type === 'hit' ? row.hit.id : 'more'}
                    id={optionId(listId, at)}
                    active={at === active}
                    onPoint={() => on.point(at)}
                    onChoose={() => on.choose(row)}
                  >
                    {row.type === 'hit' ? (
                      <HitContent hit={row.hit} topic={filters.topic} inArticle={here(row.hit)} />
                    ) : (
                      <span class="pop-b">
                        <span class="bs-link">{sayCount(group.more, row.count)}</span>
                      </span>
                    )}
                  </Option>
                );
              })}
            </div>
          );
        })}
      </div>
      {answer && filters.kind && answer.total > answer.hits.length && (
        <p class="pop-read" dir="auto">
          {sayCount('search.first_of', answer.hits.length, { total: answer.total })}
        </p>
      )}
    </>
  );
}

/** "7 results. Read as “one inch”." */
function countsLine({ query, total, unfiltered, readAs, nearest }: SearchAnswer): string {
  if (total === 0) return '';
  if (nearest) return say('search.nearest', { query });
  if (total < unfiltered) return sayCount('search.results_of', unfiltered, { some: total });
  if (readAs) return sayCount('search.results_read_as', total, { words: readAs });
  return sayCount('search.results_count', total);
}

/** A text once it has stood for a while. */
function usePaused(text: string): string {
  const [told, setTold] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setTold(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return told;
}
