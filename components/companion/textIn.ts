import { placeKey, type ToldArticle } from '../../utils/companion/protocol.ts';
import type { TextOf } from '../voices.ts';

/** The words at the places of an article's sentences and claims, as the page has told them. */
export const textIn =
  (told: ToldArticle | undefined): TextOf =>
  (place) =>
    told?.texts[placeKey(place)] ?? '';
