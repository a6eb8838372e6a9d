import { say } from '../utils/i18n/say.ts';

interface Props {
  id: string;
  onReload: () => void;
  onRemove: () => void;
}

/** What failed, what did not, and what to do. */
export function CardError({ id, onReload, onRemove }: Props) {
  return (
    <div class="bs-note" role="alert">
      <p id={id}>
        <b>{say('card.unreadable')}</b> {say('card.unreadable_why')}
      </p>
      <p class="bs-links">
        <button type="button" class="bs-link" onClick={onReload}>
          {say('card.reload')}
        </button>
        <button type="button" class="bs-link" onClick={onRemove}>
          {say('card.remove_marks')}
        </button>
      </p>
    </div>
  );
}
