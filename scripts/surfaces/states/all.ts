/** Every surface in every state that is looked at by the tests and the contact sheet. A new one is one line in its file. */
import { CARD_STATES } from './card.ts';
import { OVER } from './over.ts';
import { CODEBOOK, LIBRARY, OPTIONS } from './pages.ts';
import { POPUP } from './popup.ts';
import type { State } from './types.ts';

export const STATES: readonly State[] = [...POPUP, ...CARD_STATES, ...OVER, ...OPTIONS, ...LIBRARY, ...CODEBOOK];
