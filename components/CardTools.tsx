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
          {pinned ? 'Pinned' : 'Pin'}
        </button>
      )}
      <CloseButton label="Close" onClose={onClose} />
    </span>
  );
}

/** The cross that closes a surface. */
export function CloseButton({ label, onClose }: { label: string; onClose: () => void }) {
  return (
    <button type="button" class="bs-ib" aria-label={label} onClick={onClose}>
      <Glyph name="close" />
    </button>
  );
}
