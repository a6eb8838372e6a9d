import { useId, useState } from 'preact/hooks';
import { say, sayCount, sayParts } from '../../utils/i18n/say.ts';
import type { SourceKind } from '../../utils/knowledge/schema.ts';
import type { SourceRow } from '../../utils/messages.ts';
import { Glyph } from '../Glyph.tsx';
import { Switch } from '../Switch.tsx';
import { inWords, SOURCE_KIND, upperFirst } from '../words.ts';
import { stateOf } from './presets.ts';
import { SourceItem } from './SourceItem.tsx';
import { Sum } from './Sum.tsx';

/** Sources shown before the rest of a kind is asked for. */
const OPEN = 6;

interface Props {
  kind: SourceKind;
  /** All sources of the kind, and those that match what is looked for. */
  rows: SourceRow[];
  found: SourceRow[];
  finding: boolean;
  off: ReadonlySet<string>;
  /** Statements in the pack. */
  statements: number;
  onSwitch: (ids: string[], on: boolean) => void;
}

/** One kind of sources: a switch for all of them, and a switch for each underneath. */
export function KindGroup({ kind, rows, found, finding, off, statements, onSwitch }: Props) {
  const id = useId();
  const [unfolded, setUnfolded] = useState(false);
  const [all, setAll] = useState(false);
  const open = (unfolded || finding) && rows.length > 0;
  const state = stateOf(rows, off);
  const { heading, glyph, more } = SOURCE_KIND[kind];
  const rest = found.length - OPEN;
  const shown = all || finding || rest <= 1 ? found : found.slice(0, OPEN);
  const sum = (of: 'statements' | 'alone') => rows.reduce((total, row) => total + row[of], 0);
  const name = (
    <b key="name" id={`${id}-name`}>
      {heading}
    </b>
  );
  const part = howMany(rows, off);
  return (
    <div>
      <div class={state === false ? 'opt-kind is-off' : 'opt-kind'}>
        <Switch
          group
          checked={state}
          labelledBy={`${id}-name`}
          disabled={rows.length === 0}
          onChange={(on) =>
            onSwitch(
              rows.map((row) => row.id),
              on,
            )
          }
        />
        <Glyph name={glyph} />
        <span class="opt-name">{part ? sayParts('options.kind_name', { kind: name, state: part }) : name}</span>
        <Sum label="options.statements">
          {say('options.statements_of', { count: sum('statements'), all: statements })}
        </Sum>
        <Sum label="options.alone">{sum('alone')}</Sum>
        {rows.length > 0 && (
          <button
            type="button"
            class="bs-ib"
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            aria-label={say('options.show_kind', { kind: heading })}
            onClick={() => setUnfolded(!unfolded)}
          >
            <Glyph name="right" />
          </button>
        )}
      </div>
      {open && (
        <ul class="opt-list" id={id}>
          {shown.map((row) => (
            <SourceItem key={row.id} row={row} on={!off.has(row.id)} onSwitch={(on) => onSwitch([row.id], on)} />
          ))}
          {shown.length < found.length && (
            <li>
              <button type="button" class="opt-more" onClick={() => setAll(true)}>
                {upperFirst(sayCount(more, rest, inWords(rest)))}
              </button>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}

/** "7 of 8 on": said only where it is not plain from the switch. */
function howMany(rows: SourceRow[], off: ReadonlySet<string>): string {
  const on = rows.filter((row) => !off.has(row.id)).length;
  if (rows.length === 0) return say('options.kind_none');
  if (on === 0) return sayCount('options.kind_off', rows.length);
  return on < rows.length ? sayCount('options.kind_part', rows.length, { on }) : '';
}
