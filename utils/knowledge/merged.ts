/** Our pack and those of others as one, for cards, search, timelines and sources: their names never meet. Pure. */
import { packOf } from './namespace.ts';
import { indexPack, type PackIndex } from './pack-index.ts';
import type { Installed } from './published/installed.ts';
import type { Pack } from './schema.ts';

export function mergedIndex(ours: Pack, others: readonly Installed[]): PackIndex {
  if (others.length === 0) return indexPack(ours);
  const all = <F extends 'entries' | 'sources' | 'events' | 'claims'>(folder: F) =>
    [ours, ...others.map(({ pack }) => pack)].flatMap((pack): Pack[F][number][] => pack[folder]);
  const packs = new Map(others.map((other) => [other.from.id, other]));
  return {
    ...indexPack({
      ...ours,
      entries: all('entries'),
      sources: all('sources'),
      events: all('events'),
      claims: all('claims'),
    }),
    topicsOf: (folder, id) => packs.get(packOf(id) ?? '')?.topics.get(`${folder}/${id}`) ?? [],
    from: (id, folder) => {
      const pack = packs.get(packOf(id) ?? '');
      if (!pack || !folder) return pack?.from;
      const own = pack.topics.get(`${folder}/${id}`) ?? [];
      return { ...pack.from, topics: own.flatMap((topic) => pack.from.topics.filter((one) => one.id === topic)) };
    },
  };
}
