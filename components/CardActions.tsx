import type { ComponentChildren } from 'preact';
import { say } from '../utils/i18n/say.ts';
import type { CardMenuName } from './CardMenu.tsx';
import { Glyph } from './Glyph.tsx';

interface Props {
  /** Whether "Why marked" is open; undefined where there is nothing to say. */
  why: boolean | undefined;
  whyId: string;
  /** The menu that is open; its content is there as soon as it has been brought. */
  menu?: { name: CardMenuName; content: ComponentChildren } | undefined;
  /** What has just been done, shown for a moment without moving anything. */
  done?: string | undefined;
  onWhy: () => void;
  onCopy: () => void;
  onMenu: (name: CardMenuName) => void;
  onOff: () => void;
}

/** The row of actions under the scrolling part of a card. */
export function CardActions({ why, whyId, menu, done, onWhy, onCopy, onMenu, onOff }: Props) {
  const trigger = (name: CardMenuName) =>
    ({
      type: 'button',
      'aria-haspopup': 'menu',
      'aria-expanded': menu?.name === name,
      onClick: () => onMenu(name),
    }) as const;
  return (
    <footer class="bs-acts">
      {why !== undefined && (
        <button type="button" aria-expanded={why} aria-controls={why ? whyId : undefined} onClick={onWhy}>
          {say('card.why_marked')}
        </button>
      )}
      <span class="bs-split">
        <button type="button" onClick={onCopy}>
          <span class="bs-long">{say('card.copy')}</span>
          <span class="bs-short">{say('card.copy_short')}</span>
        </button>
        <button {...trigger('copy')} class="bs-ib" aria-label={say('card.copy_as')}>
          <Glyph name="down" />
        </button>
        {menu?.name === 'copy' && menu.content}
      </span>
      <span class="bs-split is-last">
        <button {...trigger('more')}>
          {say('card.more_actions')}
          <Glyph name="down" />
        </button>
        {menu?.name === 'more' && menu.content}
      </span>
      <button type="button" class="bs-end" onClick={onOff}>
        <span class="bs-long">{say('card.off_here')}</span>
        <span class="bs-short">{say('card.off_here_short')}</span>
      </button>
      {done && (
        <p class="bs-done" aria-hidden="true">
          {done}
        </p>
      )}
    </footer>
  );
}
