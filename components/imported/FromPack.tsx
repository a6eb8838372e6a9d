import { say } from '../../utils/i18n/say.ts';
import type { Provenance } from '../../utils/knowledge/view.ts';
import { ImportedTag } from './ImportedTag.tsx';

/** Where something that is not ours is from: on every card of an imported pack, above everything else. */
export function FromPack({
  from: { title, makers, topics },
}: {
  from: Pick<Provenance, 'title' | 'makers' | 'topics'>;
}) {
  return (
    <p class="bs-from" dir="auto">
      {topics[0] && <ImportedTag title={topics[0].title} />} {fromPack({ title, makers })}.
    </p>
  );
}

/** "From the pack “The Suez Canal” by somebody, which you imported", without a full stop. */
export const fromPack = ({ title, makers }: Pick<Provenance, 'title' | 'makers'>): string =>
  say('common.from_pack', { pack: title, makers });
