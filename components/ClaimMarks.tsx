import type { ComponentChild } from 'preact';
import type { ClaimMark } from '../utils/framing/types.ts';
import { language, say, sayParts } from '../utils/i18n/say.ts';
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
  /** The language of the article. */
  lang?: string | undefined;
  articleDate?: string | undefined;
  onOpen: (markIndex: number) => void;
}

/** Claims of the article for which the knowledge base has a record, in the article's words. */
export function ClaimMarks({ marks, claims, text, lang, articleDate, onOpen }: Props) {
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
              <button type="button" lang="en" title={claim.title} onClick={() => onOpen(index)}>
                <span class="bs-q" lang={lang} dir="auto">
                  {quoted(words)}
                </span>
                <StatusNote status={claim.status} mark={mark} articleDate={articleDate} />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface NoteProps {
  status: StatusLike;
  mark: ClaimMark;
  articleDate: string | undefined;
}

/** What the record says of a claim, and who denies or asks it in the article. */
export function StatusNote({ status, mark, articleDate }: NoteProps) {
  const word = statusWord(status);
  const isOutdated = status.kind === 'outdated-since';
  const reason = (
    <span key="reason" lang="en">
      {lowerFirst(status.note.replace(/\.$/, ''))}
    </span>
  );
  const more: string[] = [];
  if (isOutdated && heldThen(status.since, articleDate)) more.push(say('framing.right_then'));
  if (mark.stance === 'rejected') more.push(deniedWords(mark));
  else if (mark.asked) more.push(say('framing.asked'));
  return (
    <span class="bs-status" lang={language()}>
      <Glyph name={STATUS[status.kind].glyph} />
      <span>
        {isOutdated ? word : sayParts<ComponentChild>('framing.claim_reason', { status: word, reason })}
        {more.map((words) => `. ${words}`)}
      </span>
    </span>
  );
}

function deniedWords({ speaker, voice }: ClaimMark): string {
  if (speaker) return say('framing.denies', { speaker });
  return say(voice === 'author' ? 'framing.author_denies' : 'framing.speaker_denies');
}
