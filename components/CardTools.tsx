import { say } from '../utils/i18n/say.ts';
import { Glyph } from './Glyph.tsx';

interface Props {
  pinned: boolean;
  canPin: boolean;
  onPin: () => void;
  onClose: () => void;
}

/** Pin and Close, always in reach at the top of a card. */
export function CardTools({ pinned, canPin, onPin, onClose }: Props) {
  return (
    <span class="bs-tools">
      {canPin && (
        <button type="button" class="bs-word" aria-pressed={pinned} onClick={onPin}>
          {pinned && <Glyph name="pin" />}
          {say(pinned ? 'card.pinned' : 'card.pin')}
        </button>
      )}
      <CloseButton onClose={onClose} />
    </span>
  );
}

/** The cross that closes a surface. */
export function CloseButton({ label, onClose }: { label?: string; onClose: () => void }) {
  return (
    <button type="button" class="bs-ib" aria-label={label ?? say('common.close')} onClick={onClose}>
      <Glyph name="close" />
    </button>
  );
}
