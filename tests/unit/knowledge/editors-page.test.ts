import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { editorsPage } from '../../../scripts/knowledge/html.ts';
import type { Pack } from '../../../utils/knowledge/schema.ts';
import { edit } from '../support/documents.ts';
import { theKnowledge } from '../support/reader.ts';
import { POSITIONS, soundPack } from '../support/sound.ts';

const open = (html: string): Document => new JSDOM(html).window.document;
const page = (pack: Pack) => open(editorsPage(pack, []));
const wordsOf = (node: Element | null | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** The sample with every field that the page prints. */
const full = () =>
  soundPack(
    edit('entries/lake-talk.yaml', {
      where: 'The lake',
      followedBy: ['mill-visit'],
      confusedWith: [{ text: 'The pond.', entries: ['mill-visit'] }],
      statements: [
        {
          text: 'They said it was',
          quote: { text: 'très froid', lang: 'fr', speaker: 'A clerk' },
          sources: ['diary'],
          date: '1990-02-10',
          knownSince: '1992',
        },
        { text: 'They were seen.', sources: ['letter'] },
      ],
    }),
    edit('entries/mill-visit.yaml', {
      disputes: [{ question: 'Was it paid?', positions: [POSITIONS[0], { ...POSITIONS[1], knownSince: '1993' }] }],
    }),
    edit('claims/they-swam.yaml', {
      status: { kind: 'outdated-since', since: '1994', note: 'The lake has frozen.' },
      disputes: [{ question: 'Who saw it?', positions: POSITIONS }],
    }),
    edit('sources/diary.yaml', { author: 'The clerk', archive: 'https://example.net/diary' }),
  );

/** Fields whose texts are ids, which the compiler holds to letters, digits and hyphens, or a choice from a list. */
const CODE = new Set('id topics sources entries seeAlso followedBy lang format hash'.split(' '));

/** The pack with every other text replaced. */
function rewritten<T>(value: T, text: string): T {
  const walk = (one: unknown, key: string): unknown => {
    if (typeof one === 'string') return CODE.has(key) ? one : text;
    if (Array.isArray(one)) return one.map((item) => walk(item, key));
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([k, v]) => [k, walk(v, k)]));
  };
  return walk(value, '') as T;
}

/** Elements and their attributes, without texts and values. */
const bones = (document: Document) =>
  [...document.querySelectorAll('*')].map((el) => `${el.localName} ${el.getAttributeNames().join(' ')}`);

describe('the page for editors', () => {
  it('has every text of an entry, a claim, an event and a source', async () => {
    const document = page(await full());
    const lake = wordsOf(document.getElementById('entries/lake-talk'));
    for (const text of [
      'The talk at the lake',
      'lake-talk · event · geneva-talks · 1990-02-09 · The lake',
      'Two clerks talked, and one wrote it down.',
      'Line: Two clerks talk at the lake.A diary (primary-document)',
      'They said it was très froid (A clerk) [of 1990-02-10, known since 1992]A diary (primary-document)',
      'They were seen.A letter (journalism)',
      'Not: The pond.',
      'On that: The visit to the mill',
      'See also: The visit to the mill',
      'Followed by: The visit to the mill',
      'en: lake talk · de: lake talk',
    ])
      expect(lake).toContain(text);
    const mill = wordsOf(document.getElementById('entries/mill-visit'));
    for (const text of [
      'nato-expansion + geneva-talks · 1990-03-01 to 1990-03-02',
      'Disputed: Was it paid?',
      'The bakerHe had paid.ledger (official-western)',
      'The millerHe owes it. [known since 1993]A letter (journalism)',
    ])
      expect(mill).toContain(text);
    const claim = wordsOf(document.getElementById('claims/they-swam'));
    for (const text of [
      'They swam in the lake',
      'outdated-since 1994: The lake has frozen.',
      'The diary does not say so.A diary (primary-document)',
      'Disputed: Who saw it?',
      'Background: The talk at the lake',
      'pl: clerks swam',
    ])
      expect(claim).toContain(text);
    expect(wordsOf(document.getElementById('events/mill-fire'))).toBe(
      '1991-05 The mill burns down. nato-expansionA letter (journalism)',
    );
    const diary = wordsOf(document.getElementById('sources/diary'));
    for (const text of [
      'Diary of a clerk',
      'The clerk, The archive, 1990-02, primary-document',
      'Wrote for himself.',
      'https://example.org/diaryhttps://example.net/diary',
      'Taken from it: entries/lake-talk, claims/they-swam',
    ])
      expect(diary).toContain(text);
    expect(document.querySelector('q[lang]')?.getAttribute('lang')).toBe('fr');
  });

  it('says which source nothing is taken from', async () => {
    const pack = await soundPack(edit('sources/ledger.yaml', {}));
    pack.sources.push({ ...(pack.sources[0] as Pack['sources'][number]), id: 'almanac' });
    expect(wordsOf(page(pack).getElementById('sources/almanac'))).toContain('Taken from it: nothing');
  });

  it('has entries under their first topic, in the order of their days', async () => {
    const document = page(
      await soundPack((from) => {
        from.set('entries/early.yaml', {
          ...from.get('entries/lake-talk.yaml'),
          id: 'early',
          when: { start: '1989-12-01' },
        });
      }),
    );
    const order = [...document.querySelectorAll('body > h2, body > article[id^="entries/"]')].map((el) =>
      el.localName === 'h2' ? wordsOf(el) : el.id,
    );
    expect(order.slice(0, 5)).toEqual([
      'geneva-talks',
      'entries/early',
      'entries/lake-talk',
      'nato-expansion',
      'entries/mill-visit',
    ]);
  });

  it('has the whole knowledge base, and every link on it leads somewhere on it', async () => {
    const { pack } = await theKnowledge();
    const html = editorsPage(pack, []);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);
    const links = [...html.matchAll(/ href="([^"]*)"/g)].map(([, href = '']) => href);
    const things = (['entries', 'claims', 'events', 'sources'] as const).flatMap((folder) =>
      pack[folder].map(({ id }) => `${folder}/${id}`),
    );
    expect(ids.toSorted()).toEqual([...things, 'sources', 'timeline'].toSorted());
    const here = new Set(ids);
    expect(links.filter((href) => href.startsWith('#') && !here.has(href.slice(1)))).toEqual([]);
    expect(links.filter((href) => !/^(#|https:)/.test(href))).toEqual([]);
    // Each entry and each claim is in the contents at the top, each source's address at the bottom.
    const contents = html.slice(html.indexOf('<nav>'), html.indexOf('</nav>'));
    expect(contents.match(/<li><a /g)).toHaveLength(pack.entries.length + pack.claims.length);
    expect(links.filter((href) => href.startsWith('https:'))).toHaveLength(
      pack.sources.flatMap(({ url, archive }) => [url, archive]).filter((address) => address !== undefined).length,
    );
  }, 30_000);

  it('puts what the checks found beside what it is about', async () => {
    const document = open(
      editorsPage(await soundPack(), [
        { level: 'error', check: 'dates', where: 'entries/lake-talk: statements.0', message: 'is of tomorrow' },
        { level: 'warning', check: 'coverage', where: 'claims/they-swam', message: 'rests on one source: diary' },
        { level: 'warning', check: 'wording', where: 'events/mill-fire: text', message: 'is wet' },
        { level: 'error', check: 'links', where: 'sources/letter: url', message: 'is barred' },
      ]),
    );
    const found = [...document.querySelectorAll('.found')].map((p) => [p.closest('[id]')?.id, wordsOf(p)]);
    expect(found).toEqual([
      ['entries/lake-talk', 'Error, statements.0: is of tomorrow'],
      ['claims/they-swam', 'Weakness: rests on one source: diary'],
      ['events/mill-fire', 'Weakness, text: is wet'],
      ['sources/letter', 'Error, url: is barred'],
    ]);
  });

  it('keeps hostile texts as texts, wherever they stand', async () => {
    const HOSTILE = `"'></title></style></q><script>alert(1)</script><img src=x onerror='alert(2)'>&lt;`;
    const pack = await full();
    const saying = (text: string) => {
      const found = pack.sources.map(({ id }) => ({ where: `sources/${id}: ${text}`, message: text }));
      const findings = found.map((one) => ({ level: 'error' as const, check: 'links', ...one }));
      return open(editorsPage(rewritten(pack, text), findings));
    };
    const [harmless, hostile] = [saying('harmless'), saying(HOSTILE)];
    expect(hostile.querySelectorAll('script, img')).toHaveLength(0);
    expect(bones(hostile)).toEqual(bones(harmless));
    expect(wordsOf(hostile.body)).toBe(wordsOf(harmless.body).replaceAll('harmless', HOSTILE));
    expect(hostile.title).toBe(`${HOSTILE}, ${HOSTILE}`);
    expect(hostile.querySelector('[id="sources/diary"] small a')?.getAttribute('href')).toBe(HOSTILE);
  });
});
