import { useId, useState } from 'preact/hooks';
import type { LaterView } from '../utils/knowledge/view.ts';
import { Citations } from './Citations.tsx';
import { longDate, shortDate } from './dates.ts';
import { Wording } from './Statement.tsx';
import { numberWord, upperFirst } from './words.ts';

/** Lines that stand open at once. */
const OPEN = 3;

interface Props {
  since: LaterView[];
  articleDate: string;
  onHide?: ((id: string) => void) | undefined;
  onOpenEntry?: ((id: string) => void) | undefined;
}

/** The date line of a card: under it, on a wash, what happened or came to be known after the article. */
export function Since({ since, articleDate, onHide, onOpenEntry }: Props) {
  const id = useId();
  const [all, setAll] = useState(false);
  const last = since.at(-1);
  if (!last) return null;
  const folded = since.length - OPEN;
  const lines = all ? since : since.slice(0, OPEN);
  return (
    <>
      <h3 class="bs-dateline" id={id}>
        Since this article, {longDate(articleDate)}
      </h3>
      <section class="bs-since" aria-labelledby={id}>
        <ol>
          {lines.map((line, index) => (
            <li key={`${line.date}-${index}`}>
              <time dateTime={line.date}>{shortDate(line.date)}</time>
              <div dir="auto">
                <LaterWords line={line} onOpenEntry={onOpenEntry} />
                <Citations sources={line.sources} onHide={onHide} />
              </div>
            </li>
          ))}
        </ol>
        {folded > 0 && (
          <button type="button" class="bs-more" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Fewer' : `${upperFirst(numberWord(folded))} more, to ${longDate(last.date)}`}
          </button>
        )}
      </section>
    </>
  );
}

function LaterWords({ line, onOpenEntry }: { line: LaterView; onOpenEntry: Props['onOpenEntry'] }) {
  const { entry } = line;
  const wording = <Wording text={line.text} quote={line.quote} />;
  if (!entry || !onOpenEntry) return wording;
  return (
    <button type="button" class="bs-link" title={entry.title} onClick={() => onOpenEntry(entry.id)}>
      {wording}
    </button>
  );
}
