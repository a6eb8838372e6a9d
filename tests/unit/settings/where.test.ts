import { describe, expect, it } from 'vitest';
import { privateKind, soundsLikeBank } from '../../../utils/private-hosts.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings-schema.ts';
import { ARTICLE, refusal, type Seen, SIGNS } from '../../../utils/where.ts';

const HOST = 'news.example';
const listed = (host: string) => [{ host, since: '2022-01-21', where: 'popup' as const }];

const seen = (more: Partial<Seen> = {}): Seen => ({
  host: HOST,
  frameHost: more.host ?? HOST,
  frame: 'top',
  article: 'declared',
  ...more,
});

/** Why a page is not read, in a word or two; "read" where it is. */
function said(settings: Partial<Settings>, page: Partial<Seen> = {}): string {
  const found = refusal({ ...DEFAULT_SETTINGS, ...settings }, seen(page));
  if (!found) return 'read';
  return found.why === 'private' ? `private: ${found.of}` : found.why;
}

describe('in each mode', () => {
  const chosen = { where: 'chosen', sitesOn: listed(HOST) } as const;
  it.each<[string, Partial<Settings>, Partial<Seen>, string]>([
    ['articles: an article', { where: 'articles' }, {}, 'read'],
    ['articles: what is built like one', { where: 'articles' }, { article: 'likely' }, 'read'],
    ['articles: another page', { where: 'articles' }, { article: 'no' }, 'not-article'],
    ['chosen: an article on a chosen site', chosen, {}, 'read'],
    ['chosen: under a chosen site', chosen, { host: 'sport.news.example' }, 'read'],
    ['chosen: another page there', chosen, { article: 'no' }, 'not-article'],
    ['chosen: an article elsewhere', chosen, { host: 'other.example' }, 'not-chosen'],
    ['everywhere: another page', { where: 'everywhere' }, { article: 'no' }, 'read'],
    ['a site that is off', { where: 'everywhere', sitesOff: listed(HOST) }, {}, 'site-off'],
    ['a chosen site that is off', { ...chosen, sitesOff: listed(HOST) }, {}, 'site-off'],
    ['the whole off', { enabled: false, where: 'everywhere' }, {}, 'off'],
  ])('%s', (_name, settings, page, expected) => expect(said(settings, page)).toBe(expected));
});

describe('a frame', () => {
  it.each<[string, Partial<Settings>, Partial<Seen>, string]>([
    ['of the same origin, an article', {}, { frame: 'same', article: 'likely' }, 'read'],
    ['of the same origin, no article', {}, { frame: 'same', article: 'no' }, 'not-article'],
    ['of the same origin, everywhere', { where: 'everywhere' }, { frame: 'same', article: 'no' }, 'read'],
    ['from elsewhere, an article', {}, { frame: 'other', frameHost: 'amp.example', article: 'likely' }, 'read'],
    ['from elsewhere, no article, everywhere', { where: 'everywhere' }, { frame: 'other', article: 'no' }, 'frame'],
    [
      'from elsewhere, on a site that is off',
      { sitesOff: listed(HOST) },
      { frame: 'other', frameHost: 'amp.example' },
      'site-off',
    ],
    ['that shows mail', {}, { frame: 'other', frameHost: 'mail.google.com', article: 'likely' }, 'private: mail'],
  ])('%s', (_name, settings, page, expected) => expect(said(settings, page)).toBe(expected));
});

describe('read once', () => {
  it.each<[string, Partial<Settings>, Partial<Seen>, string]>([
    ['a page that is no article', {}, { article: 'no' }, 'read'],
    ['a site that is not chosen', { where: 'chosen' }, {}, 'read'],
    ['a page with a field for a password', {}, { article: 'no', sign: 'password' }, 'read'],
    ['an unlisted page', {}, { article: 'no', sign: 'unlisted' }, 'read'],
    ['what is called a bank', {}, { article: 'no', host: 'www.riverbank.example' }, 'read'],
    ['a site that is off', { sitesOff: listed(HOST) }, {}, 'site-off'],
    ['the whole off', { enabled: false }, {}, 'off'],
    ['mail', {}, { host: 'mail.google.com' }, 'private: mail'],
    ['documents', {}, { host: 'docs.google.com' }, 'private: documents'],
    ['a bank', {}, { host: 'www.paypal.com', article: 'no' }, 'private: bank'],
    ['a text being edited', {}, { article: 'likely', sign: 'editor' }, 'private: editor'],
  ])('%s', (_name, settings, page, expected) => expect(said(settings, { ...page, once: true })).toBe(expected));
});

describe('somebody’s own page is read in no mode', () => {
  const MODES: Partial<Settings>[] = [{ where: 'articles' }, { where: 'everywhere' }];

  it.each(['mail.google.com', 'webmail.firm.example', 'docs.google.com', 'teams.microsoft.com'])('%s', (host) => {
    for (const article of ARTICLE)
      for (const mode of [...MODES, { where: 'chosen', sitesOn: listed(host) } as const])
        expect(said(mode, { host, article })).toMatch(/^private: /);
  });

  it.each(SIGNS)('with the sign of: %s', (sign) => {
    for (const mode of [...MODES, { where: 'chosen', sitesOn: listed(HOST) } as const])
      expect(said(mode, { article: 'no', sign })).toBe(`private: ${sign}`);
  });

  it('a bank is, but for articles that say that they are', () => {
    for (const mode of MODES) {
      expect(said(mode, { host: 'www.paypal.com', article: 'no' })).toBe('private: bank');
      expect(said(mode, { host: 'www.paypal.com', article: 'likely' })).toBe('private: bank');
      expect(said(mode, { host: 'www.paypal.com', article: 'declared' })).toBe('read');
    }
  });

  it('and what is called a bank, where it is no article', () => {
    expect(said({ where: 'everywhere' }, { host: 'www.hillbank.example', article: 'no' })).toBe('private: bank');
    expect(said({ where: 'everywhere' }, { host: 'www.hillbank.example', article: 'likely' })).toBe('read');
  });
});

describe('hosts', () => {
  it.each([
    ['mail.google.com', 'mail'],
    ['mail.proton.me', 'mail'],
    ['outlook.live.com', 'mail'],
    ['webmail.university.example', 'mail'],
    ['docs.google.com', 'documents'],
    ['firm.sharepoint.com', 'documents'],
    ['web.whatsapp.com', 'messages'],
    ['onlinebanking.hill.example', 'bank'],
    // A newspaper and a portal that are called so.
    ['mail.example', undefined],
    ['news.mail.ru', undefined],
    ['www.dailymail.co.uk', undefined],
    ['mail', undefined],
    ['notmail.google.com', undefined],
    ['news.example', undefined],
    ['', undefined],
  ])('%s: %s', (host, kind) => expect(privateKind(host)).toBe(kind));

  it.each([
    ['www.hillbank.example', true],
    ['bank-of-the-hill.example', true],
    ['www.banque-du-lac.example', true],
    ['bankruptcy.example', false],
    ['embankment.example', false],
    ['news.example', false],
  ])('%s is called a bank: %s', (host, expected) => expect(soundsLikeBank(host)).toBe(expected));
});
