/** When the extension has done with a page: asked of its own session there, by a page of the extension. */
import type { Tab } from './driver.ts';

/** What of the session (utils/page/session.ts) tells it. */
interface Session {
  attached?: object;
  latest: readonly object[];
  framed?: readonly object[];
  marks: readonly object[];
  underWay: { progress?: object };
}

interface Api {
  tabs: { query(filter: object): Promise<{ id?: number; url?: string }[]> };
  scripting: {
    executeScript(injection: {
      target: { tabId: number };
      func: (patience: number) => Promise<string>;
      args: number[];
    }): Promise<{ result?: string | null }[]>;
  };
}

/**
 * Where the newest tab at an address stands:
 * - `absent`: no such tab, or nothing of ours in it
 * - `gate`: the gate has looked at it, and nothing is read
 * - `reading`: its reading, or that of its framing, is under way
 * - `empty`: it has been read, and nothing is marked
 * - `settled`: marks, claims and framing are there
 */
export type Stage = 'absent' | 'gate' | 'reading' | 'empty' | 'settled';

/** Waits in the page until it has settled, so long at most. `tab` is one of the extension. */
export function stageOf(tab: Tab, url: string, patience = 0): Promise<Stage> {
  return tab.evaluate(
    async ({ url, patience }) => {
      const world = globalThis as unknown as { browser?: Api; chrome: Api };
      const { tabs, scripting } = world.browser ?? world.chrome;
      const all = (await tabs.query({})).filter((one) => one.url === url);
      const tabId = Math.max(-1, ...all.map((one) => one.id ?? -1));
      if (tabId < 0) return 'absent';
      const look = async (patience: number): Promise<string> => {
        const page = globalThis as unknown as { __backstory_session?: Session; __backstory_again?: true };
        const stage = (): string => {
          const { __backstory_session: session, __backstory_again: gate } = page;
          if (!session) return gate ? 'gate' : 'absent';
          const { attached, latest, framed, marks, underWay } = session;
          if (underWay.progress || latest.length === 0) return 'reading';
          if (marks.length === 0) return 'empty';
          return attached && framed === latest ? 'settled' : 'reading';
        };
        for (const end = performance.now() + patience; performance.now() < end && stage() !== 'settled'; )
          await new Promise((done) => setTimeout(done, 20));
        return stage();
      };
      try {
        const [frame] = await scripting.executeScript({ target: { tabId }, func: look, args: [patience] });
        return (frame?.result ?? 'absent') as Stage;
      } catch {
        // It is just being left, or no place for extensions.
        return 'absent';
      }
    },
    { url, patience },
  ) as Promise<Stage>;
}
