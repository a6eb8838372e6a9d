import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { onCommand } from '../../../utils/background/commands.ts';
import { listenToMenus, makeMenus, onMenu } from '../../../utils/background/menus.ts';
import { entered, firstLine, listenToOmnibox, MARKUP, suggestions, TEXT } from '../../../utils/background/omnibox.ts';
import type { SearchAnswer, SearchHit } from '../../../utils/messages.ts';
import { SETTINGS_KEY } from '../../../utils/settings-key.ts';
import type { Settings } from '../../../utils/settings-schema.ts';
import { OWN, stored } from '../support/browser.ts';
import browser, { menus } from '../support/reach-browser.ts';
import { theKnowledge } from '../support/reader.ts';

vi.mock('webextension-polyfill', () => import('../support/reach-browser.ts'));

const TAB = { id: 7, windowId: 3, url: 'https://news.example/a' };
const opened = () => browser.tabs.create.mock.calls.map(([tab]) => tab);
const frames = (...counts: number[]) =>
  browser.scripting.executeScript.mockImplementation(async () =>
    counts.map((result, frameId) => ({ frameId, result })),
  );

beforeEach(async () => {
  const { pack } = await theKnowledge();
  vi.stubGlobal('fetch', async () => Response.json(pack));
  stored.clear();
  menus.clear();
  vi.clearAllMocks();
  frames(0);
  browser.tabs.query.mockResolvedValue([TAB]);
  browser.tabs.get.mockImplementation(async (id) => ({ ...TAB, id }));
});

describe('menus', () => {
  it('are made anew, each once, however often and at once', async () => {
    await Promise.all([makeMenus(), makeMenus(), makeMenus()]);
    expect([...menus]).toEqual([
      ['look-up', { title: 'Look up “%s” in Backstory', contexts: ['selection'] }],
      ['companion', { title: 'Reading companion', contexts: ['action'] }],
      ['library', { title: 'Library', contexts: ['action'] }],
    ]);
  });

  it('look up what is selected: one thing, or a search; as text, in one line, bounded', async () => {
    await onMenu({ menuItemId: 'look-up', selectionText: '\n Two Plus  Four\tTreaty ' } as never, TAB);
    expect(opened().at(-1)).toEqual({ url: expect.stringMatching(/library\.html#entry\/[a-z0-9-]+$/), active: true });
    await onMenu({ menuItemId: 'look-up', selectionText: '<img src=x> baker' } as never, TAB);
    expect(opened().at(-1)).toEqual({ url: `${OWN}library.html#search/%3Cimg%20src%3Dx%3E%20baker`, active: true });
    await onMenu({ menuItemId: 'look-up', selectionText: 'word '.repeat(100) } as never, TAB);
    const { url } = opened().at(-1) as { url: string };
    expect(decodeURIComponent(url.split('#search/')[1] ?? '')).toHaveLength(199);
    await onMenu({ menuItemId: 'look-up', selectionText: '  ' } as never, TAB);
    expect(opened().at(-1)).toEqual({ url: `${OWN}library.html`, active: true });
  });

  it('open the companion within the click: before anything is waited for', () => {
    listenToMenus();
    browser.contextMenus.onClicked.happens({ menuItemId: 'companion' }, TAB);
    expect(browser.sidePanel.open).toHaveBeenCalledWith({ windowId: 3 });
  });
});

describe('commands', () => {
  it('send the step to the page itself, or else to the frame that has marks', async () => {
    frames(2, 0, 4);
    await onCommand('next-passage', TAB as never);
    expect(browser.tabs.sendMessage).toHaveBeenLastCalledWith(7, { type: 'page-walk', step: 1 }, { frameId: 0 });
    frames(0, 0, 4);
    await onCommand('previous-passage', TAB as never);
    expect(browser.tabs.sendMessage).toHaveBeenLastCalledWith(7, { type: 'page-walk', step: -1 }, { frameId: 2 });
  });

  it('say on the badge that there is nothing to go to', async () => {
    vi.useFakeTimers();
    browser.tabs.sendMessage.mockRejectedValueOnce(new Error('Receiving end does not exist.'));
    const done = onCommand('next-passage', TAB as never);
    await vi.advanceTimersByTimeAsync(100);
    expect(browser.action.setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '0' });
    await vi.advanceTimersByTimeAsync(2000);
    await done;
    expect(browser.action.setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '' });
    vi.useRealTimers();
  });

  it('switch the site of a page off and on, and the whole extension on with it', async () => {
    const settings = () => stored.get(SETTINGS_KEY) as Settings;
    await onCommand('toggle-site', TAB as never);
    expect(settings().sitesOff).toEqual([{ host: 'news.example', since: expect.any(String), where: 'key' }]);
    stored.set(SETTINGS_KEY, { ...settings(), enabled: false });
    await onCommand('toggle-site', TAB as never);
    expect(settings()).toMatchObject({ enabled: true, sitesOff: [] });
  });

  it.each(['chrome://settings', 'about:blank', 'file:///a.html', undefined])('leave %s alone', async (url) => {
    await onCommand('toggle-site', { ...TAB, url } as never);
    expect(stored.size).toBe(0);
  });

  it('open the companion within the key press, and take the tab in front where the browser names none', async () => {
    void onCommand('open-companion', TAB as never);
    expect(browser.sidePanel.open).toHaveBeenCalledWith({ windowId: 3 });
    frames(1);
    await onCommand('next-passage', undefined);
    expect(browser.tabs.sendMessage).toHaveBeenLastCalledWith(7, { type: 'page-walk', step: 1 }, { frameId: 0 });
    await expect(onCommand('something-else', TAB as never)).resolves.toBeUndefined();
  });
});

describe('the address bar', () => {
  const hit = (more: Partial<SearchHit>): SearchHit => ({
    kind: 'entry',
    id: 'lake-talk',
    title: 'Lake talk',
    topics: [],
    terms: [],
    ...more,
  });
  const answer = (...hits: SearchHit[]) => ({ query: 'lake', hits, total: hits.length }) as unknown as SearchAnswer;

  it('escapes for Chrome what its markup would read, and drops what XML has no place for', () => {
    const title = `A "talk" & <b>more</b> on 'lakes'\u0000\ud800`;
    const [first] = suggestions(answer(hit({ title, terms: ['talk'] })), MARKUP);
    expect(first?.description).toBe(
      'A &quot;<match>talk</match>&quot; &amp; &lt;b&gt;more&lt;/b&gt; on &apos;lakes&apos;',
    );
    expect(suggestions(answer(hit({ title: 'A & B', terms: ['a'] })), TEXT)[0]?.description).toBe('A & B');
  });

  it('gives the year, and six at most', () => {
    const many = Array.from({ length: 9 }, (_, i) => hit({ id: `talk-${i}`, when: { start: '1990-02-09' } }));
    const all = suggestions(answer(...many), MARKUP);
    expect(all).toHaveLength(6);
    expect(all[0]).toEqual({ content: 'entry/talk-0', description: 'Lake talk<dim> · 1990</dim>' });
  });

  it('counts on the first line, or says what can be looked for', () => {
    expect(firstLine(answer(hit({})), TEXT)).toBe('1 result for “lake”');
    expect(firstLine({ ...answer(hit({}), hit({})), query: 'a < b' }, MARKUP)).toBe('2 results for “a &lt; b”');
    expect(firstLine(undefined, TEXT)).toBe('Search Backstory: a name, a place, a year');
  });

  it('answers the last letters only', async () => {
    listenToOmnibox();
    const given: string[] = [];
    browser.omnibox.onInputChanged.happens('bak', () => given.push('bak'));
    await new Promise<void>((done) => {
      browser.omnibox.onInputChanged.happens('baker', (all) => {
        given.push(`baker ${all.length > 0}`);
        done();
      });
    });
    expect(given).toEqual(['baker true']);
    expect(browser.omnibox.setDefaultSuggestion).toHaveBeenLastCalledWith({
      description: expect.stringMatching(/results for “baker”$/),
    });
  });

  it('leads to a place, to the one thing that words mean, or to the search', async () => {
    expect(await entered('claim/nato-promised')).toBe(`${OWN}library.html#claim/nato-promised`);
    expect(await entered('two plus four treaty')).toMatch(/#entry\//);
    expect(await entered('baker')).toBe(`${OWN}library.html#search/baker`);
    expect(await entered(' ')).toBe(`${OWN}library.html`);
  });

  it('opens where the browser says, and a tab of its own where a private one may not become ours', async () => {
    browser.omnibox.onInputEntered.happens('baker', 'currentTab');
    await vi.waitFor(() => expect(browser.tabs.update).toHaveBeenCalled());
    expect(opened()).toEqual([]);
    browser.tabs.update.mockRejectedValueOnce(new Error('not there'));
    browser.omnibox.onInputEntered.happens('baker', 'currentTab');
    await vi.waitFor(() => expect(opened()).toEqual([{ url: `${OWN}library.html#search/baker`, active: true }]));
    browser.omnibox.onInputEntered.happens('baker', 'newBackgroundTab');
    await vi.waitFor(() => expect(opened()).toHaveLength(2));
    expect(opened()[1]).toMatchObject({ active: false });
  });
});
