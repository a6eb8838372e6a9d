import { useState } from 'preact/hooks';
import { say, sayCount, sayNumber } from '../utils/i18n/say.ts';
import type { SourceCard, SourceUse, TakenSentence } from '../utils/knowledge/view.ts';
import { shortDate, shortRange } from './dates.ts';
import type { ContentActions } from './ReadingContent.tsx';
import { Reference, SourceLinks, Standing } from './SourceBox.tsx';
import { Wording } from './Statement.tsx';
import { TitleText } from './TitleText.tsx';
import { inWords, quoted, unquoted, upperFirst } from './words.ts';

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
  const rest = uses.length - shown.length;
  return (
    <div class="bs-content">
      <header class="bs-head">
        <h2 class="bs-title" lang="en" id={titleId} dir="auto">
          {source.title}
        </h2>
        <p class="bs-when" dir="auto">
          <Reference source={source} titled={false} />
        </p>
        <div id={aboutId}>
          <Standing source={source} />
        </div>
        <SourceLinks source={source}>
          {card.off ? (
            <span class="bs-dim">{say('card.switched_off')}</span>
          ) : (
            on.hideSource && (
              <button type="button" class="bs-link" onClick={() => on.hideSource?.(source.id)}>
                {say('card.hide_source')}
              </button>
            )
          )}
        </SourceLinks>
      </header>
      <section class="bs-taken" aria-label={say('card.taken')}>
        <h3 class="bs-h">{say('card.taken')}</h3>
        <p class="bs-dim">{taken(card)}</p>
        <ul>
          {shown.map((use) => (
            <Use key={`${use.kind}-${use.id}`} use={use} open={on.open} />
          ))}
          {dates.map((one) => (
            <li key={`${one.date}-${one.text}`}>
              <p>
                <time dateTime={one.date}>{shortDate(one.date)}</time> <span lang="en">{one.text}</span>
              </p>
            </li>
          ))}
        </ul>
        {rest > 0 && (
          <button type="button" class="bs-more" onClick={() => setAll(true)}>
            {upperFirst(sayCount('card.more_uses', rest, inWords(rest)))}
          </button>
        )}
      </section>
    </div>
  );
}

/** "13 sentences, four of them on it alone."; "One sentence, on it alone." */
function taken({ count, alone }: SourceCard): string {
  if (count === 0) return say('card.taken_none');
  const key = alone === 0 ? 'card.taken_count' : alone < count ? 'card.taken_some_alone' : 'card.taken_alone';
  return upperFirst(sayCount(key, count, { ...inWords(count), alone: sayNumber(alone) }));
}

function Use({ use, open }: { use: SourceUse; open: ContentActions['open'] }) {
  const { kind, id, title, titleQuote, when, sentences } = use;
  return (
    <li>
      <h4>
        <button
          type="button"
          class={kind === 'claim' ? 'bs-link bs-q' : 'bs-link'}
          lang="en"
          onClick={() => open?.({ kind, id })}
        >
          {kind === 'claim' ? quoted(unquoted(title)) : <TitleText title={title} titleQuote={titleQuote} />}
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
    <p lang="en" dir="auto">
      {holder && <b>{holder}: </b>}
      <Wording text={text} quote={quote} />
    </p>
  );
}
