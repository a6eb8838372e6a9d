/** What this device alone keeps of keeping in step: never sent, never exported. */
import * as v from 'valibot';

/** Key in storage.local. */
export const SYNC_KEY = 'settings-sync';

/** Why the devices are not in step just now. */
export const SYNC_PROBLEMS = [
  /** The browser gives us no such storage, or it failed. */
  'unavailable',
  /** It is full, or wants fewer changes at a time. */
  'quota',
  /** Another device has a later version of Backstory. */
  'newer',
] as const;

const KeptSchema = v.object({
  /** Whether the reader wants it. */
  on: v.boolean(),
  /** When each atom was set (stamped.ts). */
  stamps: v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** Changes here that may not have been sent. */
  pending: v.number(),
  problem: v.optional(v.picklist(SYNC_PROBLEMS)),
  /** Entries that there was no room for. */
  left: v.number(),
  /** When it was last tried, and when it last worked, in milliseconds since 1970. */
  tried: v.number(),
  done: v.number(),
});
export type Kept = v.InferOutput<typeof KeptSchema>;

/** What is kept, from what is stored; what cannot be read begins anew, without losing any setting. */
export function keptFrom(stored: unknown): Kept {
  const read = v.safeParse(KeptSchema, stored);
  return read.success ? read.output : { on: true, stamps: {}, pending: 0, left: 0, tried: 0, done: 0 };
}
