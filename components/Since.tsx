import { useId, useState } from 'preact/hooks';
import { say, sayCount } from '../utils/i18n/say.ts';
import type { LaterView } from '../utils/knowledge/view.ts';
import { Citations, type SourceActions } from './Citations.tsx';
import { longDate, shortDate } from './dates.ts';
import { Wording } from './Statement.tsx';
import { inWords, upperFirst } from './words.ts';

/** Lines that stand open at once. */
const OPEN = 3;

interface Props {
  since: LaterView[];
  articleDate: string;
  on: SourceActions;
}

/** The date line of a card: under it, on a wash, what happened or came to be known after the article. */
export function Since({ since, articleDate, on }: Props) {
  const id = useId();
  const [all, setAll] = useState(false);
  const last = since.at(-1);
  if (!last) return null;
  const folded = since.length - OPEN;
  const lines = all ? since : since.slice(0, OPEN);
  return (
    <>
      <h3 class="bs-dateline" id={id}>
        {say('card.since', { date: longDate(articleDate) })}
      </h3>
      <section class="bs-since" aria-labelledby={id}>
        <ol>
          {lines.map((line, index) => (
            <li key={`${line.date}-${index}`}>
              <time dateTime={line.date}>{shortDate(line.date)}</time>
              <div lang="en" dir="auto">
                <LaterWords line={line} open={on.open} />
                <Citations sources={line.sources} on={on} />
              </div>
            </li>
          ))}
        </ol>
        {folded > 0 && (
          <button type="button" class="bs-more" aria-expanded={all} onClick={() => setAll(!all)}>
            {all
              ? say('card.fewer')
              : upperFirst(sayCount('card.more_to', folded, { ...inWords(folded), date: longDate(last.date) }))}
          </button>
        )}
      </section>
    </>
  );
}

function LaterWords({ line, open }: { line: LaterView; open: SourceActions['open'] }) {
  const { entry } = line;
  const wording = <Wording text={line.text} quote={line.quote} />;
  if (!entry || !open) return wording;
  return (
    <button type="button" class="bs-link" title={entry.title} onClick={() => open({ kind: 'entry', id: entry.id })}>
      {wording}
    </button>
  );
}
