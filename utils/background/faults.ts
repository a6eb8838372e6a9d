/** Counts the errors of our own code, on this device only. */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { CountedFaultsSchema } from '../fault-schema.ts';
import { type CountedFault, type Fault, faultOf, withFault } from '../faults.ts';

const KEY = 'faults';

/** What has been counted, the latest first. */
export async function faults(): Promise<CountedFault[]> {
  const stored = v.safeParse(CountedFaultsSchema, (await browser.storage.local.get(KEY))[KEY]);
  return stored.success ? stored.output : [];
}

let writing: Promise<unknown> = Promise.resolve();

/** Counts one; one after the other, so that none is lost. Never throws: whoever reports has trouble enough. */
export function noteFault(fault: Fault): Promise<void> {
  const next = writing.then(async () => {
    const { version } = browser.runtime.getManifest();
    await browser.storage.local.set({ [KEY]: withFault(await faults(), fault, version, Date.now()) });
  });
  writing = next.catch(() => undefined);
  return next.catch(() => undefined);
}

export async function forgetFaults(): Promise<void> {
  await writing;
  await browser.storage.local.remove(KEY);
}

/** Counts an error of the background; work that was called off is none. */
export function noteError(error: unknown): void {
  const fault = faultOf('background', error);
  if (fault) void noteFault(fault);
}
