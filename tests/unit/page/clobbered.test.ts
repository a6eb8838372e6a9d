// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { isClobbered } from '../../../utils/page/clobbered.ts';
import { page } from '../support/page.ts';

it.each([
  ['<form><input name="parentElement"></form>', true],
  ['<form><p><button id="getAttribute">x</button></p></form>', true],
  ['<form><input name="title"><input name="id"><input name="q"></form>', false],
  ['<input name="parentElement">', false],
  ['<p>No form.</p>', false],
])('%s', (body, clobbered) => {
  expect(isClobbered(page(body))).toBe(clobbered);
});
