import { useEffect, useState } from 'preact/hooks';
import type { ImportedId } from '../../utils/knowledge/namespace.ts';
import { placeText } from '../../utils/place.ts';
import type { Client } from '../client.ts';
import { ImportedTag } from '../imported/ImportedTag.tsx';

interface Props {
  client: Client;
  /** Where the reader is. */
  here?: string | undefined;
  articleDate?: string | undefined;
}

/** The ways to the timelines of imported packs that are on, beside those of ours. */
export function ImportedTimelines({ client, here, articleDate }: Props) {
  const [topics, setTopics] = useState<{ id: string; title: string }[]>([]);
  useEffect(() => {
    client
      .ask({ type: 'packs' })
      .then(({ packs }) => setTopics(packs.filter(({ isOn }) => isOn).flatMap(({ about }) => about.topics)))
      // The page says by itself that nobody answers.
      .catch(() => undefined);
  }, [client]);
  return (
    <>
      {topics.map(({ id, title }) => (
        <a
          key={id}
          href={`#${placeText({ kind: 'topic', id: id as ImportedId }, articleDate)}`}
          aria-current={here === id ? 'page' : undefined}
        >
          <ImportedTag title={title} light />
        </a>
      ))}
    </>
  );
}
