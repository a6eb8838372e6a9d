import type { ClaimStatus } from '../utils/knowledge/schema.ts';
import { longDate } from './dates.ts';
import { Glyph } from './Glyph.tsx';
import { STATUS } from './words.ts';

/** What the record says of a claim. */
export interface StatusLike {
  kind: ClaimStatus;
  since?: string | undefined;
  note: string;
  rightThen?: boolean;
}

/** "Outdated since 26 January 2022", "Needs context": the status without a full stop. */
export function statusWord({ kind, since }: Pick<StatusLike, 'kind' | 'since'>): string {
  const { word } = STATUS[kind];
  return kind === 'outdated-since' && since ? `${word} since ${longDate(since)}` : word;
}

/** A claim's status: shape, word, reason. Never a verdict on the article: one that was right then says so. */
export function ClaimStatusLine({ status }: { status: StatusLike }) {
  const note = status.kind === 'outdated-since' && status.rightThen ? 'Right when it was written.' : status.note;
  return (
    <p class="bs-status">
      <Glyph name={STATUS[status.kind].glyph} />
      <span>
        <b>{statusWord(status)}.</b> {note}
      </span>
    </p>
  );
}
