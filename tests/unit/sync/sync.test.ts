import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { SETTINGS_KEY } from '../../../utils/settings-key.ts';
import { DEFAULT_SETTINGS, SETTINGS_VERSION, type Settings } from '../../../utils/settings-schema.ts';
import { atomsOf } from '../../../utils/sync/atoms.ts';
import { Cloud, Device } from '../support/devices.ts';
import { anySettings } from '../support/settings.ts';

let cloud: Cloud;
let here: Device;
let there: Device;
beforeEach(() => {
  cloud = new Cloud();
  here = new Device(cloud);
  there = new Device(cloud);
});

const set = async (device: Device, change: Partial<Settings>) => {
  cloud.now += 1000;
  await device.store.change((settings) => ({ ...settings, ...change }));
  await device.sync.step();
};
const site = (host: string) => ({ host, since: '2026-11-30', where: 'card' as const });
const hostsOff = async (device: Device) => (await device.store.load()).sitesOff.map(({ host }) => host).sort();

describe('two devices', () => {
  it('share what is chosen on one of them', async () => {
    await set(here, {
      density: 'all',
      sourcesOff: ['memoir'],
      marks: { style: 'tint', colours: { claim: '#334455' } },
    });
    await cloud.settle();
    expect(await there.store.load()).toEqual(await here.store.load());
    expect(there.heard).toBe(1);
    expect(here.heard).toBe(0);
  });

  it('keep both what each has changed', async () => {
    await set(here, { density: 'all', sitesOff: [site('a.example')] });
    await set(there, { theme: 'dark', sitesOff: [site('b.example')] });
    await cloud.settle();
    for (const device of [here, there]) {
      expect(await device.store.load()).toMatchObject({ density: 'all', theme: 'dark' });
      expect(await hostsOff(device)).toEqual(['a.example', 'b.example']);
    }
  });

  it('take the change that was made last', async () => {
    await set(here, { dwell: 500 });
    await set(there, { dwell: 900 });
    await cloud.settle();
    expect((await here.store.load()).dwell).toBe(900);
    // Though its clock is behind, what is chosen here now comes after what it has seen.
    cloud.now -= 86_400_000;
    await set(here, { dwell: 600 });
    await cloud.settle();
    expect((await there.store.load()).dwell).toBe(600);
  });

  it('do not bring back what was taken off a list while the other was away', async () => {
    await set(here, { sitesOff: [site('a.example'), site('b.example')] });
    await cloud.settle();
    await set(there, { sitesOff: [site('b.example')] });
    await set(here, { claims: false });
    await cloud.settle();
    expect(await hostsOff(here)).toEqual(['b.example']);
    expect(await hostsOff(there)).toEqual(['b.example']);
    await set(here, { sitesOff: [site('b.example'), site('a.example')] });
    await cloud.settle();
    expect(await hostsOff(there)).toEqual(['a.example', 'b.example']);
  });

  it('lose nothing that was chosen before settings were kept in step', async () => {
    here.local.set(SETTINGS_KEY, { ...DEFAULT_SETTINGS, sourcesOff: ['one'], claims: false });
    there.local.set(SETTINGS_KEY, { ...DEFAULT_SETTINGS, sourcesOff: ['two'] });
    await here.sync.step();
    await there.sync.step();
    await cloud.settle();
    for (const device of [here, there]) {
      const settings = await device.store.load();
      expect(settings.sourcesOff.toSorted()).toEqual(['one', 'two']);
      expect(settings.claims).toBe(false);
    }
  });

  it('do not let a new device with nothing chosen take anything back', async () => {
    await set(here, { density: 'none', sourcesOff: ['one'] });
    await there.sync.step();
    await cloud.settle();
    expect(await here.store.load()).toMatchObject({ density: 'none', sourcesOff: ['one'] });
    expect(await there.store.load()).toMatchObject({ density: 'none', sourcesOff: ['one'] });
  });

  it('put everything back everywhere when one of them does', async () => {
    await set(here, { density: 'none', sourcesOff: ['one'], marks: { style: 'both', colours: { claim: '#334455' } } });
    await cloud.settle();
    await set(there, DEFAULT_SETTINGS);
    await cloud.settle();
    expect(await here.store.load()).toEqual(DEFAULT_SETTINGS);
  });

  it('write nothing when nothing is new', async () => {
    await set(here, { dwell: 500 });
    await cloud.settle();
    const { writes } = cloud;
    for (const device of [here, there, here, there]) await device.sync.step();
    expect(cloud.writes).toBe(writes);
    expect(writes).toBe(1);
  });

  it('end with the same, whatever is changed and in whatever order pieces arrive', async () => {
    const step = fc.record({
      device: fc.nat(2),
      settings: anySettings,
      deliver: fc.array(fc.nat(40), { maxLength: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const many = new Cloud();
        const devices = [new Device(many), new Device(many, -90_000), new Device(many, 3_600_000)];
        for (const { device, settings, deliver } of steps) {
          many.now += 10;
          const one = devices[device];
          await one?.store.change(() => settings);
          await one?.sync.step();
          for (const at of deliver) await many.deliver((count) => at % Math.max(1, count));
        }
        await many.settle();
        const [first, ...others] = await Promise.all(devices.map((device) => device.store.load()));
        for (const other of others)
          expect(new Map([...atomsOf(other)].sort())).toEqual(new Map([...atomsOf(first as Settings)].sort()));
        expect(many.writes).toBeLessThanOrEqual(steps.length * 12);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a device', () => {
  it('keeps its own where another has a later version, and leaves that alone', async () => {
    const later = { version: SETTINGS_VERSION + 1, atoms: { dwell: [300, 1] } };
    here.copy.set('settings-0', later);
    await set(here, { dwell: 700 });
    expect(here.copy.get('settings-0')).toEqual(later);
    expect(cloud.writes).toBe(0);
    expect((await here.store.load()).dwell).toBe(700);
    expect(await here.sync.state()).toMatchObject({ problem: 'newer', pending: true });
  });

  it.each([
    ['The storage.sync API is not available.', 'unavailable'],
    ['QUOTA_BYTES_PER_ITEM quota exceeded', 'quota'],
    ['This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.', 'quota'],
  ])('goes on by itself when the storage says “%s”, and sends all when it can', async (message, problem) => {
    here.fails = new Error(message);
    await set(here, { dwell: 700 });
    expect((await here.store.load()).dwell).toBe(700);
    expect(await here.sync.state()).toMatchObject({ problem, pending: true, done: 0 });
    here.fails = undefined;
    await here.sync.step();
    await cloud.settle();
    expect((await there.store.load()).dwell).toBe(700);
    expect(await here.sync.state()).toMatchObject({ problem: undefined, pending: false, done: cloud.now });
  });

  it('keeps here what there is no room for, and says how much', async () => {
    const many = Array.from({ length: 2000 }, (_, i) => site(`news-${i}.example`));
    await set(here, { sitesOff: many, claims: false });
    const { left, problem } = await here.sync.state();
    expect(problem).toBeUndefined();
    expect(left).toBeGreaterThan(500);
    await cloud.settle();
    expect((await here.store.load()).sitesOff).toHaveLength(2000);
    expect((await there.store.load()).sitesOff).toHaveLength(2000 - left);
    expect((await there.store.load()).claims).toBe(false);
  });

  it('neither sends nor takes where the reader does not want that, and does both when it is wanted again', async () => {
    await here.sync.turn(false);
    await set(here, { dwell: 700 });
    await set(there, { theme: 'dark' });
    await cloud.settle();
    expect(cloud.writes).toBe(1);
    expect(await here.store.load()).toMatchObject({ dwell: 700, theme: 'auto' });
    expect(await here.sync.turn(true)).toMatchObject({ on: true, pending: false });
    await cloud.settle();
    for (const device of [here, there]) expect(await device.store.load()).toMatchObject({ dwell: 700, theme: 'dark' });
  });

  it('still has a change to send that was made while another was on its way', async () => {
    await here.store.change((settings) => ({ ...settings, dwell: 700 }));
    const step = here.sync.step();
    await here.store.change((settings) => ({ ...settings, dwell: 800 }));
    await step;
    await here.sync.step();
    await cloud.settle();
    expect((await there.store.load()).dwell).toBe(800);
  });

  it('loses nothing when what it keeps beside its settings is broken', async () => {
    await set(here, { sourcesOff: ['one'] });
    here.local.set('settings-sync', { on: 'yes' });
    await here.sync.step();
    expect((await here.store.load()).sourcesOff).toEqual(['one']);
    expect(await here.sync.state()).toMatchObject({ on: true });
  });
});
