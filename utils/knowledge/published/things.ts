/** Whether the things of a published pack have names of their own, and refer to what is there. Pure. */
import { checkReferences, type Problem, type Report } from '../references.ts';
import { MAX_ID } from './limits.ts';
import { PUBLISHED_FOLDERS, type PublishedFolder, type PublishedPack } from './schema.ts';

const FOLDERS = Object.keys(PUBLISHED_FOLDERS) as PublishedFolder[];

/** Fields in which an entry names others: it must not name itself, nor one twice. */
const WAYS = ['seeAlso', 'followedBy'] as const;

/** All problems between things; `reserved` are ids that no pack of others may have. */
export function checkThings(pack: PublishedPack, reserved: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (file, field, message) => problems.push({ file: file.replace(/\.yaml$/, ''), field, message });
  if (reserved.includes(pack.id)) report('', 'id', `“${pack.id}” is the name of a pack that comes with Backstory`);
  for (const folder of FOLDERS) checkIds(folder, pack[folder], report);
  const topics = new Set<string>();
  pack.topics.forEach(({ id }, i) => {
    if (topics.has(id)) report('', `topics.${i}.id`, `“${id}” is also another topic`);
    topics.add(id);
  });
  for (const folder of ['entries', 'events', 'claims'] as const)
    for (const thing of pack[folder]) {
      thing.topics.forEach((topic, i) => {
        if (!topics.has(topic)) report(`${folder}/${thing.id}`, `topics.${i}`, `there is no topic “${topic}”`);
      });
    }
  for (const entry of pack.entries)
    for (const way of WAYS) {
      if (entry[way].includes(entry.id)) report(`entries/${entry.id}`, way, 'refers to itself');
      if (new Set(entry[way]).size < entry[way].length) report(`entries/${entry.id}`, way, 'names an entry twice');
    }
  const { entries, sources, events, claims, lexicons, readings } = pack;
  checkReferences(
    { entries, sources, events, claims, lexicons, readings, frames: [], speakers: [] },
    report,
    new Set(),
  );
  return problems;
}

function checkIds(folder: string, things: readonly { id: string }[], report: Report): void {
  const seen = new Map<string, number>();
  things.forEach(({ id }, i) => {
    const before = seen.get(id);
    if (before !== undefined) report('', `${folder}.${i}.id`, `“${id}” is also the id of ${folder}.${before}`);
    if (id.length > MAX_ID) report('', `${folder}.${i}.id`, `must be at most ${MAX_ID} characters`);
    seen.set(id, i);
  });
}
