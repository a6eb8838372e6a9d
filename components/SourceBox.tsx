import type { ComponentChildren } from 'preact';
import { say } from '../utils/i18n/say.ts';
import type { SourceView } from '../utils/knowledge/view.ts';
import type { SourceActions } from './Citations.tsx';
import { longDate } from './dates.ts';
import { Glyph } from './Glyph.tsx';
import { OutLink } from './OutLink.tsx';
import { CITED_KIND, ended } from './words.ts';

/** Where a source stands, in one line: the shape and word of its kind, then its perspective. */
export function Standing({ source }: { source: SourceView }) {
  const { word, glyph } = CITED_KIND[source.kind];
  return (
    <p class="bs-stand" dir="auto">
      <span class="bs-nowrap">
        <Glyph name={glyph} />
        {word}.
      </span>{' '}
      <span lang="en">{source.perspective}</span>
    </p>
  );
}

/** A source as it is shown: what the knowledge base says of it, and its day in the reader's language. */
export function Reference({ source, titled }: { source: SourceView; titled: boolean }) {
  return (
    <>
      <span lang="en">
        {titled && `${by(source)}${source.title.replace(/\.$/, '')}. `}
        {!titled && by(source)}
        {source.publisher}
      </span>
      , {ended(longDate(source.date))}
    </>
  );
}

/** Who wrote it, where its title does not say so. */
const by = ({ author, title }: SourceView): string => (author && !title.includes(author) ? `${author}: ` : '');

/** As text: "M. E. Sarotte: Not One Inch. Yale University Press, 2021." */
export function reference(source: SourceView): string {
  return `${by(source)}${source.title.replace(/\.$/, '')}. ${source.publisher}, ${ended(longDate(source.date))}`;
}

/** The ways to the source itself. */
export function SourceLinks({ source, children }: { source: SourceView; children?: ComponentChildren }) {
  return (
    <p class="bs-links">
      <OutLink href={source.url}>{say('card.open_document')}</OutLink>
      <OutLink href={source.archive}>{say('card.open_archived')}</OutLink>
      {children}
    </p>
  );
}

interface Props {
  id: string;
  source: SourceView;
  on: SourceActions;
}

/** One source in place: where it stands, what it is, the ways to it and the way to be rid of it. */
export function SourceBox({ id, source, on }: Props) {
  const { open, hideSource } = on;
  return (
    <div class="bs-srcbox" id={id}>
      <Standing source={source} />
      <p dir="auto">
        <Reference source={source} titled />
      </p>
      <SourceLinks source={source}>
        {open && (
          <button type="button" class="bs-link" onClick={() => open({ kind: 'source', id: source.id })}>
            {say('card.what_we_take')}
          </button>
        )}
        {hideSource && (
          <button type="button" class="bs-link" onClick={() => hideSource(source.id)}>
            {say('card.hide_source')}
          </button>
        )}
      </SourceLinks>
    </div>
  );
}
