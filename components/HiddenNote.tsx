import type { SourceKind } from '../utils/knowledge/schema.ts';
import { counted, joinAnd, SOURCE_KIND, upperFirst } from './words.ts';

interface Props {
  hidden: number;
  kinds: SourceKind[];
  onShow?: (() => void) | undefined;
  onOptions?: (() => void) | undefined;
}

/** Says how much is not shown and why, and offers it back. */
export function HiddenNote({ hidden, kinds, onShow, onOptions }: Props) {
  if (hidden === 0) return null;
  const one = hidden === 1;
  const kindWords = kinds.length > 0 ? joinAnd(kinds.map((kind) => SOURCE_KIND[kind].many)) : 'sources';
  return (
    <div class="bs-note">
      <p>
        <b>
          {upperFirst(counted(hidden, 'statement'))} {one ? 'is' : 'are'} hidden.
        </b>{' '}
        {one ? 'It rests' : 'They rest'} only on {kindWords}, which you have switched off.
      </p>
      <p class="bs-links">
        {onShow && (
          <button type="button" class="bs-link" onClick={onShow}>
            {one ? 'Show it in this card' : 'Show them in this card'}
          </button>
        )}
        {onOptions && (
          <button type="button" class="bs-link" onClick={onOptions}>
            Choose sources
          </button>
        )}
      </p>
    </div>
  );
}
