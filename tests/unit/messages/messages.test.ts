import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { RequestSchema } from '../../../utils/messages.ts';
import { isPageRequest } from '../../../utils/overlay/page-request.ts';
import { DEFAULT_SETTINGS } from '../../../utils/settings-schema.ts';

const accepts = (message: unknown) => safeParse(RequestSchema, message).success;

describe('a request', () => {
  it.each<[unknown]>([
    [{ type: 'annotate', article: 'likely' }],
    [{ type: 'data', part: 'spotting', lang: 'en' }],
    [{ type: 'policy', host: 'news.example', article: 'no', once: true }],
    [{ type: 'site', host: 'news.example', on: true, where: 'options' }],
    [{ type: 'page-state', tab: 3 }],
    [{ type: 'read-once', tab: 3 }],
    [{ type: 'card', kind: 'entry', id: 'lake-talk', articleDate: '2022-01-21' }],
    [{ type: 'search', query: '' }],
    [{ type: 'set-settings', settings: DEFAULT_SETTINGS }],
  ])('is taken: %j', (message) => {
    expect(accepts(message)).toBe(true);
  });

  it.each<[string, unknown]>([
    ['of an unknown type', { type: 'read-everything' }],
    ['without a type', {}],
    ['that is a text', 'annotate'],
    ['that is nothing', null],
    ['with an id that is a path', { type: 'card', kind: 'entry', id: '../secret' }],
    ['with an id that is too long', { type: 'card', kind: 'entry', id: 'a'.repeat(121) }],
    ['with a date that is none', { type: 'card', kind: 'entry', id: 'a', articleDate: 'today' }],
    ['for a query that is too long', { type: 'search', query: 'a'.repeat(201) }],
    ['from a host that is too long', { type: 'policy', host: 'a'.repeat(254), article: 'no', once: false }],
    ['that does not say whether this is an article', { type: 'annotate' }],
    ['for a policy without knowing the page', { type: 'policy', host: 'news.example' }],
    ['about a page that is no article we know', { type: 'annotate', article: true }],
    ['for no tab', { type: 'read-once', tab: -1 }],
    ['from a place we do not know', { type: 'site', host: 'a.example', on: true, where: 'page' }],
    ['for a language we do not have', { type: 'data', part: 'spotting', lang: '../en' }],
    ['for a part we do not have', { type: 'data', part: 'secrets', lang: 'en' }],
    ['with a negative count', { type: 'marks', count: -1 }],
    ['with a count that is no whole number', { type: 'marks', count: 1.5 }],
    ['for a part that is no part', { type: 'part', of: 'background' }],
    ['with a format that is none', { type: 'citation-format', as: 'html' }],
    ['with a place that is none', { type: 'tab-place', at: 'middle' }],
    ['for a page that is not ours', { type: 'open-page', page: 'https://example.org' }],
    ['with settings that are none', { type: 'set-settings', settings: { enabled: true } }],
  ])('is refused %s', (_name, message) => {
    expect(accepts(message)).toBe(false);
  });
});

describe('a request to a page', () => {
  it.each<[unknown]>([
    [{ type: 'page-summary' }],
    [{ type: 'page-panel' }],
    [{ type: 'page-walk', step: -1 }],
    [{ type: 'page-annotations' }],
    [{ type: 'page-show', what: 'claim', index: 0 }],
  ])('is taken: %j', (message) => {
    expect(isPageRequest(message)).toBe(true);
  });

  it.each<[unknown]>([
    [{ type: 'page-show', what: 'mention', index: -1 }],
    [{ type: 'page-walk', step: 2 }],
    [{ type: 'page-walk' }],
    [{ type: 'page-show', what: 'mention', index: 0.5 }],
    [{ type: 'page-show', what: 'mention', index: '0' }],
    [{ type: 'page-show', what: 'sentence', index: 0 }],
    [{ type: 'annotate' }],
    [{ type: ['page-panel'] }],
    ['page-panel'],
    [null],
  ])('is refused: %j', (message) => {
    expect(isPageRequest(message)).toBe(false);
  });
});
