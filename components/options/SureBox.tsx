import type { ComponentChildren } from 'preact';
import type { Key } from '../../utils/i18n/keys.ts';
import { say } from '../../utils/i18n/say.ts';

interface Props {
  question: Key;
  /** What goes with it. */
  children: ComponentChildren;
  /** The words for going on and for leaving all as it is. */
  yes: Key;
  no: Key;
  onYes: () => void;
  onClose: () => void;
}

/** Asks once more before something that cannot be undone. */
export function SureBox({ question, children, yes, no, onYes, onClose }: Props) {
  return (
    <section class="opt-box" aria-label={say(question)}>
      <p>
        <b>{say(question)}</b> {children}
      </p>
      <p class="bs-links">
        <button
          type="button"
          class="opt-button"
          onClick={() => {
            onClose();
            onYes();
          }}
        >
          {say(yes)}
        </button>
        <button type="button" class="bs-link" onClick={onClose}>
          {say(no)}
        </button>
      </p>
    </section>
  );
}
