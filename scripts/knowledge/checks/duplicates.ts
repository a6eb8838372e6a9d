/** Sentences that say the same twice. */
import type { Pack } from '../../../utils/knowledge/schema.ts';
import { tokenise } from '../../../utils/text/tokenise.ts';
import { type Finding, Findings } from './finding.ts';
import { sentences } from './texts.ts';

/** Share of common words (Jaccard) from which two sentences count as nearly the same; shorter ones are left alone. */
const NEAR = 0.75;
const MIN_WORDS = 8;

const folderOf = (owner: string) => owner.slice(0, owner.indexOf('/'));

export function duplicates(pack: Pack): Finding[] {
  const found = new Findings('duplicates');
  const items = [...sentences(pack)]
    .filter(({ role }) => role === 'statement' || role === 'position' || role === 'line')
    .map((sentence) => {
      const forms = tokenise(`${sentence.text} ${sentence.quote ?? ''}`).forms;
      return { ...sentence, key: forms.join(' '), set: new Set(forms) };
    });
  for (const [i, a] of items.entries())
    for (const b of items.slice(i + 1)) {
      if (a.key === b.key) {
        // A claim's record may repeat an entry's statement; two entries that say the same are one too many.
        const level = folderOf(a.owner) === folderOf(b.owner) ? 'error' : 'warn';
        found[level](b.where, `says the same as ${a.where}`);
        continue;
      }
      if (Math.min(a.set.size, b.set.size) < MIN_WORDS) continue;
      let common = 0;
      for (const word of a.set) if (b.set.has(word)) common++;
      const share = common / (a.set.size + b.set.size - common);
      if (share >= NEAR) found.warn(b.where, `is nearly the same as ${a.where}`);
    }
  return found.list;
}
