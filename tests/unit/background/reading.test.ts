import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answer } from '../../../utils/background/answers.ts';
import type { Answers, Request } from '../../../utils/messages.ts';
import { ONCE_KEY } from '../../../utils/page/look.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings-schema.ts';
import browser, { OWN, stored } from '../support/browser.ts';
import { theKnowledge } from '../support/reader.ts';

vi.mock('webextension-polyfill', () => import('../support/browser.ts'));

const HOST = 'news.example';
const PAGE = { tab: { id: 7, url: `https://${HOST}/a` }, frameId: 0, url: `https://${HOST}/a` };
const FRAME = { ...PAGE, frameId: 3, url: `https://${HOST}/frame` };
const ELSEWHERE = { ...PAGE, frameId: 4, url: 'https://ads.example/frame' };
const POPUP = { url: `${OWN}popup.html` };

const ask = <T extends Request['type']>(request: Extract<Request, { type: T }>, sender: object = PAGE) =>
  answer(request, sender as never) as Promise<Answers[T] & { error?: string }>;
const set = (change: Partial<Settings>) =>
  ask({ type: 'set-settings', settings: { ...DEFAULT_SETTINGS, ...change } }, POPUP);

/** What a look at the page shows. */
let looked: { article: 'declared' | 'likely' | 'no'; sign?: string; reading: boolean; once: boolean } | undefined;

type Injection = { target: object; files?: string[]; args?: string[] };
const injections = () => browser.scripting.executeScript.mock.calls.map(([injection]) => injection as Injection);
/** The scripts that were brought, in order. */
const brought = () => injections().flatMap(({ files, args }) => files ?? args ?? []);

beforeEach(async () => {
  const { pack } = await theKnowledge();
  vi.stubGlobal('fetch', async () => Response.json(pack));
  stored.clear();
  vi.clearAllMocks();
  looked = { article: 'no', reading: false, once: false };
  browser.scripting.executeScript.mockImplementation(async (injection) =>
    (injection as Injection).files?.[0] === 'look.js' ? [{ frameId: 0, result: looked }] : [{ frameId: 0 }],
  );
  browser.tabs.query.mockResolvedValue([]);
  browser.tabs.get.mockImplementation(async (id) => ({ id, url: PAGE.url }));
});

describe('annotate', () => {
  it('brings the annotator into the frame that asked, and looks no further where the page says what it is', async () => {
    expect(await ask({ type: 'annotate', article: 'declared' }, FRAME)).toEqual({ injected: true });
    expect(injections()).toEqual([{ target: { tabId: 7, frameIds: [3] }, files: ['annotator.js'] }]);
  });

  it('looks at a page that does not say that it is an article', async () => {
    looked = { article: 'likely', reading: false, once: false };
    expect(await ask({ type: 'annotate', article: 'likely' })).toEqual({ injected: true });
    expect(brought()).toEqual(['look.js', 'annotator.js']);
    looked.sign = 'password';
    expect(await ask({ type: 'annotate', article: 'likely' })).toEqual({ injected: false });
    expect(brought()).toEqual(['look.js', 'annotator.js', 'look.js']);
  });

  it('leaves alone what is no article, unless everything is read', async () => {
    expect(await ask({ type: 'annotate', article: 'no' })).toEqual({ injected: false });
    expect(brought()).toEqual([]);
    await set({ where: 'everywhere' });
    expect(await ask({ type: 'annotate', article: 'no' })).toEqual({ injected: true });
    expect(await ask({ type: 'annotate', article: 'no' }, FRAME)).toEqual({ injected: true });
    expect(await ask({ type: 'annotate', article: 'no' }, ELSEWHERE)).toEqual({ injected: false });
  });

  it('leaves a page alone whose site is off', async () => {
    await ask({ type: 'site', host: HOST, on: false, where: 'card' });
    expect(await ask({ type: 'annotate', article: 'declared' })).toEqual({ injected: false });
    expect(await ask({ type: 'annotate', article: 'declared' }, ELSEWHERE)).toEqual({ injected: false });
    expect(brought()).toEqual([]);
  });

  it('says so when the tab is gone', async () => {
    browser.scripting.executeScript.mockRejectedValue(new Error('No tab with id 7'));
    expect(await ask({ type: 'annotate', article: 'declared' })).toEqual({ injected: false });
    expect(await ask({ type: 'annotate', article: 'likely' })).toEqual({ injected: false });
    expect(await ask({ type: 'annotate', article: 'declared' }, POPUP)).toEqual({ injected: false });
  });
});

describe('site', () => {
  const policy = (more: object = {}) =>
    ask({ type: 'policy', host: HOST, article: 'declared', once: false, ...more } as never) as Promise<
      Answers['policy']
    >;

  it('switches a host off once, and on again', async () => {
    await ask({ type: 'site', host: HOST, on: false, where: 'card' });
    const twice = await ask({ type: 'site', host: HOST, on: false, where: 'popup' }, POPUP);
    expect(twice.sitesOff).toEqual([{ host: HOST, since: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), where: 'popup' }]);
    expect((await policy()).on).toBe(false);
    expect((await ask({ type: 'site', host: HOST, on: true, where: 'card' })).sitesOff).toEqual([]);
    expect((await policy()).on).toBe(true);
  });

  it('a card in a frame from elsewhere switches the site that the reader sees', async () => {
    const { sitesOff } = await ask({ type: 'site', host: 'ads.example', on: false, where: 'card' }, ELSEWHERE);
    expect(sitesOff.map((site) => site.host)).toEqual([HOST]);
  });

  it('tells open pages when what they are is no longer read', async () => {
    await set({ where: 'everywhere', around: true });
    expect(await policy({ article: 'no' })).toMatchObject({ on: true, wholePage: true, around: true });
    await set({ where: 'articles' });
    expect(await policy({ article: 'no' })).toMatchObject({ on: false, around: false });
    expect(await policy({ article: 'no', once: true })).toMatchObject({ on: true, wholePage: true });
    expect(await policy({ article: 'likely' })).toMatchObject({ on: true, wholePage: false });
    await set({ where: 'chosen' });
    expect(await policy()).toMatchObject({ on: false });
    await set({ sitesOff: [{ host: HOST, since: '2022-01-21', where: 'card' }] });
    expect(await policy({ once: true })).toMatchObject({ on: false });
  });
});

describe('the page in a tab', () => {
  const state = () => ask({ type: 'page-state', tab: 7 }, POPUP);
  const once = () => ask({ type: 'read-once', tab: 7 }, POPUP);

  it('is looked at for the popup', async () => {
    expect(await state()).toEqual({ refusal: { why: 'not-article' }, onceAllowed: true, reading: false });
    looked = { article: 'likely', sign: 'editor', reading: false, once: false };
    expect(await state()).toEqual({ refusal: { why: 'private', of: 'editor' }, onceAllowed: false, reading: false });
    looked = { article: 'likely', sign: 'password', reading: true, once: false };
    expect(await state()).toMatchObject({ refusal: null, reading: true });
    looked = undefined;
    expect(await state()).toMatchObject({ onceAllowed: false, reading: false });
  });

  it('is read once, when the reader wants it', async () => {
    expect(await once()).toEqual({ refusal: null, onceAllowed: true, reading: true });
    expect(brought()).toEqual(['look.js', ONCE_KEY, 'annotator.js']);
    expect(injections().map(({ target }) => target)).toEqual(Array(3).fill({ tabId: 7, frameIds: [0] }));
  });

  it('is read once where only chosen sites are, but never where the site is off', async () => {
    await set({ where: 'chosen' });
    expect((await once()).reading).toBe(true);
    await set({ sitesOff: [{ host: HOST, since: '2022-01-21', where: 'card' }] });
    vi.clearAllMocks();
    expect(await once()).toEqual({ refusal: { why: 'site-off' }, onceAllowed: false, reading: false });
    expect(brought()).toEqual(['look.js']);
  });

  it('is never read where it is mail, and not twice', async () => {
    browser.tabs.get.mockResolvedValue({ id: 7, url: 'https://mail.google.com/mail/' });
    expect(await once()).toMatchObject({ refusal: { why: 'private', of: 'mail' }, reading: false });
    browser.tabs.get.mockResolvedValue({ id: 7, url: PAGE.url });
    looked = { article: 'no', reading: true, once: true };
    expect(await once()).toMatchObject({ refusal: null, reading: true });
    expect(brought()).toEqual(['look.js', 'look.js']);
  });
});

describe('open pages are looked at again', () => {
  const TABS = [
    { id: 1, url: `https://${HOST}/a` },
    { id: 2, url: 'https://other.example/' },
    { id: 3, url: 'https://sport.news.example/' },
    { url: `https://${HOST}/devtools` },
  ];
  const woken = () =>
    injections()
      .filter(({ files }) => files?.[0] === 'gate.js')
      .map(({ target }) => target);
  const all = (...tabs: number[]) => tabs.map((tabId) => ({ tabId, allFrames: true }));

  it.each<[string, Partial<Settings>, Partial<Settings>, number[]]>([
    ['when the whole is switched on', { enabled: false }, {}, [1, 2, 3]],
    ['when a site is', { sitesOff: [{ host: HOST, since: '', where: 'card' }] }, {}, [1, 3]],
    [
      'when a site is chosen',
      { where: 'chosen' },
      { where: 'chosen', sitesOn: [{ host: HOST, since: '', where: 'popup' }] },
      [1, 3],
    ],
    ['when everything is read', {}, { where: 'everywhere' }, [1, 2, 3]],
    ['when no longer only chosen sites are', { where: 'chosen' }, {}, [1, 2, 3]],
    ['never when less is read', { where: 'everywhere' }, { where: 'chosen' }, []],
    ['never when something else is changed', {}, { density: 'all' }, []],
    ['never while the whole is off', {}, { enabled: false, where: 'everywhere' }, []],
  ])('%s', async (_name, before, after, expected) => {
    await set(before);
    browser.tabs.query.mockResolvedValue(TABS);
    await set(after);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(woken()).toEqual(all(...expected));
  });

  it('and the answer to the reader does not wait for a page that hangs', async () => {
    await set({ enabled: false });
    browser.tabs.query.mockReturnValue(new Promise(() => undefined));
    expect((await set({})).enabled).toBe(true);
  });
});
