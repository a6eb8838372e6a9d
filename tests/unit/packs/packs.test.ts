import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sha256 } from '../../../utils/knowledge/hash.ts';
import type { PackPreview, PackRefused } from '../../../utils/knowledge/packs-answers.ts';
import type { Card } from '../../../utils/knowledge/view.ts';
import type { Answers, Request } from '../../../utils/messages.ts';
import { PACKS_KEY, type PacksNote } from '../../../utils/packs-key.ts';
import { worthReadingForPacks } from '../../../utils/spotting/packs-gate-words.ts';
import { Spotter } from '../../../utils/spotting/spot.ts';
import { prepare } from '../../../utils/text/article.ts';
import browser, { OWN, registered, stored } from '../support/browser.ts';
import { type Bent, samplePack, sampleText } from '../support/packs.ts';
import { theKnowledge } from '../support/reader.ts';

const PAGE = { tab: { id: 7, url: 'https://news.example/a' }, frameId: 0, url: 'https://news.example/a' } as never;
const OPTIONS = { url: `${OWN}options.html` } as never;
const CONVENTION = 'suez-canal--constantinople-convention-1888';
const POLICY = { type: 'policy', host: 'news.example', article: 'declared', once: false } as const;

type Asked<T extends Request['type']> = Answers[T] & { error?: string };
let ask: <T extends Request['type']>(request: Extract<Request, { type: T }>, sender?: never) => Promise<Asked<T>>;

/** A background that has just been woken: nothing of the last one's memory is left. */
async function wake(): Promise<void> {
  vi.resetModules();
  // The browser outlives it.
  vi.doMock('webextension-polyfill', () => ({ default: browser }));
  const { answer } = await import('../../../utils/background/answers.ts');
  ask = (request, sender = OPTIONS) => answer(request, sender) as never;
}

const check = (text: string) => ask({ type: 'pack-check', text });
const take = async (text: string) => ask({ type: 'pack-import', text, hash: await sha256(text) });
const packs = async () => (await ask({ type: 'packs' })).packs;
const cardOf = async (kind: Card['type'], id: string) => (await ask({ type: 'card', kind, id })).card;

async function bent(bend: (pack: Bent) => void): Promise<string> {
  const pack = await samplePack();
  bend(pack);
  return JSON.stringify(pack);
}

beforeEach(async () => {
  const { pack } = await theKnowledge();
  vi.stubGlobal('fetch', async () => Response.json(pack));
  vi.stubGlobal('indexedDB', new IDBFactory());
  stored.clear();
  registered.clear();
  vi.clearAllMocks();
  await wake();
}, 60_000);

describe('looking at a file', () => {
  it('says what is in it and who made it, and keeps nothing', async () => {
    const preview = (await check(await sampleText())) as PackPreview;
    expect(preview).toMatchObject({
      order: 'new',
      about: {
        id: 'suez-canal',
        makers: [{ name: 'The Backstory project' }],
        licence: 'CC0 1.0',
        counts: { entries: 4, claims: 1, events: 2, sources: 8 },
        languages: ['en', 'fr', 'de'],
        hosts: ['undocs.org'],
      },
    });
    expect(preview.about.entries).toContain('The Convention of Constantinople');
    expect(await packs()).toEqual([]);
    expect(await cardOf('entry', CONVENTION)).toBeNull();
    expect(stored.has(PACKS_KEY)).toBe(false);
  });

  it('tells what is wrong, and changes nothing', async () => {
    await take(await sampleText());
    const before = await packs();
    const hurt = await bent((pack) => {
      pack.version = '2.0';
      pack.entries[0].summary = '<script>';
    });
    const refused = (await take(hurt)) as PackRefused;
    expect(refused.problems).toEqual([
      { file: '', field: 'entries.0.summary', message: 'must be plain text, without HTML tags' },
    ]);
    expect(await packs()).toEqual(before);
  });

  it('refuses the id of ours', async () => {
    const { pack } = await theKnowledge();
    const refused = (await check(await bent((one) => (one.id = pack.id)))) as PackRefused;
    expect(refused.problems[0]?.message).toContain('comes with Backstory');
  });

  it('keeps the file that was shown, and no other', async () => {
    const answer = await ask({ type: 'pack-import', text: await sampleText(), hash: '0'.repeat(64) });
    expect(answer).toMatchObject({ packs: [], failed: 'another-file' });
    expect(await packs()).toEqual([]);
  });
});

describe('a pack that has been imported', () => {
  it('is answered with, and says so on every card', async () => {
    await take(await sampleText());
    const from = { id: 'suez-canal', title: 'The Suez Canal and its treaty', makers: 'The Backstory project' };
    const topics = [{ id: 'suez-canal--canal-treaty', title: 'The Suez Canal’s treaty' }];
    expect(await cardOf('entry', CONVENTION)).toMatchObject({ from: { ...from, topics }, topics: [] });
    expect(await cardOf('claim', 'suez-canal--open-to-every-ship')).toMatchObject({ from: { ...from, topics } });
    expect(await cardOf('source', 'suez-canal--convention-1888')).toMatchObject({ from });
    const { hits } = await ask({ type: 'search', query: 'constantinople' });
    expect(hits.find(({ id }) => id === CONVENTION)?.from).toMatchObject({ title: from.title, makers: from.makers });
    const { rows } = await ask({ type: 'sources' });
    const own = rows.filter((row) => row.from);
    expect(own).toHaveLength(8);
    expect(own.every(({ id }) => id.startsWith('suez-canal--'))).toBe(true);
    const timeline = await ask({ type: 'timeline', topic: 'suez-canal--canal-treaty' });
    expect(timeline).toMatchObject({ topic: 'The Suez Canal’s treaty', from });
    expect(timeline.items.map(({ date }) => date)).toEqual([
      '1869-11-17',
      '1888-10-29',
      '1904-04-08',
      '1951-09-01',
      '1956-07-26',
      '1957-04-24',
    ]);
  });

  it('leaves what is ours as it was', async () => {
    const ours = async () => [
      await cardOf('entry', 'madrid-summit-1997'),
      await ask({ type: 'timeline', topic: 'nato-expansion' }),
      (await ask({ type: 'knowledge' })).counts,
      (await ask({ type: 'search', query: 'one inch' })).hits.filter(({ from }) => !from),
    ];
    const before = await ours();
    await take(
      await bent((pack) => {
        // The names of ours, where they are nobody's in this pack.
        for (const thing of [...pack.entries, ...pack.sources]) thing.title = 'One inch eastward';
        pack.entries[0].id = 'madrid-summit-1997';
        const named = JSON.stringify(pack).replaceAll('constantinople-convention-1888', 'madrid-summit-1997');
        Object.assign(pack, JSON.parse(named));
      }),
    );
    expect(await packs()).toHaveLength(1);
    expect(await ours()).toEqual(before);
    expect(await cardOf('entry', 'suez-canal--madrid-summit-1997')).toMatchObject({ from: { id: 'suez-canal' } });
  });

  it('is there after the background has been stopped, and its sources can be switched off', async () => {
    await take(await sampleText());
    await wake();
    expect(await cardOf('entry', CONVENTION)).not.toBeNull();
    await ask({ type: 'hide-source', id: 'suez-canal--convention-1888' });
    expect(await cardOf('entry', CONVENTION)).toMatchObject({ hidden: 3 });
    const { emptyClaims, emptyEntries } = await ask(POLICY, PAGE);
    expect([...emptyClaims, ...emptyEntries]).toEqual([]);
    await ask({ type: 'hide-source', id: 'suez-canal--unsc-95-1951' });
    expect((await ask(POLICY, PAGE)).emptyClaims).toEqual(['suez-canal--open-to-every-ship']);
  });

  it('is switched off and on, and removed', async () => {
    await take(await sampleText());
    const { packs: revision } = await ask(POLICY, PAGE);
    expect(revision).toMatch(/^suez-canal [0-9a-f]{16}$/);
    await ask({ type: 'pack-switch', id: 'suez-canal', on: false });
    expect((await packs())[0]).toMatchObject({ isOn: false });
    expect(await cardOf('entry', CONVENTION)).toBeNull();
    expect((await ask(POLICY, PAGE)).packs).toBe('');
    expect(registered.size).toBe(0);
    await ask({ type: 'pack-switch', id: 'suez-canal', on: true });
    expect((await ask(POLICY, PAGE)).packs).toBe(revision);
    await ask({ type: 'pack-remove', id: 'suez-canal' });
    expect(await packs()).toEqual([]);
    expect(await cardOf('entry', CONVENTION)).toBeNull();
    expect(stored.has(PACKS_KEY)).toBe(false);
    expect(registered.size).toBe(0);
  });

  it('is updated: what changes is shown before', async () => {
    await take(await sampleText());
    await ask({ type: 'pack-switch', id: 'suez-canal', on: false });
    const newer = await bent((pack) => {
      pack.version = '1.10';
      pack.makers = [{ name: 'Somebody else' }];
      pack.entries[0].summary = 'Another summary.';
      pack.events.pop();
      pack.readings[0].patterns.en.push('treaty of the canal');
    });
    expect(await check(newer)).toMatchObject({
      order: 'newer',
      before: {
        version: '1.0',
        makers: 'The Backstory project',
        changes: {
          entries: { changed: ['The Convention of Constantinople'], counts: { added: 0, changed: 1, removed: 0 } },
          events: { removed: ['The Security Council calls on Egypt to let ships bound for Israel pass.'] },
          sources: { counts: { added: 0, changed: 0, removed: 0 } },
          patterns: true,
          about: ['makers'],
        },
      },
    });
    await take(newer);
    const [row, ...others] = await packs();
    expect(others).toEqual([]);
    // Off stays off.
    expect(row).toMatchObject({ isOn: false, about: { version: '1.10' } });
    expect(await check(await sampleText())).toMatchObject({ order: 'older' });
    expect(await check(newer)).toMatchObject({ order: 'same' });
    expect(await check(newer.replace('Another summary.', 'A third one.'))).toMatchObject({ order: 'same-version' });
  });

  it('a damaged copy is never used, is told, and can be removed', async () => {
    await take(await sampleText());
    const { openDatabase } = await import('../../../utils/knowledge/store-database.ts');
    const db = await openDatabase();
    const one = await db.get('imported', 'suez-canal');
    if (!one) throw new Error('nothing is stored');
    await db.put('imported', { ...one, pack: one.pack.replace('free and open', 'shut and barred') });
    db.close();
    await wake();
    expect(await ask({ type: 'packs' })).toMatchObject({ packs: [], damaged: ['suez-canal'] });
    expect(await cardOf('entry', CONVENTION)).toBeNull();
    expect(await cardOf('entry', 'madrid-summit-1997')).not.toBeNull();
    await ask({ type: 'pack-remove', id: 'suez-canal' });
    expect(await ask({ type: 'packs' })).toMatchObject({ packs: [], damaged: [] });
  });

  it.each(['of damaged patterns', 'of another version of the extension'])(
    'patterns %s are compiled anew',
    async (why) => {
      await take(await sampleText());
      const { openDatabase } = await import('../../../utils/knowledge/store-database.ts');
      const db = await openDatabase();
      const one = await db.get('imported', 'suez-canal');
      if (!one) throw new Error('nothing is stored');
      await db.put(
        'imported',
        why.includes('damaged') ? { ...one, patterns: '{}' } : { ...one, engine: '0.0.1', patterns: '{"old":1}' },
      );
      db.close();
      await wake();
      expect((await ask({ type: 'imported', lang: 'en' }, PAGE)).packs).toHaveLength(1);
      const again = await openDatabase();
      expect((await again.get('imported', 'suez-canal'))?.patterns).toBe(one.patterns);
      again.close();
    },
  );

  it('without a database none is kept, in words; ours answers all the same', async () => {
    vi.stubGlobal('indexedDB', {
      open() {
        throw new DOMException('no', 'InvalidStateError');
      },
    });
    await wake();
    const text = await sampleText();
    expect(await take(text)).toMatchObject({ packs: [], failed: 'none' });
    expect(await ask({ type: 'packs' })).toMatchObject({ packs: [], reason: 'none' });
    expect(await cardOf('entry', 'madrid-summit-1997')).not.toBeNull();
  });
});

describe('a database that a later version made', () => {
  async function spoilt(): Promise<void> {
    await take(await sampleText());
    const later = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open('backstory', 99);
      opening.onsuccess = () => done(opening.result);
    });
    later.close();
    await wake();
  }

  it('is left as it is by a rebuild, and ours answers', async () => {
    await spoilt();
    expect(await ask({ type: 'knowledge' })).toMatchObject({ store: 'memory', reason: 'newer' });
    expect(await ask({ type: 'packs' })).toMatchObject({ packs: [], reason: 'newer' });
    expect(await cardOf('entry', 'madrid-summit-1997')).not.toBeNull();
    expect(await ask({ type: 'rebuild' })).toMatchObject({ store: 'memory', reason: 'newer' });
    expect((await indexedDB.databases())[0]?.version).toBe(99);
  });

  it('is made anew where the reader wants that, without what was imported', async () => {
    await spoilt();
    expect(await ask({ type: 'rebuild', anew: true })).toMatchObject({ store: 'database' });
    expect(await ask({ type: 'packs' })).toEqual({ packs: [], damaged: [] });
    expect(stored.has(PACKS_KEY)).toBe(false);
    expect(registered.size).toBe(0);
    expect(await cardOf('entry', CONVENTION)).toBeNull();
    await take(await sampleText());
    expect(await packs()).toHaveLength(1);
  });

  it('is not deleted where it can be used after all', async () => {
    await take(await sampleText());
    expect(await ask({ type: 'rebuild', anew: true })).toMatchObject({ store: 'database' });
    expect(await packs()).toHaveLength(1);
  });
});

it('a database that could not be used is not waited for by every page, and is asked again later', async () => {
  await take(await sampleText());
  const there = indexedDB;
  const open = vi.fn(() => {
    throw new DOMException('no', 'UnknownError');
  });
  vi.stubGlobal('indexedDB', { open });
  await wake();
  expect((await ask(POLICY, PAGE)).packs).toBe('');
  const opened = open.mock.calls.length;
  await ask(POLICY, PAGE);
  expect(open.mock.calls.length).toBe(opened);
  vi.stubGlobal('indexedDB', there);
  // Whatever the reader's clock says.
  const [later, before] = [performance.now() + 31_000, Date.now() - 1e9];
  vi.spyOn(performance, 'now').mockReturnValue(later);
  vi.spyOn(Date, 'now').mockReturnValue(before);
  expect((await ask(POLICY, PAGE)).packs).toContain('suez-canal');
  expect(await cardOf('entry', CONVENTION)).not.toBeNull();
  vi.mocked(Date.now).mockRestore();
  vi.mocked(performance.now).mockRestore();
});

it('a database of the version before is upgraded, and what it holds is kept', async () => {
  const { pack } = await theKnowledge();
  const kept = { ...pack, format: 2, counts: {}, pack };
  await new Promise<void>((done, failed) => {
    const opening = indexedDB.open('backstory', 1);
    opening.onerror = failed;
    opening.onupgradeneeded = () => opening.result.createObjectStore('packs', { keyPath: 'id' }).put(kept);
    opening.onsuccess = () => {
      opening.result.close();
      done();
    };
  });
  const { openDatabase } = await import('../../../utils/knowledge/store-database.ts');
  const db = await openDatabase();
  expect((await db.get('packs', pack.id))?.hash).toBe(pack.hash);
  db.close();
  await take(await sampleText());
  expect(await packs()).toHaveLength(1);
  expect(await ask({ type: 'knowledge' })).toMatchObject({ store: 'database' });
});

describe('finding it in articles', () => {
  const TEXT = 'Ships pass the Suez Canal under the Convention of Constantinople, which was signed in 1888.';

  async function found(text: string): Promise<string[]> {
    const { packs: all } = await ask({ type: 'imported', lang: 'en' }, PAGE);
    return all.flatMap(({ readings, language, targets }) => {
      const blocks = [prepare({ text, kind: 'body' })];
      return new Spotter(readings, language)
        .spot(blocks)
        .map(({ entry, start, end }) => `${targets[Number(entry)]?.id}: ${text.slice(start, end)}`);
    });
  }

  it('by patterns and readings, under names of its own; claims where what they need is near', async () => {
    await take(await sampleText());
    expect(await found(TEXT)).toEqual([`${CONVENTION}: Convention of Constantinople`]);
    // Without the canal, those words are about the Straits.
    expect(await found('The Convention of Constantinople promised the Straits to the Tsar.')).toEqual([]);
    expect(await found('The Suez Canal is open to ships of all nations.')).toEqual([
      'suez-canal--open-to-every-ship: open to ships of all nations',
    ]);
    expect(await found('The harbour is open to ships of all nations.')).toEqual([]);
    expect(await found('The Suez Canal museum is open to ships of all nations.')).toEqual([]);
  });

  it('the gate of packs lets pages with its words pass, and is there only while a pack is on', async () => {
    expect(registered.size).toBe(0);
    await take(await sampleText());
    expect([...registered.values()]).toEqual([
      expect.objectContaining({
        id: 'packs-gate',
        js: ['packs-gate.js'],
        allFrames: true,
        persistAcrossSessions: true,
      }),
    ]);
    const { anchors } = stored.get(PACKS_KEY) as PacksNote;
    expect(worthReadingForPacks(TEXT, anchors)).toBe(true);
    expect(worthReadingForPacks('LE CANAL DE SUEZ, NATIONALISÉ', anchors)).toBe(true);
    expect(worthReadingForPacks('Die Konvention von Konstan\u00adtinopel', anchors)).toBe(true);
    expect(worthReadingForPacks('The gardener plants at night, and the canal is dry.', anchors)).toBe(false);
    expect(worthReadingForPacks('anything', '')).toBe(false);
  });

  it('open pages are looked at when a pack comes, and pages are told', async () => {
    browser.tabs.query.mockResolvedValue([{ id: 7, url: 'https://news.example/a' }]);
    await take(await sampleText());
    await vi.waitFor(() =>
      expect(browser.scripting.executeScript).toHaveBeenCalledWith({
        target: { tabId: 7, allFrames: true },
        files: ['packs-gate.js'],
      }),
    );
    expect(stored.get(PACKS_KEY)).toMatchObject({ revision: expect.stringContaining('suez-canal') });
  });
});

it.each<Request>([
  { type: 'packs' },
  { type: 'pack-check', text: '' },
  { type: 'pack-import', text: '', hash: '0'.repeat(64) },
  { type: 'pack-switch', id: 'suez-canal', on: false },
  { type: 'pack-remove', id: 'suez-canal' },
])('only our own pages may ask for $type', async (request) => {
  expect(await ask(request, PAGE)).toEqual({ error: 'This can only be asked by a page of the extension.' });
});
