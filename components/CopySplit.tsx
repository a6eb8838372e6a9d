import { useEffect, useRef, useState } from 'preact/hooks';
import type { CitationFormat } from '../utils/citation-formats.ts';
import { copyText } from '../utils/copy.ts';
import { say } from '../utils/i18n/say.ts';
import type { Card } from '../utils/knowledge/view.ts';
import { copyItems } from './CardMenu.tsx';
import { citationText } from './citation/index.ts';
import type { Client } from './client.ts';
import { Glyph } from './Glyph.tsx';
import { Menu } from './Menu.tsx';

/** How long is said what was copied. */
const SAID_MS = 2400;

interface Props {
  client: Client;
  card: Card;
}

/** Copies a card with its sources, in the format that was chosen last; another one is chosen from a menu. */
export function CopySplit({ client, card }: Props) {
  const [format, setFormat] = useState<CitationFormat>('plain');
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const trigger = useRef<HTMLButtonElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    // What was never chosen, or cannot be told, is plain text.
    client
      .ask({ type: 'citation-format' })
      .then(({ as }) => as && setFormat(as))
      .catch(() => undefined);
    return () => clearTimeout(timer.current);
  }, [client]);
  const close = () => {
    setOpen(false);
    trigger.current?.focus();
  };
  const copy = async (as: CitationFormat) => {
    const { text, copied } = citationText(card, as);
    setSaid((await copyText(text)) ? copied : say('common.not_copied'));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setSaid(''), SAID_MS);
  };
  const copyAs = (as: CitationFormat) => {
    close();
    setFormat(as);
    // A choice that cannot be kept holds here all the same.
    if (as !== format) client.ask({ type: 'citation-format', as }).catch(() => undefined);
    void copy(as);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape in the menu closes it and nothing else
    <span
      class="bs-split"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <button type="button" onClick={() => void copy(format)}>
        <span role="status">{said || say('card.copy')}</span>
      </button>
      <button
        type="button"
        class="bs-ib"
        ref={trigger}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={say('card.copy_as')}
        onClick={() => setOpen(!isOpen)}
      >
        <Glyph name="down" />
      </button>
      {isOpen && <Menu label="card.copy_as" items={copyItems(format, copyAs)} onClose={() => setOpen(false)} />}
    </span>
  );
}
