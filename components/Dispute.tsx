import type { ComponentChild } from 'preact';
import { sayParts } from '../utils/i18n/say.ts';
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
      <h3 class="bs-h">
        {plain ? (
          <span lang="en">{dispute.question}</span>
        ) : (
          sayParts<ComponentChild>('card.disputed', {
            question: (
              <span key="question" lang="en">
                {lowerFirst(dispute.question)}
              </span>
            ),
          })
        )}
      </h3>
      <div class="bs-cols">
        {positions.map((position) => (
          <div key={position.holder}>
            <h4 lang="en">{position.holder}</h4>
            <p lang="en" dir="auto">
              {position.text}
            </p>
            <Citations sources={position.sources} on={on} />
          </div>
        ))}
      </div>
    </section>
  );
}
