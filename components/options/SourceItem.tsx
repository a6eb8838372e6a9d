import { useId } from 'preact/hooks';
import type { SourceRow } from '../../utils/messages.ts';
import { placeText } from '../../utils/place.ts';
import { longDate } from '../dates.ts';
import { fromPack } from '../imported/FromPack.tsx';
import { OutLink, safeUrl } from '../SourceBox.tsx';
import { Switch } from '../Switch.tsx';

interface Props {
  row: SourceRow;
  on: boolean;
  onSwitch: (on: boolean) => void;
}

/** One source: its switch, where it stands, what rests on it, and the way to it. */
export function SourceItem({ row, on, onSwitch }: Props) {
  const id = useId();
  const url = safeUrl(row.url);
  const by = row.author && !row.title.includes(row.author) ? `${row.author}, ` : '';
  return (
    <li class={on ? 'opt-src' : 'opt-src is-off'}>
      <Switch checked={on} labelledBy={id} onChange={onSwitch} />
      <div dir="auto">
        <span class="opt-title" id={id}>
          {by}
          {row.title}
        </span>
        <p>
          {row.publisher}, {longDate(row.date)}. {row.perspective} {url && <OutLink href={url}>Open</OutLink>}{' '}
          <a class="bs-link" href={`library.html#${placeText({ kind: 'source', id: row.id })}`}>
            What we take from it
          </a>
          {row.from && ` ${fromPack(row.from)}.`}
        </p>
      </div>
      <small>
        <span class="bs-sr">Statements: </span>
        {row.statements}
      </small>
      <small>
        <span class="bs-sr">On it alone: </span>
        {row.alone}
      </small>
    </li>
  );
}
