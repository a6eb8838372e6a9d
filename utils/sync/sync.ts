/**
 * Keeps the settings of a device in step with those in `storage.sync`. What is stored on the device is the truth for
 * everything that reads settings; here it is sent and brought in, in steps that can be repeated without harm: read what
 * is there, bring it in, send what is newer here. A step that finds nothing newer writes nothing, so no two devices
 * answer each other for ever.
 */
import type { Settings } from '../settings-schema.ts';
import type { SettingsStore } from '../settings-store.ts';
import { sameAtom } from './atoms.ts';
import type { Kept, SYNC_PROBLEMS } from './kept.ts';
import { isPieceKey, type Pieces, piecesOf, readPieces } from './pieces.ts';
import { stamped } from './stamped.ts';

/** What we use of `storage.sync`. */
export interface SyncArea {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

interface World {
  store: SettingsStore;
  /** Undefined where the browser has none. */
  area: () => SyncArea | undefined;
  /** Settings were changed from elsewhere. */
  changed: (before: Settings, after: Settings) => void;
  now?: () => number;
}

/** A change waits this long for more, in milliseconds. */
const SETTLE = 1500;
/** Steps are at least this far apart: of 120 writes a minute and 1,800 an hour none is ever refused. */
const APART = 5000;
/** After a failure. */
const AGAIN = 60_000;

/** What an options page shows. */
export interface SyncState {
  on: boolean;
  problem?: (typeof SYNC_PROBLEMS)[number] | undefined;
  /** Entries that only this device has, for want of room. */
  left: number;
  /** Whether changes are still to be sent. */
  pending: boolean;
  /** When it last worked, milliseconds since 1970; 0: never. */
  done: number;
}

export class Sync {
  private readonly world: World;
  private readonly now: () => number;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private last = 0;
  private running: Promise<void> = Promise.resolve();

  constructor(world: World) {
    this.world = world;
    this.now = world.now ?? Date.now;
    world.store.changed = () => this.soon();
  }

  /** A step before long: something changed here, or has arrived. */
  soon(wait = SETTLE): void {
    clearTimeout(this.timer);
    // A clock that was set back meanwhile holds nothing up for longer than that.
    const rest = Math.min(APART, this.last + APART - this.now());
    this.timer = setTimeout(() => void this.step(), Math.max(wait, rest));
  }

  /** Goes on with what a background left undone that was put to sleep. */
  async resume(): Promise<void> {
    const { on, pending, tried } = await this.world.store.kept();
    // Tried in the future: by a clock that was wrong.
    if (on && pending > 0 && Math.abs(this.now() - tried) > AGAIN) this.soon();
  }

  /** Switches it on or off, for this device. */
  async turn(on: boolean): Promise<SyncState> {
    await this.world.store.keep(() => ({ on, problem: undefined }));
    if (on) await this.step();
    return this.state();
  }

  async state(): Promise<SyncState> {
    const { on, problem, left, pending, done } = await this.world.store.kept();
    return { on, problem: on ? problem : undefined, left, pending: pending > 0, done };
  }

  /** Brings in and sends, one step after the other. Never throws: what fails is noted, and tried again. */
  step(): Promise<void> {
    clearTimeout(this.timer);
    this.running = this.running.then(() => this.tryStep());
    return this.running;
  }

  private async tryStep(): Promise<void> {
    const { store } = this.world;
    const now = this.now();
    try {
      const { on, pending } = await store.kept();
      if (!on) return;
      this.last = now;
      const noted = await this.exchange(now);
      // What was changed meanwhile is still to be sent.
      const sent = noted.problem ? 0 : pending;
      await store.keep((kept) => ({ ...noted, tried: now, pending: kept.pending - sent }));
    } catch (error) {
      const failed = { problem: problemOf(error), tried: now };
      await store.keep((kept) => ({ ...failed, pending: Math.max(1, kept.pending) })).catch(() => undefined);
      this.soon(AGAIN);
    }
  }

  private async exchange(now: number): Promise<Partial<Kept>> {
    const { store, changed } = this.world;
    const area = this.world.area();
    if (!area) throw new Error('There is no storage.sync.');
    const items = await area.get(null);
    const { atoms, newer } = readPieces(items);
    if (newer) return { problem: 'newer' };
    const { before, after, kept, ahead } = await store.mergeIn(atoms);
    if (before !== after) changed(before, after);
    const done = { problem: undefined, done: now };
    if (!ahead) return { ...done, left: 0 };
    const { pieces, left } = piecesOf(stamped(after, kept.stamps), now);
    await send(area, items, pieces);
    return { ...done, left };
  }
}

/** Writes what is not there yet, and takes away what is too much. */
async function send(area: SyncArea, there: Readonly<Record<string, unknown>>, pieces: Pieces): Promise<void> {
  const next = Object.fromEntries(Object.entries(pieces).filter(([key, piece]) => !sameAtom(there[key], piece)));
  const gone = Object.keys(there).filter((key) => isPieceKey(key) && !(key in pieces));
  // First out, then in: there may be no room for both.
  if (gone.length > 0) await area.remove(gone);
  if (Object.keys(next).length > 0) await area.set(next);
}

function problemOf(error: unknown): (typeof SYNC_PROBLEMS)[number] {
  return /quota|max_write|exceeded/i.test(error instanceof Error ? error.message : String(error))
    ? 'quota'
    : 'unavailable';
}
