/** Answers requests: one function a type, each with what it was asked, already validated. */
import browser, { type Runtime } from 'webextension-polyfill';
import { CITATION_FORMAT_KEY, isCitationFormat } from '../citation-formats.ts';
import { card } from '../knowledge/card.ts';
import { emptied } from '../knowledge/cards.ts';
import { timelineOf } from '../knowledge/timeline.ts';
import type { Answers, Rebuilding, Request } from '../messages.ts';
import { isTabPlace, TAB_PLACE_KEY } from '../overlay/tab-place.ts';
import { changeSettings, loadSettings } from '../settings.ts';
import { type Settings, topicsOn, withSite } from '../settings-schema.ts';
import { applied, changesBetween } from '../sync/atoms.ts';
import { refusal } from '../where.ts';
import { told } from './badge.ts';
import { faults, forgetFaults, noteFault } from './faults.ts';
import { frameOf, isOwnPage } from './frames.ts';
import { imports } from './imports.ts';
import { inject } from './inject.ts';
import { kept } from './kept.ts';
import { cancelRebuild, knowledge, OUR_PACKS, rebuild, stateOf } from './knowledge.ts';
import { news, putNewsAway } from './news.ts';
import { checkPack, importedPatterns, importPack, packsAnswer, removeOne, switchOne } from './packs.ts';
import { annotate, lookAgain, pageState, readOnce, wake } from './reading.ts';
import { sourcesAnswer } from './sources.ts';
import { sync } from './sync.ts';

type Handlers = {
  [T in Request['type']]: (
    request: Extract<Request, { type: T }>,
    sender: Runtime.MessageSender,
  ) => Promise<Answers[T]>;
};

const offSet = (settings: Settings) => new Set(settings.sourcesOff);

const today = () => new Date().toISOString().slice(0, 10);

const handlers: Handlers = {
  annotate: ({ article }, sender) => annotate(article, sender),
  overlay: (_request, sender) => inject(sender, 'overlay.js'),
  part: ({ of }, sender) => inject(sender, `${of}.js`),
  data: ({ part, lang }, sender) => inject(sender, `data/${part}-${lang}.js`),
  network: ({ of }, sender) => inject(sender, `data/${of}.js`),
  policy: async ({ host, article, once }, sender) => {
    const [settings, { index }, { revision }] = await Promise.all([loadSettings(), knowledge(), imports()]);
    const frame = isOwnPage(sender) ? ({ host, frameHost: host, frame: 'top' } as const) : frameOf(sender);
    const empty = emptied(index, offSet(settings));
    const { around, claims, density, marks, opens, dwell, languages, theme } = settings;
    return {
      ...{ around, claims, density, marks, opens, dwell, languages, theme },
      on: !refusal(settings, { ...frame, article, once }),
      wholePage: article === 'no',
      topics: topicsOn(settings),
      emptyEntries: empty.entries,
      emptyClaims: empty.claims,
      packs: revision,
    };
  },
  card: async ({ kind, id, articleDate, showHidden }) => {
    const [{ index }, settings] = await Promise.all([knowledge(), loadSettings()]);
    return { card: card(index, kind, id, { sourcesOff: showHidden ? new Set() : offSet(settings), articleDate }) };
  },
  search: async ({ query, filters, all }) => {
    const [known, settings] = await Promise.all([knowledge(), loadSettings()]);
    return known.search().find(query, { filters, all, sourcesOff: offSet(settings) });
  },
  marks: async ({ count }, sender) => {
    await told(sender, count);
    return { ok: true };
  },
  'get-settings': () => loadSettings(),
  'set-settings': ({ settings, from }) =>
    changeAndWake((now) => (from ? applied(now, changesBetween(from, settings)) : settings)),
  sync: ({ on }) => (on === undefined ? sync.state() : sync.turn(on)),
  site: ({ host, on, where }, sender) => {
    // A card in a frame from elsewhere speaks for the site that the reader sees.
    const site = isOwnPage(sender) ? host : frameOf(sender).host;
    return changeAndWake((settings) => withSite(settings, site, on, { since: today(), where }));
  },
  'page-state': ({ tab }) => pageState(tab),
  'read-once': ({ tab }) => readOnce(tab),
  'look-again': async ({ tab }) => {
    await lookAgain(tab);
    return { ok: true };
  },
  sources: async () => {
    const [{ index }, settings] = await Promise.all([knowledge(), loadSettings()]);
    return sourcesAnswer(index, offSet(settings));
  },
  knowledge: async () => {
    const opened = await knowledge();
    // Whoever asks this is about to search: the index is made while the reader reaches for the keys.
    setTimeout(opened.search);
    return stateOf(opened);
  },
  rebuild: async ({ anew }) => stateOf(await rebuild((step) => tellPages({ type: 'rebuilding', step }), anew)),
  'cancel-rebuild': async () => {
    cancelRebuild();
    return { ok: true };
  },
  timeline: async ({ topic }) => {
    const [{ index }, settings] = await Promise.all([knowledge(), loadSettings()]);
    const items = timelineOf(index, topic, { sourcesOff: offSet(settings) });
    const from = index.from(topic);
    return from ? { items, topic: from.topics.find(({ id }) => id === topic)?.title, from } : { items };
  },
  imported: ({ lang }) => importedPatterns(lang),
  packs: () => packsAnswer(),
  'pack-check': ({ text }) => checkPack(text, OUR_PACKS),
  'pack-import': ({ text, hash }) => importPack(text, hash, OUR_PACKS),
  'pack-switch': ({ id, on }) => switchOne(id, on),
  'pack-remove': ({ id }) => removeOne(id),
  'open-options': async () => {
    await browser.runtime.openOptionsPage();
    return { ok: true };
  },
  news: async () => ({ text: await news() }),
  'news-seen': async () => {
    await putNewsAway();
    return { ok: true };
  },
  'hide-source': ({ id }) =>
    changeSettings((settings) => ({ ...settings, sourcesOff: [...new Set([...settings.sourcesOff, id])] })),
  fault: async ({ fault }) => {
    await noteFault(fault);
    return { ok: true };
  },
  faults: async () => ({ faults: await faults() }),
  'forget-faults': async () => {
    await forgetFaults();
    return { ok: true };
  },
  'tab-place': async ({ at }) => ({ at: await kept(TAB_PLACE_KEY, isTabPlace, at) }),
  'citation-format': async ({ as }) => ({ as: await kept(CITATION_FORMAT_KEY, isCitationFormat, as) }),
  'open-page': async ({ page, place }) => {
    await browser.tabs.create({ url: browser.runtime.getURL(`${page}.html${place ? `#${place}` : ''}`) });
    return { ok: true };
  },
};

/** What only pages of the extension may ask: a web page's content script has no business with it. */
const OWN_PAGES_ONLY = new Set<Request['type']>([
  // Settings name the sites that a reader has chosen; a page is told only what it needs of them, as its policy.
  ...(['get-settings', 'set-settings', 'sync', 'sources', 'rebuild', 'cancel-rebuild'] as const),
  ...(['page-state', 'read-once', 'look-again'] as const),
  ...(['news', 'news-seen', 'faults', 'forget-faults'] as const),
  ...(['packs', 'pack-check', 'pack-import', 'pack-switch', 'pack-remove'] as const),
]);

/** Tells our own pages something; none of them may be open. */
function tellPages(message: Rebuilding): void {
  browser.runtime.sendMessage(message).catch(() => undefined);
}

/** Changes the settings, and has pages read that were left alone until now; the answer does not wait for them. */
async function changeAndWake(change: (settings: Settings) => Settings): Promise<Settings> {
  let before: Settings | undefined;
  const after = await changeSettings((settings) => {
    before = settings;
    return change(settings);
  });
  if (before) wake(before, after).catch(() => undefined);
  return after;
}

/** Answers a validated request. */
export async function answer(request: Request, sender: Runtime.MessageSender): Promise<unknown> {
  if (OWN_PAGES_ONLY.has(request.type) && !isOwnPage(sender))
    return { error: 'This can only be asked by a page of the extension.' };
  const handler = handlers[request.type] as (request: Request, sender: Runtime.MessageSender) => Promise<unknown>;
  return handler(request, sender);
}
