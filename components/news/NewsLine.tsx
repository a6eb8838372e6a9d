import { useEffect, useState } from 'preact/hooks';
import type { Key } from '../../utils/i18n/keys.ts';
import { say } from '../../utils/i18n/say.ts';
import type { Client } from '../client.ts';

/** What there is to do after an update, in one line, until it is put away; nothing most of the time. */
export function NewsLine({ client }: { client: Client }) {
  const [text, setText] = useState<Key>();
  useEffect(() => {
    // Whoever does not answer has no news either.
    client
      .ask({ type: 'news' })
      .then((news) => setText(news.text))
      .catch(() => undefined);
  }, [client]);
  if (!text) return null;
  const putAway = () => {
    setText(undefined);
    client.ask({ type: 'news-seen' }).catch(() => undefined);
  };
  return (
    <section class="news">
      <p>{say(text)}</p>
      <button type="button" class="bs-link" onClick={putAway}>
        {say('welcome.news_away')}
      </button>
    </section>
  );
}
