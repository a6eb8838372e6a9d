import type { CompanionPage } from '../../utils/companion/protocol.ts';
import { say, sayCount, sayParts } from '../../utils/i18n/say.ts';
import { longDate } from '../dates.ts';

/** Which article it is: its title in its own type, the site and the day. */
export function Head({ page }: { page: CompanionPage }) {
  const { articles, at, host } = page;
  const article = articles[at];
  return (
    <header class="comp-head">
      <h1 class="bs-title bs-q" lang={article?.lang} dir="auto">
        {article?.title || host}
      </h1>
      <p>
        {article?.date ? (
          sayParts('companion.host_date', {
            host: <bdi key="host">{host}</bdi>,
            date: <bdi key="date">{longDate(article.date)}</bdi>,
          })
        ) : (
          <bdi>{host}</bdi>
        )}
      </p>
      {!article?.date && <p>{say('companion.no_date')}</p>}
      {articles.length > 1 && <p>{sayCount('companion.articles', articles.length)}</p>}
    </header>
  );
}
