import { useEffect, useRef } from 'preact/hooks';
import type { SearchHit } from '../../utils/messages.ts';
import { statusWord } from '../ClaimStatusLine.tsx';
import { shortRange } from '../dates.ts';
import { Glyph } from '../Glyph.tsx';
import { fromPack } from '../imported/FromPack.tsx';
import { TitleText } from '../TitleText.tsx';
import { TopicTag } from '../TopicTag.tsx';
import { counted, ENTRY_KIND, lowerFirst, SOURCE_KIND, unquoted } from '../words.ts';
import { Marked } from './Marked.tsx';

interface Props {
  hit: SearchHit;
  id: string;
  active: boolean;
  inArticle: boolean;
  onPoint: () => void;
  onOpen: () => void;
}

/** One result. The keyboard stays in the field: the field says which one is active. */
export function ResultItem({ hit, id, active, inArticle, onPoint, onOpen }: Props) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) row.current?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  const draw = (text: string) => <Marked text={text} terms={hit.terms} />;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: options of a combobox are chosen with the keys of its field
    <div
      ref={row}
      id={id}
      role="option"
      tabIndex={-1}
      class="pop-item"
      aria-selected={active}
      onPointerMove={onPoint}
      onClick={onOpen}
    >
      {hit.kind === 'entry' && (
        <>
          <span class="pop-a">
            <span dir="auto">
              <TitleText title={hit.title} titleQuote={hit.titleQuote} draw={draw} />
            </span>
            {hit.when && <time dateTime={hit.when.start}>{shortRange(hit.when.start, hit.when.end)}</time>}
          </span>
          <span class="pop-b">
            {hit.topics[0] && <TopicTag topic={hit.topics[0]} light />}
            {hit.entryKind && `, ${lowerFirst(ENTRY_KIND[hit.entryKind])}`}.{inArticle && ' In this article.'}
          </span>
        </>
      )}
      {hit.kind === 'claim' && (
        <>
          <span class="pop-a bs-q">
            <span dir="auto">“{draw(unquoted(hit.title))}”</span>
          </span>
          <span class="pop-b">
            {hit.status && `${statusWord(hit.status)}: ${lowerFirst(hit.status.note)}`}
            {inArticle && ' In this article.'}
          </span>
        </>
      )}
      {hit.kind === 'source' && hit.source && (
        <>
          <span class="pop-a">
            <span dir="auto">{draw(hit.title)}</span>
            <time dateTime={hit.source.date}>{hit.source.date.slice(0, 4)}</time>
          </span>
          <span class="pop-b">
            <Glyph name={SOURCE_KIND[hit.source.kind].glyph} /> {SOURCE_KIND[hit.source.kind].word}. Cited for{' '}
            {counted(hit.source.cited, 'sentence')}.
          </span>
        </>
      )}
      {hit.from && (
        <span class="pop-b" dir="auto">
          {fromPack(hit.from)}.
        </span>
      )}
    </div>
  );
}
