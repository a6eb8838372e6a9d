import { say, sayCount } from '../utils/i18n/say.ts';
import type { SourceKind } from '../utils/knowledge/schema.ts';
import { CITED_KIND, inWords, joinAnd, upperFirst } from './words.ts';

interface Props {
  hidden: number;
  kinds: SourceKind[];
  onShow?: (() => void) | undefined;
  onOptions?: (() => void) | undefined;
}

/** Says how much is not shown and why, and offers it back. */
export function HiddenNote({ hidden, kinds, onShow, onOptions }: Props) {
  if (hidden === 0) return null;
  const sources = kinds.length > 0 ? joinAnd(kinds.map((kind) => CITED_KIND[kind].many)) : say('common.rest_on_any');
  return (
    <div class="bs-note">
      <p>
        <b>{upperFirst(sayCount('card.hidden', hidden, inWords(hidden)))}</b>{' '}
        {sayCount('card.rest_only', hidden, { sources })}
      </p>
      <p class="bs-links">
        {onShow && (
          <button type="button" class="bs-link" onClick={onShow}>
            {sayCount('card.show_hidden', hidden)}
          </button>
        )}
        {onOptions && (
          <button type="button" class="bs-link" onClick={onOptions}>
            {say('card.choose_sources')}
          </button>
        )}
      </p>
    </div>
  );
}
