/** A CPU profile out of a trace: which functions took the time, by themselves. */
import type { Raw } from './trace.ts';

interface Frame {
  functionName: string;
  url?: string;
  lineNumber?: number;
}

interface Chunk {
  cpuProfile?: { nodes?: { id: number; parent?: number; callFrame: Frame }[]; samples?: number[] };
  timeDeltas?: number[];
}

export interface Cost {
  name: string;
  file: string;
  line: number;
  /** Milliseconds by itself, and with all it called. */
  self: number;
  total: number;
}

/** Functions of a process by the time they took before `until` (and after `from`), in microseconds of the trace's clock. */
export function costs(raw: readonly Raw[], pid: number, until: number, from = 0): Cost[] {
  const frames = new Map<string, { frame: Frame; parent: string | undefined }>();
  const selfOf = new Map<string, number>();
  for (const [id, at] of startsOf(raw, pid)) {
    let now = at;
    for (const event of raw) {
      if (event.pid !== pid || event.id !== id || event.name !== 'ProfileChunk') continue;
      const { cpuProfile, timeDeltas = [] } = event.args.data as Chunk;
      for (const { id: node, parent, callFrame } of cpuProfile?.nodes ?? [])
        frames.set(`${id} ${node}`, { frame: callFrame, parent: parent === undefined ? undefined : `${id} ${parent}` });
      for (const [i, node] of (cpuProfile?.samples ?? []).entries()) {
        const delta = timeDeltas[i] ?? 0;
        now += delta;
        if (now > until || now < from) continue;
        const key = `${id} ${node}`;
        selfOf.set(key, (selfOf.get(key) ?? 0) + delta / 1000);
      }
    }
  }
  const found = new Map<string, Cost>();
  for (const [key, self] of selfOf) {
    const seen = new Set<string>();
    for (let at: string | undefined = key; at; at = frames.get(at)?.parent) {
      const frame = frames.get(at)?.frame;
      if (!frame) break;
      const name = `${frame.functionName}|${frame.url}|${frame.lineNumber}`;
      const cost = found.get(name) ?? {
        name: frame.functionName || '(anonymous)',
        file: (frame.url ?? '').split('/').slice(3).join('/'),
        line: (frame.lineNumber ?? -1) + 1,
        self: 0,
        total: 0,
      };
      found.set(name, cost);
      if (at === key) cost.self += self;
      if (!seen.has(name)) cost.total += self;
      seen.add(name);
    }
  }
  return [...found.values()].sort((a, b) => b.self - a.self);
}

/** Profiles of a process (one for each of its threads that run scripts), with the time they begin at. */
function startsOf(raw: readonly Raw[], pid: number): Map<string, number> {
  const starts = new Map<string, number>();
  for (const { name, pid: of, id, args, ts } of raw)
    if (name === 'Profile' && of === pid && id)
      starts.set(id, Number((args.data as { startTime?: number })?.startTime ?? ts));
  return starts;
}
