import { describe, expect, it, vi } from 'vitest';
import { frameOf, hostIn, isOwnPage, targetOf } from '../../../utils/background/frames.ts';
import { OWN } from '../support/browser.ts';

vi.mock('webextension-polyfill', () => import('../support/browser.ts'));

const from = (sender: object) => sender as never;
const TAB = { id: 7, url: 'https://news.example/a?b#c' };

describe('frameOf', () => {
  it.each<[string, object, object]>([
    [
      'the page itself',
      { tab: TAB, frameId: 0, url: TAB.url },
      { host: 'news.example', frameHost: 'news.example', frame: 'top' },
    ],
    [
      'a frame of it',
      { tab: TAB, frameId: 3, url: 'https://news.example/f' },
      { host: 'news.example', frameHost: 'news.example', frame: 'same' },
    ],
    [
      'of another host',
      { tab: TAB, frameId: 3, url: 'https://ads.example/f' },
      { host: 'news.example', frameHost: 'ads.example', frame: 'other' },
    ],
    ['of another port', { tab: TAB, frameId: 3, url: 'https://news.example:8443/f' }, { frame: 'other' }],
    ['of another scheme', { tab: TAB, frameId: 3, url: 'http://news.example/f' }, { frame: 'other' }],
    [
      'a page made ready while another is shown',
      { tab: TAB, frameId: 4, documentLifecycle: 'prerender', url: 'https://next.example/' },
      { host: 'next.example', frame: 'top' },
    ],
    [
      'a tab whose address is not told',
      { tab: { id: 7 }, frameId: 0, url: 'https://news.example/a' },
      { host: 'news.example', frame: 'top' },
    ],
    ['nothing that is known', {}, { host: '', frameHost: '', frame: 'top' }],
  ])('%s', (_name, sender, expected) => expect(frameOf(from(sender))).toMatchObject(expected));
});

describe('targetOf', () => {
  it('names the document, where the browser can', () => {
    expect(targetOf(from({ tab: TAB, frameId: 3, documentId: 'D' }))).toEqual({ tabId: 7, documentIds: ['D'] });
    expect(targetOf(from({ tab: TAB, frameId: 3 }))).toEqual({ tabId: 7, frameIds: [3] });
    expect(targetOf(from({}))).toBeUndefined();
  });
});

it('a page whose address only contains ours is not ours', () => {
  expect(isOwnPage(from({ url: `${OWN}popup.html` }))).toBe(true);
  expect(isOwnPage(from({ url: `https://evil.example/?${OWN}` }))).toBe(false);
});

it.each([
  ['https://news.example:8443/a', 'news.example'],
  ['about:blank', ''],
  ['no address', ''],
  [undefined, ''],
])('the host in %s is “%s”', (url, host) => expect(hostIn(url)).toBe(host));
