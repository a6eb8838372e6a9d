/** Whether both sides of a dispute get the same room. */
import type { Dispute, Pack } from '../../../utils/knowledge/schema.ts';
import { type Finding, Findings } from './finding.ts';

/** The longest position may be this many times as long as the shortest. */
const MOST = 1.5;

export function balance(pack: Pack): Finding[] {
  const found = new Findings('balance');
  const check = (owner: string, disputes: readonly Dispute[]) => {
    for (const [i, { positions }] of disputes.entries()) {
      const where = `${owner}: disputes.${i}`;
      const lengths = positions.map((p) => p.text.length);
      const ratio = Math.max(...lengths) / Math.min(...lengths);
      if (ratio > MOST) found.warn(where, `one position is ${ratio.toFixed(1)} times as long as another`);
      const holders = positions.map((p) => p.holder);
      if (new Set(holders).size < holders.length) found.error(where, 'names a holder twice');
      const sets = positions.map((p) => [...new Set(p.sources)].sort().join());
      if (new Set(sets).size < sets.length && positions.length > 1)
        found.warn(where, 'two positions rest on the same sources alone');
    }
  };
  for (const entry of pack.entries) check(`entries/${entry.id}`, entry.disputes);
  for (const claim of pack.claims) check(`claims/${claim.id}`, claim.disputes);
  return found.list;
}
