/** All checks of a compiled pack beyond what the compiler refuses. */
import type { Pack } from '../../../utils/knowledge/schema.ts';
import { balance } from './balance.ts';
import { coverage } from './coverage.ts';
import { dates } from './dates.ts';
import { duplicates } from './duplicates.ts';
import type { Finding } from './finding.ts';
import { links } from './links.ts';
import { wording } from './wording.ts';

const CHECKS = [dates, wording, duplicates, links, coverage, balance];

/** Everything the checks find, errors first. */
export function checkPack(pack: Pack): Finding[] {
  const all = CHECKS.flatMap((check) => check(pack));
  return [...all.filter((f) => f.level === 'error'), ...all.filter((f) => f.level === 'warning')];
}
