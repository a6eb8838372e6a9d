import { useEffect, useState } from 'preact/hooks';
import { say, sayCount } from '../../utils/i18n/say.ts';
import type { SourceRow } from '../../utils/messages.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/settings-schema.ts';
import { applied, changesBetween } from '../../utils/sync/atoms.ts';
import type { SyncState } from '../../utils/sync/sync.ts';
import type { Client } from '../client.ts';
import { FaultRows } from './FaultRows.tsx';
import { FileRow } from './FileRow.tsx';
import { KnowledgeRows } from './KnowledgeRows.tsx';
import { ResetRow } from './ResetRow.tsx';
import { Section } from './Section.tsx';
import { SyncRow } from './SyncRow.tsx';
import type { Save, SectionProps } from './useOptions.ts';
import { useRebuild } from './useRebuild.ts';
import type { OptionsWorld } from './world.ts';

interface Props extends SectionProps {
  client: Client;
  world: OptionsWorld;
  sources: SourceRow[];
  sync: SyncState;
  onTurnSync: (on: boolean) => void;
  tell: (said: string) => void;
  /** The database may be another one. */
  onRebuilt: () => void;
}

/** What is kept where: settings, searches, the knowledge base, and the ways to take, bring and drop them. */
export function DataSection({ client, world, settings, sources, sync, onSave, onTurnSync, tell, onRebuilt }: Props) {
  const knowledge = useRebuild(client, world, tell, onRebuilt);
  const searches = useSearches(world, tell);
  const [taken, setTaken] = useState<{ said: string; before: Settings; after: Settings }>();
  const take: Save = (next, said = '') => {
    setTaken({ said, before: settings, after: next });
    onSave(next, said);
  };
  const undo = () => {
    if (!taken) return;
    setTaken(undefined);
    // What was changed since then stays.
    onSave(applied(settings, changesBetween(taken.after, taken.before)), say('options.undone'));
  };
  const nameOf = (id: string) => sources.find((row) => row.id === id)?.short ?? id;
  return (
    <Section id="data">
      <h2>{say('options.your_settings')}</h2>
      <SyncRow sync={sync} onTurn={onTurnSync} />
      <FileRow settings={settings} nameOf={nameOf} save={world.save} tell={tell} onTake={take} />
      {taken && (
        <p class="opt-out opt-undo">
          <span>{taken.said}</span>
          <button type="button" class="bs-link" onClick={undo}>
            {say('options.undo')}
          </button>
        </p>
      )}
      <ul class="opt-kv">
        <li>
          <span class="bs-dim">{say('options.history')}</span>
          <span>
            {searches.count === 0 ? say('options.history_none') : sayCount('options.history_kept', searches.count)}
          </span>
          {searches.count > 0 && (
            <button type="button" class="bs-link" onClick={searches.forget}>
              {say('options.history_clear')}
            </button>
          )}
        </li>
      </ul>
      <h2>{say('options.knowledge')}</h2>
      <KnowledgeRows knowledge={knowledge} />
      <FaultRows client={client} copy={world.copy} tell={tell} />
      <h2>{say('options.start_over')}</h2>
      <ResetRow
        synced={sync.on}
        onReset={() => {
          take(DEFAULT_SETTINGS, say('options.was_reset'));
          void world.forgetDevice().then(searches.look);
        }}
      />
    </Section>
  );
}

/** How many searches are kept, and the way to be rid of them. */
function useSearches(world: OptionsWorld, tell: (said: string) => void) {
  const [count, setCount] = useState(0);
  const look = () => world.searches().then(setCount, () => undefined);
  useEffect(() => void look(), [world]);
  const forget = () =>
    void world.forgetSearches().then(async () => {
      await look();
      tell(say('options.history_cleared'));
    });
  return { count, look, forget };
}
