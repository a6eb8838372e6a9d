/** Devices of one reader: each with a storage of its own and its copy of what is in step, which arrives when it is let. */
import { SettingsStore } from '../../../utils/settings-store.ts';
import { Sync } from '../../../utils/sync/sync.ts';

export class Cloud {
  now = Date.UTC(2026, 10, 30);
  readonly devices: Device[] = [];
  /** Writes of all devices. */
  writes = 0;

  /** Delivers one item that a device has not seen to it; false when all has arrived. `pick` chooses among them. */
  async deliver(pick: (count: number) => number): Promise<boolean> {
    const waiting = this.devices.flatMap((device) => [...device.inbox.keys()].map((key) => ({ device, key })));
    const chosen = waiting[pick(waiting.length)];
    if (!chosen) return false;
    const { device, key } = chosen;
    const item = device.inbox.get(key);
    device.inbox.delete(key);
    if (item === undefined) device.copy.delete(key);
    else device.copy.set(key, item);
    await device.sync.step();
    return true;
  }

  /** Until nothing is under way any more. Gives how many deliveries that took. */
  async settle(): Promise<number> {
    let count = 0;
    for (; await this.deliver(() => 0); count++)
      if (count > 500) throw new Error('The devices answer one another for ever.');
    return count;
  }
}

export class Device {
  readonly local = new Map<string, unknown>();
  readonly copy = new Map<string, unknown>();
  readonly inbox = new Map<string, unknown>();
  readonly store: SettingsStore;
  readonly sync: Sync;
  /** How often settings changed here from elsewhere. */
  heard = 0;
  /** What the storage throws. */
  fails: Error | undefined;

  constructor(cloud: Cloud, skew = 0) {
    const now = () => cloud.now + skew;
    const local = {
      get: async (keys: string | string[]) =>
        structuredClone(
          Object.fromEntries(
            [keys]
              .flat()
              .filter((key) => this.local.has(key))
              .map((key) => [key, this.local.get(key)]),
          ),
        ),
      set: async (items: Record<string, unknown>) => {
        for (const [key, value] of Object.entries(items)) this.local.set(key, structuredClone(value));
      },
    };
    const others = () => cloud.devices.filter((device) => device !== this);
    const area = {
      get: async () => {
        if (this.fails) throw this.fails;
        return structuredClone(Object.fromEntries(this.copy));
      },
      set: async (items: Record<string, unknown>) => {
        if (this.fails) throw this.fails;
        cloud.writes++;
        for (const [key, value] of Object.entries(items)) {
          if (key.length + new TextEncoder().encode(JSON.stringify(value)).length > 8192)
            throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
          this.copy.set(key, structuredClone(value));
          for (const device of others()) device.inbox.set(key, structuredClone(value));
        }
        if (JSON.stringify(Object.fromEntries(this.copy)).length > 102_400)
          throw new Error('QUOTA_BYTES quota exceeded');
      },
      remove: async (keys: string[]) => {
        cloud.writes++;
        for (const key of keys) {
          this.copy.delete(key);
          for (const device of others()) device.inbox.set(key, undefined);
        }
      },
    };
    this.store = new SettingsStore(() => local, now);
    this.sync = new Sync({ store: this.store, area: () => area, changed: () => void this.heard++, now });
    // Steps are taken by hand.
    this.sync.soon = () => undefined;
    cloud.devices.push(this);
  }
}
