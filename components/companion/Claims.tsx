import { useState } from 'preact/hooks';
import type { CompanionShow } from '../../utils/companion/protocol.ts';
import { say } from '../../utils/i18n/say.ts';
import { StatusNote } from '../ClaimMarks.tsx';
import { excerpt } from '../excerpt.ts';
import { quoted, unquoted } from '../words.ts';
import { distinct, type Fold, Folding } from './Folding.tsx';
import { OpenCard } from './OpenCard.tsx';
import type { SectionProps } from './Passages.tsx';
import { textIn } from './textIn.ts';

/** The claims of the article for which there is a record, in its own words; each opens to the record. */
export function Claims({ client, page, articleDate, round, on }: SectionProps) {
  const [open, setOpen] = useState<string>();
  const marks = page.told?.framing.claims ?? [];
  const text = textIn(page.told);
  const keys = distinct(marks.map((mark) => `${mark.claim} ${text(mark)}`));
  const folds = marks.flatMap((mark, index): Fold[] => {
    const claim = page.claims.find((one) => one.id === mark.claim);
    if (!claim) return [];
    const words = text(mark);
    const where: CompanionShow = { show: 'claim', index, words };
    const cues = mark.cues?.map(({ start, end }) => ({ start: start - mark.start, end: end - mark.start })) ?? [];
    const said = excerpt(words, cues)
      .map((piece) => piece.text)
      .join('');
    return [
      {
        key: keys[index] ?? '',
        head: (
          <>
            <span class="comp-words bs-q" lang={page.articles[page.at]?.lang} dir="auto">
              {quoted(unquoted(said))}
            </span>
            <StatusNote status={claim.status} mark={mark} articleDate={articleDate} />
          </>
        ),
        onOpen: () => on.send(where),
        body: () => (
          <OpenCard
            client={client}
            of={{ kind: 'claim', id: claim.id }}
            where={where}
            articleDate={articleDate}
            round={round}
            on={on}
          />
        ),
      },
    ];
  });
  if (folds.length === 0) return <p class="comp-note">{say('companion.no_claims')}</p>;
  return (
    <>
      <p class="comp-note">{say('companion.claims_note')}</p>
      <Folding folds={folds} open={open} setOpen={setOpen} />
    </>
  );
}
