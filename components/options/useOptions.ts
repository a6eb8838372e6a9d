import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { say, sayCount } from '../../utils/i18n/say.ts';
import type { SourcesAnswer } from '../../utils/messages.ts';
import type { Settings } from '../../utils/settings-schema.ts';
import type { SyncState } from '../../utils/sync/sync.ts';
import type { Client } from '../client.ts';
import type { OptionsWorld } from './world.ts';

/** Saves settings; `said` is told to those who do not see what changed. */
export type Save = (settings: Settings, said?: string) => void;

/** What most sections are given. */
export interface SectionProps {
  settings: Settings;
  onSave: Save;
}

const NO_SOURCES: SourcesAnswer = { rows: [], statements: 0, shown: 0, emptyEntries: 0 };

/** Everything the options page shows of settings, and the one way to change them: saved at once, said in one line. */
export function useOptions(client: Client, world: OptionsWorld) {
  const [settings, setSettings] = useState<Settings>();
  const [sources, setSources] = useState<SourcesAnswer>();
  const [sync, setSync] = useState<SyncState>();
  const [said, setSaid] = useState('');
  const [failed, setFailed] = useState(false);
  /** Raised when packs have changed elsewhere. */
  const [packs, setPacks] = useState(0);
  /** What the reader sees now: the next change is a change of this. */
  const shown = useRef<Settings | undefined>(undefined);
  /** Changes that are not answered yet. */
  const saving = useRef(0);
  const fail = useCallback(() => setFailed(true), []);
  /** Without a knowledge base there are none; its own row says why, and settings can be changed all the same. */
  const askSources = useCallback(() => client.ask({ type: 'sources' }).catch(() => NO_SOURCES), [client]);
  const show = useCallback((next: Settings) => {
    shown.current = next;
    setSettings(next);
  }, []);

  const refresh = useCallback(async () => {
    const [now, state] = await Promise.all([client.ask({ type: 'get-settings' }), client.ask({ type: 'sync' })]);
    setSync(state);
    // While a change of the reader's is on its way, its answer has everything.
    if (saving.current > 0) return;
    const isNews = shown.current && JSON.stringify(shown.current) !== JSON.stringify(now);
    if (shown.current && !isNews) return;
    show(now);
    setSources(await askSources());
    if (isNews) setSaid(say('options.saved_elsewhere'));
  }, [client, show, askSources]);

  useEffect(() => {
    void refresh().catch(fail);
    return world.onSettings(() => void refresh().catch(fail));
  }, [refresh, world, fail]);

  /** Looks again at the sources: packs with others of them have come or gone. */
  const look = useCallback(() => void askSources().then(setSources), [askSources]);

  /** As when they have come or gone elsewhere: the list of packs is old, too. */
  const lookAgain = useCallback(() => {
    setPacks((before) => before + 1);
    look();
  }, [look]);
  useEffect(() => world.onPacks(lookAgain), [world, lookAgain]);

  /** Saves; says what was given, or how much is shown now when sources were switched. */
  const save: Save = async (next, told) => {
    const from = shown.current;
    show(next);
    saving.current++;
    try {
      const stored = await client.ask({ type: 'set-settings', settings: next, from }).catch((error: unknown) => {
        // What could not be kept is not what counts: the page must not look as if it were.
        if (from && shown.current === next) show(from);
        throw error;
      });
      if (saving.current === 1) show(stored);
      const now = await askSources();
      setSources(now);
      setSaid(told ?? sayCount('options.shown_now', now.statements, { shown: now.shown }));
      setFailed(false);
    } catch {
      fail();
    } finally {
      saving.current--;
    }
  };

  const turnSync = async (on: boolean) => {
    try {
      setSync(await client.ask({ type: 'sync', on }));
      setSaid(say('options.sync_said', { value: say(on ? 'options.on' : 'options.off') }));
    } catch {
      fail();
    }
  };
  return { settings, sources, sync, said, failed, save, turnSync, packs, look, lookAgain, tell: setSaid };
}
