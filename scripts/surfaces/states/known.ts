/** Pages of the newspaper and parts of the knowledge base that the states are about. */
import type { ListedSite } from '../../../utils/settings-schema.ts';

export const LETTERS = '/geneva-letters.html';
/** A short one. */
export const DOORSTEP = '/doorstep.html';
/** One that a state may leave unusable. */
export const SPOILT = '/one-inch.html';
/** All articles that surfaces stand over. */
export const ARTICLES = [LETTERS, DOORSTEP, SPOILT];
export const BAKER = 'baker-gorbachev-1990-02-09';
export const MEETING = 'blinken-lavrov-geneva-2022-01-21';
/** Where the newspaper is served, switched off. */
export const HERE: ListedSite = { host: '127.0.0.1', since: '2022-01-22', where: 'popup' };
