import type { ClaimMark } from '../utils/framing/types.ts';
import { say } from '../utils/i18n/say.ts';
import { heldThen } from '../utils/knowledge/view.ts';
import { type StatusLike, statusWord } from './ClaimStatusLine.tsx';
import { excerpt } from './excerpt.ts';
import { Glyph } from './Glyph.tsx';
import type { TextOf } from './voices.ts';
import { lowerFirst, quoted, STATUS, unquoted } from './words.ts';

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
      <h3 class="bs-h">{say('framing.claims')}</h3>
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
                  {quoted(words)}
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
  const word = statusWord(status);
  const isOutdated = status.kind === 'outdated-since';
  const reason = lowerFirst(status.note.replace(/\.$/, ''));
  const said = [isOutdated ? word : say('framing.claim_reason', { status: word, reason })];
  if (isOutdated && heldThen(status.since, articleDate)) said.push(say('framing.right_then'));
  if (mark.stance === 'rejected') said.push(deniedWords(mark));
  else if (mark.asked) said.push(say('framing.asked'));
  return said.join('. ');
}

function deniedWords({ speaker, voice }: ClaimMark): string {
  if (speaker) return say('framing.denies', { speaker });
  return say(voice === 'author' ? 'framing.author_denies' : 'framing.speaker_denies');
}
