/** Errors of ours in a page are told to the background, which counts them; the page is left as it is. */
import { type Fault, faultOf, onUncaught } from '../faults.ts';
import { isAlive, type Platform } from './platform.ts';

/** Faults a page tells of at most: one that breaks us breaks us again and again. */
const MOST = 10;

let told = 0;

/** Tells of an error. Work that was called off, and what happens after the extension has gone, is none. */
export function report(platform: Platform, ran: Fault['ran'], error: unknown, oursOnly = false): void {
  const fault = told < MOST && isAlive(platform) ? faultOf(ran, error, oursOnly) : undefined;
  if (!fault) return;
  told++;
  platform.ask({ type: 'fault', fault }).catch(() => undefined);
}

/** Errors of a page that are looked at for places in our files: some pages throw all day. */
const MOST_LOOKED_AT = 100;

/** Tells of errors of ours that nobody has caught, in listeners and the like; the page's own are its own. */
export function reportUncaught(platform: Platform, signal: AbortSignal): void {
  let left = MOST_LOOKED_AT;
  const look = (error: unknown) => {
    if (left-- > 0) report(platform, 'annotator', error, true);
  };
  onUncaught(window, look, signal);
}
