/** Colours of the button's badge, as the tokens have them on light grounds: browsers take no custom properties there. A test compares. */
export const BADGE = {
  /** --bs-ink-2 */
  ground: '#58544b',
  /** --bs-paper */
  text: '#ffffff',
} as const;
