/** Key in storage.local of what pages are told of imported packs. Apart from what keeps them, so that pages need not carry it. */
export const PACKS_KEY = 'packs';

/** What stands there; nothing where no imported pack is on. */
export interface PacksNote {
  /** Names the packs that are on, as they are now. */
  revision: string;
  /** Source of a regular expression for text that has been folded (`normalise`): words of which one stands where a pack is spoken of. */
  anchors: string;
}
