/** Every surface in every state that is looked at by the tests and the contact sheet. A new one is one line in its file. */
import { existsSync } from 'node:fs';
import { inRoot } from '../../lib/paths.ts';
import { CARD_STATES } from './card.ts';
import { COMPANION, WELCOME } from './new.ts';
import { OVER } from './over.ts';
import { CODEBOOK, LIBRARY, OPTIONS } from './pages.ts';
import { POPUP } from './popup.ts';
import type { State } from './types.ts';

/** States of a page of the extension, once there is that page. */
const where = (entrypoint: string, states: State[]): State[] =>
  existsSync(inRoot('entrypoints', entrypoint)) ? states : [];

export const STATES: readonly State[] = [
  ...POPUP,
  ...where('sidepanel', COMPANION),
  ...CARD_STATES,
  ...OVER,
  ...OPTIONS,
  ...LIBRARY,
  ...CODEBOOK,
  ...where('welcome', WELCOME),
];
