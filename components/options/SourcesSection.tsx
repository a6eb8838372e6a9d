import { useId, useRef, useState } from 'preact/hooks';
import { SOURCE_KINDS } from '../../utils/knowledge/schema.ts';
import type { SourcesAnswer } from '../../utils/messages.ts';
import type { Settings } from '../../utils/settings-schema.ts';
import { Glyph } from '../Glyph.tsx';
import { counted, upperFirst } from '../words.ts';
import { KindGroup } from './KindGroup.tsx';
import { type Preset, presetOf, presetOff, rowsOf, withSources } from './presets.ts';

interface Props {
  sources: SourcesAnswer;
  settings: Settings;
  onSave: (settings: Settings) => void;
}

/** Sources: by preset, by kind, one by one, with what each choice costs. */
export function SourcesSection({ sources, settings, onSave }: Props) {
  const { rows } = sources;
  const off = new Set(settings.sourcesOff);
  const preset = presetOf(off, rows);
  const [chosen, setChosen] = useState(preset === 'choice');
  const kept = useRef(preset === 'choice' ? settings.sourcesOff : undefined);
  const [find, setFind] = useState('');

  const saveOff = (sourcesOff: string[]) => onSave({ ...settings, sourcesOff });
  const choose = (sourcesOff: string[]) => {
    kept.current = sourcesOff;
    setChosen(true);
    saveOff(sourcesOff);
  };
  const pick = (to: Preset) => {
    setChosen(to === 'choice');
    if (to === 'choice') saveOff(kept.current ?? settings.sourcesOff);
    else saveOff(presetOff(to, rows));
  };

  const shownKinds = SOURCE_KINDS.map((kind) => ({ kind, found: rowsOf(kind, rows, find) }));
  const anything = shownKinds.some(({ found }) => found.length > 0);
  return (
    <section id="sources">
      <h1>Sources</h1>
      <p class="opt-lead">
        A statement is shown while at least one of its sources is on. Whatever you switch off goes everywhere at once,
        in open pages too. Each card says how much is hidden.
      </p>
      <Presets preset={chosen ? 'choice' : preset} all={rows.length} onPick={pick} />
      <p class="opt-out">
        <b>
          {sources.shown} of {sources.statements} statements
        </b>{' '}
        are shown. {nothingLeft(sources.emptyEntries)}
        {rows.length - rows.filter((row) => off.has(row.id)).length} of {rows.length} sources are on.
      </p>
      <label class="opt-find">
        <Glyph name="find" />
        <span class="bs-sr">Find a source</span>
        <input
          type="text"
          placeholder="Find a source, a publisher, an author"
          value={find}
          onInput={(event) => setFind(event.currentTarget.value)}
        />
      </label>
      <p class="opt-hd" aria-hidden="true">
        <span>By kind</span>
        <span>Statements</span>
        <span>On it alone</span>
      </p>
      {!anything && <p class="opt-none">No source has these words. A publisher, a name or a year finds most.</p>}
      {shownKinds.map(({ kind, found }) =>
        find.trim() && found.length === 0 ? null : (
          <KindGroup
            key={kind}
            kind={kind}
            rows={rows.filter((row) => row.kind === kind)}
            found={found}
            finding={find.trim() !== ''}
            off={off}
            statements={sources.statements}
            onSwitch={(ids, on) => choose(withSources(off, ids, on))}
          />
        ),
      )}
    </section>
  );
}

function nothingLeft(entries: number): string {
  if (entries === 0) return '';
  const one = entries === 1;
  return `${upperFirst(counted(entries, 'entry', 'entries'))} ${one ? 'has' : 'have'} nothing left and ${one ? 'is' : 'are'} not marked. `;
}

function Presets({ preset, all, onPick }: { preset: Preset; all: number; onPick: (preset: Preset) => void }) {
  const name = useId();
  const choices: [Preset, string][] = [
    ['all', `All ${all}`],
    ['primary', 'Primary documents only'],
    ['choice', 'Your choice'],
  ];
  return (
    <fieldset class="opt-pre">
      <legend class="bs-sr">Preset</legend>
      {choices.map(([value, label]) => (
        <label key={value}>
          <input type="radio" name={name} checked={preset === value} onChange={() => onPick(value)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
