/** What tells one pack from another without its content. Pure. */
import type { Pack } from './schema.ts';

/** Arrays of a pack that are counted. */
const COUNTED = ['entries', 'sources', 'events', 'claims', 'frames'] as const;

export type PackCounts = Record<(typeof COUNTED)[number], number>;

export interface PackHead {
  format: number;
  id: string;
  title: string;
  version: string;
  /** SHA-256 of the content, hexadecimal. */
  hash: string;
  counts: PackCounts;
}

export function headOf(pack: Pack): PackHead {
  const { format, id, title, version, hash } = pack;
  return {
    format,
    id,
    title,
    version,
    hash,
    counts: Object.fromEntries(COUNTED.map((key) => [key, pack[key].length])) as PackCounts,
  };
}

/** Whether a stored head and pack are whole and the very ones that `wanted` names. */
export function isPackOf(wanted: PackHead, head: PackHead | undefined, pack: Pack | undefined | null): pack is Pack {
  if (!head || !pack) return false;
  if (head.format !== wanted.format || head.version !== wanted.version || head.hash !== wanted.hash) return false;
  // The counts as stored and the arrays themselves: a record can be damaged in either.
  return COUNTED.every((key) => head.counts?.[key] === wanted.counts[key] && pack[key]?.length === wanted.counts[key]);
}
