import { useState } from 'preact/hooks';
import type { SourceCard, SourceUse, TakenSentence } from '../utils/knowledge/view.ts';
import type { ContentActions } from './CardContent.tsx';
import { shortDate, shortRange } from './dates.ts';
import { reference, SourceLinks, Standing } from './SourceBox.tsx';
import { Wording } from './Statement.tsx';
import { TitleText } from './TitleText.tsx';
import { counted, unquoted, upperFirst } from './words.ts';

/** Entries and claims that stand open before the rest is asked for. */
const OPEN = 8;

interface Props {
  card: SourceCard;
  titleId: string;
  aboutId: string;
  on: ContentActions;
}

/** A source: what it is, where it stands, and everything that the knowledge base takes from it. */
export function SourceContent({ card, titleId, aboutId, on }: Props) {
  const { source, uses, dates } = card;
  const [all, setAll] = useState(false);
  const shown = all || uses.length <= OPEN + 1 ? uses : uses.slice(0, OPEN);
  return (
    <div class="bs-content">
      <header class="bs-head">
        <h2 class="bs-title" id={titleId} dir="auto">
          {source.title}
        </h2>
        <p class="bs-when" dir="auto">
          {reference(source).replace(`${source.title.replace(/\.$/, '')}. `, '')}
        </p>
        <div id={aboutId}>
          <Standing source={source} />
        </div>
        <SourceLinks source={source}>
          {card.off ? (
            <span class="bs-dim">You have switched it off.</span>
          ) : (
            on.hideSource && (
              <button type="button" class="bs-link" onClick={() => on.hideSource?.(source.id)}>
                Hide this source
              </button>
            )
          )}
        </SourceLinks>
      </header>
      <section class="bs-taken" aria-label="What we take from this source">
        <h3 class="bs-h">What we take from this source</h3>
        <p class="bs-dim">{taken(card)}</p>
        <ul>
          {shown.map((use) => (
            <Use key={`${use.kind}-${use.id}`} use={use} open={on.open} />
          ))}
          {dates.map((one) => (
            <li key={`${one.date}-${one.text}`}>
              <p>
                <time dateTime={one.date}>{shortDate(one.date)}</time> {one.text}
              </p>
            </li>
          ))}
        </ul>
        {shown.length < uses.length && (
          <button type="button" class="bs-more" onClick={() => setAll(true)}>
            {upperFirst(counted(uses.length - shown.length, 'more entry or claim', 'more entries and claims'))}
          </button>
        )}
      </section>
    </div>
  );
}

/** "13 sentences, four of them on it alone."; "One sentence, on it alone." */
function taken({ count, alone }: SourceCard): string {
  if (count === 0) return 'Nothing so far.';
  const who = alone < count ? `${counted(alone, 'of them', 'of them')} ` : count > 1 ? 'all ' : '';
  return `${upperFirst(counted(count, 'sentence'))}${alone > 0 ? `, ${who}on it alone` : ''}.`;
}

function Use({ use, open }: { use: SourceUse; open: ContentActions['open'] }) {
  const { kind, id, title, titleQuote, when, sentences } = use;
  return (
    <li>
      <h4>
        <button
          type="button"
          class={kind === 'claim' ? 'bs-link bs-q' : 'bs-link'}
          onClick={() => open?.({ kind, id })}
        >
          {kind === 'claim' ? `“${unquoted(title)}”` : <TitleText title={title} titleQuote={titleQuote} />}
        </button>
        {when && <time dateTime={when.start}>{shortRange(when.start, when.end)}</time>}
      </h4>
      {sentences.map((sentence) => (
        <Taken key={`${sentence.holder}-${sentence.text}-${sentence.quote?.text}`} sentence={sentence} />
      ))}
    </li>
  );
}

function Taken({ sentence: { text, quote, holder } }: { sentence: TakenSentence }) {
  return (
    <p dir="auto">
      {holder && <b>{holder}: </b>}
      <Wording text={text} quote={quote} />
    </p>
  );
}
