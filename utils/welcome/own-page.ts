/**
 * Reads a page of the extension itself, which no script can be injected into: what the background brings elsewhere is
 * loaded here by the page, from the extension's own files. All else is as on any page.
 */
import browser from 'webextension-polyfill';
import { ask } from '../client.ts';
import type { Answers, Request } from '../messages.ts';
import { SESSION_KEY } from '../page/look.ts';
import type { Platform } from '../page/platform.ts';
import { Session } from '../page/session.ts';
import type { ReadingsData } from '../spotting/data.ts';

let loaded = 0;

/** Runs a script of the extension in this page. Rejects where there is none of that name. */
async function load(file: string): Promise<{ injected: true }> {
  // Not by an element: our pages take no address as text for one. What is at an address is run once, so each has its own.
  await import(/* @vite-ignore */ `${browser.runtime.getURL(file)}?${++loaded}`);
  return { injected: true };
}

/** The script that a request is for; undefined where it is for something else. */
function scriptFor(request: Request): string | undefined {
  if (request.type === 'overlay') return 'overlay.js';
  if (request.type === 'part') return `${request.of}.js`;
  if (request.type === 'data') return `data/${request.part}-${request.lang}.js`;
  return request.type === 'network' ? `data/${request.of}.js` : undefined;
}

/** How a page of the extension is asked for; `off`: the reader has switched its site off. */
function platform(off: () => void): Platform {
  const answer = async (request: Request): Promise<unknown> => {
    const file = scriptFor(request);
    if (file) return load(file);
    // Whatever the settings say of articles and sites, this page is there to be read.
    if (request.type === 'policy') return { ...(await ask(request)), on: true };
    if (request.type !== 'site') return ask(request);
    off();
    return ask({ type: 'get-settings' });
  };
  return { browser, ask: <T extends Request>(request: T) => answer(request) as Promise<Answers[T['type']]> };
}

/** Reads this page until it is left or what this gives is called. */
export function readOwnPage(readings: readonly ReadingsData[], off: () => void): () => void {
  const world = globalThis as unknown as { [SESSION_KEY]?: Session | undefined };
  const session = new Session(
    readings,
    platform(() => {
      session.destroy();
      off();
    }),
  );
  world[SESSION_KEY] = session;
  session.start().catch(() => session.destroy());
  return () => session.destroy();
}
