import type { Key } from '../../utils/i18n/keys.ts';

/** What the companion shows of an article. */
export const SECTIONS = ['passages', 'framing', 'claims', 'timeline'] as const;
export type Section = (typeof SECTIONS)[number];

export const SECTION_NAME: Record<Section, Key> = {
  passages: 'companion.passages',
  framing: 'companion.framing',
  claims: 'companion.claims',
  timeline: 'companion.timeline',
};
