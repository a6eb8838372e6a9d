import type { ComponentChildren } from 'preact';
import type { Key } from '../../utils/i18n/keys.ts';
import { say } from '../../utils/i18n/say.ts';

/** A figure of a column, with the column's name for those who hear it or see no columns. */
export function Sum({ label, children }: { label: Key; children: ComponentChildren }) {
  return (
    <small>
      <span class="bs-sr">{say('options.said', { name: say(label), value: '' })}</span>
      {children}
    </small>
  );
}
