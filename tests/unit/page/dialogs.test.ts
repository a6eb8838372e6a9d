// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { LONG, page, texts } from '../support/page.ts';

const CONSENT =
  'We and our partners keep what you have read, where you were and what you bought, for as long as we like to.';

it('a story that its site shows in a dialog is read, and what asks for consent is not', () => {
  for (const [open, close] of [
    ['<dialog open>', '</dialog>'],
    ['<div role="dialog">', '</div>'],
  ]) {
    const doc = page(
      `<main>${open}<article><h1>Talks</h1><p>${LONG}</p></article>${close}</main><dialog open><h1>Cookies</h1><p>${CONSENT}</p></dialog>`,
    );
    expect(texts(doc)).toEqual(['Talks', LONG]);
    expect(texts(doc, doc.body)).toEqual(['Talks', LONG]);
  }
});
