import type { ClaimMark } from '../utils/framing/types.ts';
import { heldThen } from '../utils/knowledge/view.ts';
import { type StatusLike, statusWord } from './ClaimStatusLine.tsx';
import { excerpt } from './excerpt.ts';
import { Glyph } from './Glyph.tsx';
import type { TextOf } from './voices.ts';
import { lowerFirst, STATUS, unquoted } from './words.ts';

export interface ClaimInfo {
  id: string;
  title: string;
  status: StatusLike;
}

interface Props {
  marks: ClaimMark[];
  claims: ClaimInfo[];
  text: TextOf;
  articleDate?: string | undefined;
  onOpen: (markIndex: number) => void;
}

/** Claims of the article for which the knowledge base has a record, in the article's words. */
export function ClaimMarks({ marks, claims, text, articleDate, onOpen }: Props) {
  if (marks.length === 0) return null;
  return (
    <section class="bs-sec">
      <h3 class="bs-h">Claims with a record</h3>
      <ul class="bs-cl">
        {marks.map((mark, index) => {
          const claim = claims.find((one) => one.id === mark.claim);
          if (!claim) return null;
          const words = excerpt(unquoted(text(mark)), [])
            .map((piece) => piece.text)
            .join('');
          return (
            <li key={`${mark.start}-${mark.claim}`}>
              <button type="button" title={claim.title} onClick={() => onOpen(index)}>
                <span class="bs-q" dir="auto">
                  “{words}”
                </span>
                <span class="bs-status">
                  <Glyph name={STATUS[claim.status.kind].glyph} />
                  <span>{statusNote(claim.status, mark, articleDate)}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What the record says of a claim, and who denies or asks it in the article. */
export function statusNote(status: StatusLike, mark: ClaimMark, articleDate: string | undefined): string {
  const outdated = heldThen(status.since, articleDate) ? '. Right when it was written' : '';
  const reason = status.kind === 'outdated-since' ? outdated : `: ${lowerFirst(status.note.replace(/\.$/, ''))}`;
  const denied =
    mark.stance === 'rejected'
      ? `. ${mark.speaker ?? (mark.voice === 'author' ? 'The author' : 'The speaker')} denies it`
      : '';
  const asked = mark.asked && !denied ? '. Asked, not said' : '';
  return `${statusWord(status)}${reason}${denied}${asked}`;
}
