/** Why the database cannot be used, or a pack not kept, in words. */
import type { Key } from '../../utils/i18n/keys.ts';
import { say } from '../../utils/i18n/say.ts';
import type { PackFailure } from '../../utils/knowledge/packs-answers.ts';

const WORDS: Record<PackFailure, Key> = {
  none: 'options.store_none',
  late: 'options.store_late',
  blocked: 'options.store_blocked',
  full: 'options.store_full',
  newer: 'options.store_newer',
  stopped: 'options.store_stopped',
  broken: 'options.store_broken',
  'too-many': 'options.packs_too_many',
  'too-much': 'options.packs_too_much',
  'another-file': 'options.packs_another_file',
};

export const storeWords = (failure: PackFailure): string => say(WORDS[failure]);
