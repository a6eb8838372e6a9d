import { useId } from 'preact/hooks';
import { say } from '../../utils/i18n/say.ts';
import type { SourceRow } from '../../utils/messages.ts';
import { placeText } from '../../utils/place.ts';
import { longDate } from '../dates.ts';
import { fromPack } from '../imported/FromPack.tsx';
import { OutLink } from '../OutLink.tsx';
import { Switch } from '../Switch.tsx';
import { ended } from '../words.ts';
import { Sum } from './Sum.tsx';

interface Props {
  row: SourceRow;
  on: boolean;
  onSwitch: (on: boolean) => void;
}

/** One source: its switch, where it stands, what rests on it, and the way to it. */
export function SourceItem({ row, on, onSwitch }: Props) {
  const id = useId();
  const by = row.author && !row.title.includes(row.author) ? `${row.author}, ` : '';
  return (
    <li class={on ? 'opt-src' : 'opt-src is-off'}>
      <Switch checked={on} labelledBy={id} onChange={onSwitch} />
      <div dir="auto">
        <span class="opt-title" id={id} lang="en">
          {by}
          {row.title}
        </span>
        <p>
          <span lang="en">{row.publisher}</span>, {ended(longDate(row.date))} <span lang="en">{row.perspective}</span>{' '}
          <OutLink href={row.url}>{say('options.source_open')}</OutLink>{' '}
          <a class="bs-link" href={`library.html#${placeText({ kind: 'source', id: row.id })}`}>
            {say('options.source_taken')}
          </a>
          {row.from && ` ${fromPack(row.from)}.`}
        </p>
      </div>
      <Sum label="options.statements">{row.statements}</Sum>
      <Sum label="options.alone">{row.alone}</Sum>
    </li>
  );
}
