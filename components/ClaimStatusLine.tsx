import { say } from '../utils/i18n/say.ts';
import type { ClaimStatus } from '../utils/knowledge/schema.ts';
import { longDate } from './dates.ts';
import { Glyph } from './Glyph.tsx';
import { ended, STATUS } from './words.ts';

/** What the record says of a claim. */
export interface StatusLike {
  kind: ClaimStatus;
  since?: string | undefined;
  note: string;
  rightThen?: boolean;
}

/** "Outdated since 26 January 2022", "Needs context": the status without a full stop. */
export function statusWord({ kind, since }: Pick<StatusLike, 'kind' | 'since'>): string {
  return kind === 'outdated-since' && since ? say('card.outdated_since', { date: longDate(since) }) : STATUS[kind].word;
}

/** A claim's status: shape, word, reason. Never a verdict on the article: one that was right then says so. */
export function ClaimStatusLine({ status }: { status: StatusLike }) {
  const wasRight = status.kind === 'outdated-since' && status.rightThen;
  return (
    <p class="bs-status">
      <Glyph name={STATUS[status.kind].glyph} />
      <span>
        <b>{ended(statusWord(status))}</b> {wasRight ? say('card.right_then') : <span lang="en">{status.note}</span>}
      </span>
    </p>
  );
}
