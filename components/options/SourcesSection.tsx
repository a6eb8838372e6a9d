import { useId, useRef, useState } from 'preact/hooks';
import { say, sayCount, sayParts } from '../../utils/i18n/say.ts';
import { SOURCE_KINDS } from '../../utils/knowledge/schema.ts';
import type { SourcesAnswer } from '../../utils/messages.ts';
import { Glyph } from '../Glyph.tsx';
import { inWords, upperFirst } from '../words.ts';
import { KindGroup } from './KindGroup.tsx';
import { type Preset, presetOf, presetOff, rowsOf, withSources } from './presets.ts';
import { Section } from './Section.tsx';
import type { SectionProps } from './useOptions.ts';

interface Props extends SectionProps {
  sources: SourcesAnswer;
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
    <Section id="sources" lead={say('options.sources_lead')}>
      <Presets preset={chosen ? 'choice' : preset} all={rows.length} onPick={pick} />
      <Sums sources={sources} on={rows.filter((row) => !off.has(row.id)).length} />
      <label class="opt-find">
        <Glyph name="find" />
        <span class="bs-sr">{say('options.find_source')}</span>
        <input
          type="text"
          placeholder={say('options.find_source_hint')}
          value={find}
          onInput={(event) => setFind(event.currentTarget.value)}
        />
      </label>
      <p class="opt-hd" aria-hidden="true">
        <span>{say('options.by_kind')}</span>
        <span>{say('options.statements')}</span>
        <span>{say('options.alone')}</span>
      </p>
      {!anything && (
        <p class="opt-none" role="status">
          {say('options.no_source')}
        </p>
      )}
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
    </Section>
  );
}

/** What is shown now, and what is left of entries and sources. */
function Sums({ sources, on }: { sources: SourcesAnswer; on: number }) {
  const { shown, statements, emptyEntries, rows } = sources;
  const sum = <b key="sum">{sayCount('options.shown_statements', statements, { shown })}</b>;
  return (
    <p class="opt-out">
      {sayParts('options.shown', { statements: sum })}{' '}
      {emptyEntries > 0 && `${upperFirst(sayCount('options.empty_entries', emptyEntries, inWords(emptyEntries)))} `}
      {sayCount('options.sources_on', rows.length, { on })}
    </p>
  );
}

function Presets({ preset, all, onPick }: { preset: Preset; all: number; onPick: (preset: Preset) => void }) {
  const name = useId();
  const choices: [Preset, string][] = [
    ['all', sayCount('options.preset_all', all)],
    ['primary', say('options.preset_primary')],
    ['unofficial', say('options.preset_unofficial')],
    ['choice', say('options.preset_choice')],
  ];
  return (
    <fieldset class="opt-pre">
      <legend class="bs-sr">{say('options.preset')}</legend>
      {choices.map(([value, label]) => (
        <label key={value}>
          <input type="radio" name={name} checked={preset === value} onChange={() => onPick(value)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
