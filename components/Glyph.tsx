import { GLYPHS } from './glyphs.ts';
import type { GlyphName } from './words.ts';

/** A small drawn sign. Never alone: the word stands beside it, so it is silent for assistive technology. */
export function Glyph({ name }: { name: GlyphName }) {
  return (
    <svg class={`bs-g bs-g-${name}`} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {GLYPHS[name].map(({ d, line, dash }) =>
        line ? (
          <path key={d} d={d} fill="none" stroke="currentColor" stroke-width={line} stroke-dasharray={dash} />
        ) : (
          <path key={d} d={d} fill="currentColor" />
        ),
      )}
    </svg>
  );
}
