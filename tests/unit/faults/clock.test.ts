/** A clock that is wrong, or that is set while the extension runs. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ago } from '../../../components/dates.ts';
import { plausibleDay } from '../../../utils/page/days.ts';
import { Cloud, Device } from '../support/devices.ts';

const NOW = Date.UTC(2026, 10, 30);
const YEAR = 366 * 86_400_000;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what a page says of its day', () => {
  it.each([0, NOW - 10 * YEAR, NOW - YEAR])('is believed by a clock that is years behind (%d)', (now) => {
    vi.setSystemTime(now);
    expect(plausibleDay('2022-01-21')).toBe('2022-01-21');
    expect(plausibleDay('2026-10-30')).toBe('2026-10-30');
    expect(plausibleDay('2099-01-01')).toBeUndefined();
  });

  it('is believed by a clock that is years ahead', () => {
    vi.setSystemTime(NOW + 20 * YEAR);
    expect(plausibleDay('2022-01-21')).toBe('2022-01-21');
  });
});

it('what happened after now has just happened', () => {
  expect(ago(NOW + YEAR, NOW)).toBe('just now');
});

describe('settings in step', () => {
  /** Lets so many milliseconds go by, for timers and for the clock of all devices. */
  const wait = async (cloud: Cloud, ms: number) => {
    cloud.now += ms;
    await vi.advanceTimersByTimeAsync(ms);
  };
  /** A device that takes its steps by itself. */
  const deviceOf = (cloud: Cloud) => {
    const device = new Device(cloud);
    Reflect.deleteProperty(device.sync, 'soon');
    return device;
  };
  const dark = (device: Device) => device.store.change((settings) => ({ ...settings, theme: 'dark' }));

  it('go on at once after the clock was set back by two days', async () => {
    const cloud = new Cloud();
    const here = deviceOf(cloud);
    await here.sync.step();
    cloud.now -= 2 * 86_400_000;
    await dark(here);
    await wait(cloud, 6000);
    expect(cloud.writes).toBeGreaterThan(0);
  });

  it('go on where the last try was made by a clock that was years ahead', async () => {
    const cloud = new Cloud();
    const here = deviceOf(cloud);
    cloud.now += 5 * YEAR;
    await here.sync.step();
    // The background was stopped before it had sent this.
    here.store.changed = () => undefined;
    await dark(here);
    cloud.now -= 5 * YEAR;
    await here.sync.resume();
    await wait(cloud, 6000);
    expect(cloud.writes).toBeGreaterThan(0);
  });

  it('take the later change, though a clock was set back between two of one device', async () => {
    const cloud = new Cloud();
    const [here, there] = [new Device(cloud), new Device(cloud)];
    await dark(here);
    await here.sync.step();
    cloud.now -= YEAR;
    await here.store.change((settings) => ({ ...settings, theme: 'light' }));
    await here.sync.step();
    await cloud.settle();
    expect((await there.store.load()).theme).toBe('light');
  });
});
