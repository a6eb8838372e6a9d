import type { GlyphName } from './words.ts';

/** A small drawn sign. Never alone: the word stands beside it, so it is silent for assistive technology. */
export function Glyph({ name }: { name: GlyphName }) {
  return <i class={`bs-g bs-g-${name}`} aria-hidden="true" />;
}
