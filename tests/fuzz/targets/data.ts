/** What comes from others as data: packs, settings, messages, addresses. */
import fc from 'fast-check';
import * as v from 'valibot';
import { compile, type Document, KnowledgeError } from '../../../utils/knowledge/compile.ts';
import { FOLDERS, type Folder } from '../../../utils/knowledge/schema.ts';
import { RequestSchema } from '../../../utils/messages.ts';
import { isPageRequest } from '../../../utils/overlay/page-request.ts';
import { readPlace } from '../../../utils/place.ts';
import { migrate } from '../../../utils/settings-migrations.ts';
import { salvage } from '../../../utils/settings-salvage.ts';
import { DEFAULT_SETTINGS, SettingsSchema } from '../../../utils/settings-schema.ts';
import { covers, isListed, siteFrom, siteOf } from '../../../utils/sites.ts';
import { documentsOf, files, HEAD } from '../../unit/support/documents.ts';
import { check, target } from '../target.ts';
import { anyText, anyValue, spoilt } from '../text.ts';

/** Letters of a value as JSON. */
const letters = (value: unknown): number => JSON.stringify(value)?.length ?? 1;
/** Whether all objects are still what they were. */
const untouched = (): boolean => !('polluted' in {}) && Object.keys(Object.prototype).length === 0;

const sound = [...files()];
const spoiltFiles = fc
  .array(
    fc.constantFrom(...sound).chain(([name, data]) => spoilt(data).map((other): [string, unknown] => [name, other])),
    { minLength: 1, maxLength: 3 },
  )
  .map((changes) => documentsOf(new Map<string, never>([...sound, ...changes] as [string, never][])));

const strangers = fc.array(
  fc.record({ file: anyText(3), folder: fc.constantFrom(...(Object.keys(FOLDERS) as Folder[])), data: anyValue }),
  { maxLength: 6 },
);

export const packs = target<Document[]>({
  name: 'packs',
  about: 'knowledge packs compiled',
  share: 16,
  inputs: fc.oneof({ weight: 5, arbitrary: spoiltFiles }, { weight: 1, arbitrary: strangers }),
  size: letters,
  perLetter: 40_000,
  fixed: 20_000,
  async run(documents) {
    try {
      const { pack } = await compile(HEAD, documents);
      check(JSON.stringify(pack).length > 0, 'a pack can be written down');
    } catch (error) {
      if (!(error instanceof KnowledgeError)) throw error;
      check(error.problems.length > 0, 'what is refused is refused for a reason');
      for (const { message } of error.problems) check(message !== '', 'a reason is given');
    }
    check(untouched(), 'no object has been changed');
  },
});

const OLD = [
  { version: 1, enabled: true, topics: {}, claims: true, sourcesOff: [], density: 'first', sitesOff: [] },
  { ...DEFAULT_SETTINGS, version: 2 },
  DEFAULT_SETTINGS,
];

export const settings = target<unknown>({
  name: 'settings',
  about: 'settings of any version, damaged and hostile',
  share: 100,
  inputs: fc.oneof(...OLD.map(spoilt), anyValue),
  size: letters,
  perLetter: 40_000,
  fixed: 20_000,
  run(stored) {
    const migrated = migrate(structuredClone(stored));
    const kept = salvage(migrated);
    check(v.is(SettingsSchema, kept), 'what is kept of settings is settings');
    const whole = v.safeParse(SettingsSchema, migrated);
    if (whole.success) check(letters(whole.output) === letters(kept), 'sound settings are kept whole');
    check(untouched(), 'no object has been changed');
  },
});

const REQUESTS: unknown[] = [
  { type: 'annotate', article: 'likely' },
  { type: 'data', part: 'spotting', lang: 'en' },
  { type: 'policy', host: 'news.example', article: 'no', once: true },
  { type: 'card', kind: 'entry', id: 'lake-talk', articleDate: '2022-01-21', showHidden: true },
  { type: 'search', query: 'one inch', articleDate: '2022-01-21' },
  { type: 'marks', count: 3 },
  { type: 'site', host: 'news.example', on: true, where: 'options' },
  {
    type: 'set-settings',
    settings: { ...DEFAULT_SETTINGS, sitesOff: [{ host: 'a.example', since: '2022-01-21', where: 'card' }] },
  },
  { type: 'open-page', page: 'library', place: 'entry/lake-talk' },
  { type: 'page-show', what: 'mention', index: 2 },
];

/** The largest request that is taken, as JSON: no list and no text in it is without an end. */
const MOST = 2_000_000;

export const messages = target<unknown>({
  name: 'messages',
  about: 'messages to the background and to pages',
  share: 120,
  inputs: fc.oneof(...REQUESTS.map(spoilt), anyValue),
  size: letters,
  perLetter: 20_000,
  fixed: 20_000,
  kept: [
    { type: 'set-settings', settings: { ...DEFAULT_SETTINGS, sourcesOff: Array.from({ length: 300_000 }, () => 'a') } },
    { type: 'set-settings', settings: { ...DEFAULT_SETTINGS, sourcesOff: ['a'.repeat(MOST)] } },
    {
      type: 'set-settings',
      settings: { ...DEFAULT_SETTINGS, sitesOn: [{ host: 'a', since: 'x'.repeat(MOST), where: 'card' }] },
    },
  ],
  run(message) {
    const read = v.safeParse(RequestSchema, message);
    if (read.success) check(letters(read.output) <= MOST, 'what is taken is bounded');
    else check(typeof read.issues[0].message === 'string', 'what is refused is refused with a reason');
    isPageRequest(message);
    check(untouched(), 'no object has been changed');
  },
});

export const addresses = target<string>({
  name: 'addresses',
  about: 'sites and places as somebody types them',
  share: 90,
  inputs: fc.oneof(
    anyText(6),
    fc.webUrl(),
    fc.domain(),
    fc
      .constantFrom('entry/', 'topic/nato-expansion/', 'source/a/2022-01-21')
      .chain((start) => anyText(2).map((end) => start + end)),
  ),
  size: (text) => text.length,
  perLetter: 20_000,
  fixed: 5000,
  run(text) {
    const site = siteFrom(text);
    if (site !== undefined) {
      check(siteFrom(site) !== undefined || site.startsWith('['), `a site is a site again: ${site}`);
      check(covers(site, site) && isListed([{ host: site }], site), 'a site covers itself');
    }
    siteOf(text);
    const place = readPlace(text);
    check(place === undefined || text.startsWith(place.place.kind), 'a place is what was typed');
  },
});
