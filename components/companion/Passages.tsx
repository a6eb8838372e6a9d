import { useState } from 'preact/hooks';
import type { CompanionPage, CompanionShow, Passage } from '../../utils/companion/protocol.ts';
import { dateLocale, say, sayParts } from '../../utils/i18n/say.ts';
import { statusWord } from '../ClaimStatusLine.tsx';
import type { Client } from '../client.ts';
import { longDate } from '../dates.ts';
import { FromLine } from '../imported/FromLine.tsx';
import { ImportedTag } from '../imported/ImportedTag.tsx';
import { Quote } from '../Quote.tsx';
import { TitleText } from '../TitleText.tsx';
import { TopicTag } from '../TopicTag.tsx';
import { unquoted } from '../words.ts';
import type { ArticleActions } from './Article.tsx';
import { distinct, type Fold, Folding } from './Folding.tsx';
import { OpenCard } from './OpenCard.tsx';

export interface SectionProps {
  client: Client;
  page: CompanionPage;
  articleDate?: string | undefined;
  round: number;
  on: ArticleActions;
}

/** Everything that is marked, in reading order: a press goes there in the article and opens the card here. */
export function Passages({ client, page, round, on, inSight }: SectionProps & { inSight: number[] }) {
  const [open, setOpen] = useState<string>();
  const keys = distinct(page.passages.map(({ article, kind, id, words }) => `${article} ${kind} ${id} ${words}`));
  const here = new Set(inSight);
  const folds = page.passages.map((passage, index): Fold & { article: number } => {
    const where: CompanionShow = { show: 'mark', index, words: passage.words };
    return {
      key: keys[index] ?? '',
      article: passage.article,
      isHere: here.has(index),
      head: <PassageHead passage={passage} page={page} />,
      onOpen: () => on.send(where),
      body: () => (
        <OpenCard
          client={client}
          of={passage}
          where={where}
          articleDate={page.articles[passage.article]?.date}
          round={round}
          on={on}
        />
      ),
    };
  });
  const shown = { open, setOpen, here: say('companion.in_sight') };
  if (page.articles.length < 2) return <Folding folds={folds} {...shown} />;
  return (
    <>
      {page.articles.map(({ title, lang, date }, article) => {
        const own = folds.filter((fold) => fold.article === article);
        if (own.length === 0) return null;
        return (
          <section key={`${article} ${title}`} class="comp-part">
            <h2 dir="auto">
              <span class="bs-q" lang={lang}>
                {title}
              </span>{' '}
              {date && <small>{longDate(date)}</small>}
            </h2>
            <Folding folds={own} {...shown} />
          </section>
        );
      })}
    </>
  );
}

function PassageHead({ passage, page }: { passage: Passage; page: CompanionPage }) {
  return (
    <>
      <span class="comp-words">
        <Quote lang={page.articles[passage.article]?.lang}>{unquoted(passage.words)}</Quote>
      </span>
      <span class="comp-sub">{subOf(passage, page)}</span>
    </>
  );
}

/** Which subject and which entry, or how the claim stands, and where in the article. */
function subOf({ kind, id, title, titleQuote, topic, from, ...passage }: Passage, page: CompanionPage) {
  const paragraph = new Intl.NumberFormat(dateLocale()).format(passage.paragraph);
  if (from) {
    const tag = <ImportedTag key="topic" title={say('common.imported')} light />;
    const named = <bdi key="title">{title}</bdi>;
    return (
      <>
        {sayParts('companion.sub_entry', { topic: tag, title: named, paragraph })} <FromLine from={from} />
      </>
    );
  }
  if (kind === 'claim' || !topic) {
    const claim = page.claims.find((one) => one.id === id);
    const status = (
      <span key="status" class="bs-t bs-t-claim is-light">
        {claim ? statusWord(claim.status) : say('companion.claims')}
      </span>
    );
    return sayParts('companion.sub_claim', { status, paragraph });
  }
  const tag = <TopicTag key="topic" topic={topic} light />;
  if (!title) return sayParts('companion.sub_topic', { topic: tag, paragraph });
  const entry = (
    <bdi key="title" lang="en">
      <TitleText title={title} titleQuote={titleQuote} />
    </bdi>
  );
  return sayParts('companion.sub_entry', { topic: tag, title: entry, paragraph });
}
