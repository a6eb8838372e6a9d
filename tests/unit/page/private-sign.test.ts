// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { privateSign } from '../../../utils/page/private-sign.ts';
import type { Article } from '../../../utils/where.ts';
import { LONG } from '../support/page.ts';

/**
 * There is no layout here: an element says how much of the window it takes (data-part), and whether it is hidden.
 * tests/e2e/where.test.ts asks real browsers.
 */
beforeEach(() => {
  Object.assign(Element.prototype, {
    checkVisibility(this: Element) {
      return !this.closest('[hidden]');
    },
  });
  Element.prototype.getBoundingClientRect = function () {
    const part = Number(this.getAttribute('data-part') ?? 0.01);
    return { width: innerWidth, height: innerHeight * part } as DOMRect;
  };
});
afterEach(() => document.body.removeAttribute('contenteditable'));

function sign(body: string, article: Article = 'no', head = '') {
  document.head.innerHTML = head;
  document.body.innerHTML = body;
  return privateSign(document, article);
}

const PASSWORD = '<label>Password <input type="password"></label>';
const NOINDEX = '<meta name="ROBOTS" content="noindex, nofollow">';
const INBOX = '<div role="toolbar"><button>Reply</button></div><div role="grid" data-part="0.6"></div>';

describe('a page is somebody’s own', () => {
  it.each<[string, string, Article, string?]>([
    ['password', PASSWORD, 'no'],
    ['password', `${PASSWORD}<p>${LONG}</p>`, 'likely'],
    ['password', '<input type="text" autocomplete="section-a current-password">', 'no'],
    ['payment', '<input autocomplete="cc-number">', 'no'],
    ['payment', '<input autocomplete="billing cc-csc">', 'likely'],
    ['payment', '<input inputmode="numeric" autocomplete="one-time-code">', 'no'],
    ['application', '<div role="application" data-part="0.9"></div>', 'likely'],
    ['application', INBOX, 'likely'],
    ['editor', '<div contenteditable="true" data-part="0.5"></div>', 'likely'],
    ['editor', '<textarea data-part="0.3"></textarea>', 'no'],
    ['editor', '<div role="textbox" data-part="0.5"></div>', 'no'],
    ['unlisted', `<p>${LONG}</p>`, 'no', NOINDEX],
  ])('by its sign: %s', (expected, body, article, head) => {
    expect(sign(body, article, head)).toBe(expected);
  });
});

describe('a page is not', () => {
  it.each<[string, string, Article, string?]>([
    ['with a field to sign in, that says it is an article', PASSWORD, 'declared'],
    ['with a field to sign in that nobody sees', `<div hidden>${PASSWORD}</div>`, 'no'],
    [
      'with a field to search and one for comments',
      '<input type="search"><textarea data-part="0.1"></textarea>',
      'likely',
    ],
    ['with a player in it', '<div role="application" data-part="0.3"></div>', 'likely'],
    ['with a list to choose from', '<div role="listbox" data-part="0.05"></div><div role="toolbar"></div>', 'likely'],
    ['with a big table', '<table role="grid" data-part="0.9"></table>', 'likely'],
    ['to be printed and unlisted', `<p>${LONG}</p>`, 'likely', NOINDEX],
    ['that is listed', `<p>${LONG}</p>`, 'no', '<meta name="robots" content="index, follow">'],
    ['with a part that cannot be edited', '<div contenteditable="false" data-part="0.9"></div>', 'no'],
  ])('%s', (_name, body, article, head) => {
    expect(sign(body, article, head)).toBeUndefined();
  });
});

it('whoever edits the page itself is not reading it, whatever it says', () => {
  Object.defineProperty(document.body, 'isContentEditable', { value: true, configurable: true });
  expect(sign(`<p>${LONG}</p>`, 'declared')).toBe('editor');
  Reflect.deleteProperty(document.body, 'isContentEditable');
});
