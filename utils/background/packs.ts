/** Answers about packs of others: what is in a file, what is there, and what finds it in articles. */
import { say } from '../i18n/say.ts';
import { sha256 } from '../knowledge/hash.ts';
import { inPack } from '../knowledge/namespace.ts';
import type {
  ImportedPatterns,
  PackAbout,
  PackPreview,
  PackRefused,
  PackRow,
  PacksAnswer,
} from '../knowledge/packs-answers.ts';
import { changesBetween, compareVersions, MOST_TOLD } from '../knowledge/published/changes.ts';
import { makersOf } from '../knowledge/published/installed.ts';
import type { PackPatterns } from '../knowledge/published/patterns.ts';
import { PackError } from '../knowledge/published/problem.ts';
import { type ReadPack, readPack } from '../knowledge/published/read.ts';
import type { PublishedPack } from '../knowledge/published/schema.ts';
import type { Language } from '../knowledge/schema.ts';
import { imports, keep, NotKept, removePack, switchPack } from './imports.ts';
import { wakeForPacks } from './packs-gate.ts';

/** All that is there, by title. */
export async function packsAnswer(): Promise<PacksAnswer> {
  const { all, damaged, reason } = await imports();
  const packs = all.map(
    ({ pack, patterns, stored: { isOn, added, updated } }): PackRow => ({
      about: aboutOf(pack, patterns),
      isOn,
      added,
      updated,
    }),
  );
  return { packs: packs.sort((a, b) => (a.about.title < b.about.title ? -1 : 1)), damaged, reason };
}

function aboutOf(pack: PublishedPack, { languages }: PackPatterns): PackAbout {
  const { id, title, version, makers, licence, language, about, topics, entries, claims, events, sources } = pack;
  const addresses = [...sources.flatMap(({ url, archive }) => [url, archive]), ...makers.map(({ url }) => url)];
  const hosts = new Set(addresses.flatMap((address) => (address ? [new URL(address).hostname] : [])));
  return {
    ...{ id, title, version, makers, licence, language, about },
    topics: topics.map((topic) => ({ ...topic, id: inPack(id, topic.id) })),
    counts: { entries: entries.length, claims: claims.length, events: events.length, sources: sources.length },
    languages: Object.keys(languages) as Language[],
    entries: entries.slice(0, MOST_TOLD).map((entry) => entry.title),
    hosts: [...hosts].sort().slice(0, MOST_TOLD),
  };
}

/** What is wrong with a file, or what reading it gives. */
async function readOr<T>(text: string, reserved: readonly string[], use: (read: ReadPack) => Promise<T>) {
  let read: ReadPack;
  try {
    read = readPack(text, reserved);
  } catch (error) {
    if (error instanceof PackError) return { problems: [...error.problems] } satisfies PackRefused;
    throw error;
  }
  return use(read);
}

/** What is in a file, and what it would change. Nothing is kept. */
export const checkPack = (text: string, reserved: readonly string[]): Promise<PackPreview | PackRefused> =>
  readOr(text, reserved, async ({ pack, patterns }): Promise<PackPreview> => {
    const before = (await imports()).all.find((one) => one.pack.id === pack.id)?.pack;
    return {
      about: aboutOf(pack, patterns),
      hash: await sha256(text),
      order: before ? orderOf(before, pack) : 'new',
      before: before && {
        version: before.version,
        makers: makersOf(before),
        changes: changesBetween(before, pack),
      },
    };
  });

function orderOf(before: PublishedPack, after: PublishedPack): PackPreview['order'] {
  const later = compareVersions(after.version, before.version);
  if (later !== 0) return later > 0 ? 'newer' : 'older';
  return JSON.stringify(before) === JSON.stringify(after) ? 'same' : 'same-version';
}

/** Keeps the very file that the reader has seen. */
export const importPack = (
  text: string,
  hash: string,
  reserved: readonly string[],
): Promise<PacksAnswer | PackRefused> =>
  readOr(text, reserved, async (read) => {
    if ((await sha256(text)) !== hash) return { ...(await packsAnswer()), failed: 'another-file' };
    return afterwards(keep(read));
  });

export const switchOne = (id: string, on: boolean): Promise<PacksAnswer> => afterwards(switchPack(id, on));

export const removeOne = (id: string): Promise<PacksAnswer> => afterwards(removePack(id));

async function afterwards(change: Promise<void>): Promise<PacksAnswer> {
  try {
    await change;
  } catch (error) {
    if (error instanceof NotKept) return { ...(await packsAnswer()), failed: error.why };
    throw error;
  }
  wakeForPacks().catch(() => undefined);
  return packsAnswer();
}

/** What finds the packs that are on in articles of a language. */
export async function importedPatterns(lang: Language): Promise<{ packs: ImportedPatterns[] }> {
  const { on } = await imports();
  return {
    packs: on.flatMap(({ pack, patterns }): ImportedPatterns[] => {
      const language = patterns.languages[lang];
      if (!language) return [];
      const [title, makers] = [pack.title, makersOf(pack)];
      return [
        {
          title,
          makers,
          reason: say('common.wording_of_pack', { pack: title, makers }),
          targets: patterns.targets.map((target) => ({ ...target, id: inPack(pack.id, target.id) })),
          readings: patterns.readings,
          language,
        },
      ];
    }),
  };
}
