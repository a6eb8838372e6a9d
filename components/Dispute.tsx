import type { DisputeView } from '../utils/knowledge/view.ts';
import { Citations, type SourceActions } from './Citations.tsx';
import { lowerFirst } from './words.ts';

interface Props {
  dispute: DisputeView;
  /** Claims carry the word "Disputed" already. */
  plain?: boolean;
  on: SourceActions;
}

/** Positions side by side: the same width, type and weight, in alphabetical order of who holds them. */
export function Dispute({ dispute, plain = false, on }: Props) {
  const positions = [...dispute.positions].sort((a, b) => a.holder.localeCompare(b.holder, 'en'));
  return (
    <section class="bs-dis">
      <h3 class="bs-h">{plain ? dispute.question : `Disputed: ${lowerFirst(dispute.question)}`}</h3>
      <div class="bs-cols">
        {positions.map((position) => (
          <div key={position.holder}>
            <h4>{position.holder}</h4>
            <p>{position.text}</p>
            <Citations sources={position.sources} on={on} />
          </div>
        ))}
      </div>
    </section>
  );
}
