import type { Card } from '../utils/knowledge/view.ts';
import { FromPack } from './imported/FromPack.tsx';
import { ReadingContent, type ReadingProps } from './ReadingContent.tsx';
import { SourceContent } from './SourceContent.tsx';

type Props = Omit<ReadingProps, 'card'> & { card: Card };

/** A card of any kind from its title to its end, for popup and library. On the page, sources come when they are opened. */
export function CardContent({ card, ...rest }: Props) {
  const { titleId, aboutId, on } = rest;
  return (
    <>
      {card.from && <FromPack from={card.from} />}
      {card.type === 'source' ? (
        <SourceContent card={card} titleId={titleId} aboutId={aboutId} on={on} />
      ) : (
        <ReadingContent card={card} {...rest} />
      )}
    </>
  );
}
