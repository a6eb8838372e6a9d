/** The settings of one device: an item of storage.local, checked when read, with when each of them was set beside it. */
import * as v from 'valibot';
import { SETTINGS_KEY } from './settings-key.ts';
import { migrate } from './settings-migrations.ts';
import { salvage } from './settings-salvage.ts';
import { DEFAULT_SETTINGS, type Settings, SettingsSchema } from './settings-schema.ts';
import { changesBetween } from './sync/atoms.ts';
import { type Kept, keptFrom, SYNC_KEY } from './sync/kept.ts';
import { merged, restamped, type StampedAtoms } from './sync/stamped.ts';

/** What we use of a storage area. */
export interface LocalArea {
  get(keys: string | string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

export interface MergedIn {
  before: Settings;
  after: Settings;
  kept: Kept;
  /** Whether there is something here that the other side has not got. */
  ahead: boolean;
}

export class SettingsStore {
  private readonly local: () => LocalArea;
  private readonly now: () => number;
  /** What waits for the change before it, so that two at once both count. */
  private queue: Promise<unknown> = Promise.resolve();
  /** Called after a change of the reader's. */
  changed: () => void = () => undefined;

  constructor(local: () => LocalArea, now: () => number = Date.now) {
    this.local = local;
    this.now = now;
  }

  /** The settings as stored; the defaults when there are none, or none that can be read. */
  async load(): Promise<Settings> {
    const stored = (await this.local().get(SETTINGS_KEY))[SETTINGS_KEY];
    if (stored === undefined) return structuredClone(DEFAULT_SETTINGS);
    // An older shape is stored in the new one at the next change: reading must not write over a change under way.
    const migrated = migrate(stored);
    const result = v.safeParse(SettingsSchema, migrated);
    if (result.success) return result.output;
    // Nothing the reader chose is thrown away: what cannot be read is put aside, and what can is kept.
    await this.local()
      .set({ [`${SETTINGS_KEY}-unread`]: stored })
      .catch(() => undefined);
    return salvage(migrated);
  }

  /** What the device keeps of keeping in step. */
  async kept(): Promise<Kept> {
    return keptFrom((await this.local().get(SYNC_KEY))[SYNC_KEY]);
  }

  /** Changes the settings, and notes of what when. Gives what was stored. */
  change(change: (settings: Settings) => Settings): Promise<Settings> {
    return this.inTurn(async () => {
      const [before, kept] = await Promise.all([this.load(), this.kept()]);
      const after = v.parse(SettingsSchema, change(before));
      const paths = [...changesBetween(before, after).keys()];
      const stamps = restamped(kept.stamps, paths, this.now());
      const pending = kept.pending + (paths.length > 0 ? 1 : 0);
      await this.local().set({ [SETTINGS_KEY]: after, [SYNC_KEY]: { ...kept, stamps, pending } });
      if (paths.length > 0) this.changed();
      return after;
    });
  }

  /** Brings in what other devices have (stamped.ts has the rule). Writes only where that changes something. */
  mergeIn(theirs: StampedAtoms): Promise<MergedIn> {
    return this.inTurn(async () => {
      const [before, kept] = await Promise.all([this.load(), this.kept()]);
      const { settings, stamps, changed, ahead } = merged(before, kept.stamps, theirs, this.now());
      const next = { ...kept, stamps };
      const items = changed ? { [SETTINGS_KEY]: v.parse(SettingsSchema, settings) } : {};
      if (Object.keys(stamps).some((path) => stamps[path] !== kept.stamps[path]))
        await this.local().set({ ...items, [SYNC_KEY]: next });
      return { before, after: settings, kept: next, ahead };
    });
  }

  /** Notes something about keeping in step. */
  keep(change: (kept: Kept) => Partial<Kept>): Promise<Kept> {
    return this.inTurn(async () => {
      const kept = await this.kept();
      const next = { ...kept, ...change(kept) };
      await this.local().set({ [SYNC_KEY]: next });
      return next;
    });
  }

  private inTurn<T>(task: () => Promise<T>): Promise<T> {
    const next = this.queue.then(task);
    this.queue = next.catch(() => undefined);
    return next;
  }
}
