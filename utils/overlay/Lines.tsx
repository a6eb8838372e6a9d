import { rectsOf } from './geometry.ts';
import type { Overlay } from './overlay.tsx';

/** A two-tone ring around the mark the keyboard stands on: it shows on any page. */
export function Ring({ overlay }: { overlay: Overlay }) {
  const rects = overlay.ring ? rectsOf(overlay.ring.range) : [];
  return (
    <>
      {rects.map((r) => (
        <i
          key={`${r.left},${r.top}`}
          class="bs-ring"
          aria-hidden="true"
          style={{
            left: `${r.left - 3}px`,
            top: `${r.top - 1}px`,
            width: `${r.width + 6}px`,
            height: `${r.height + 3}px`,
          }}
        />
      ))}
    </>
  );
}

const LINES = {
  'geneva-talks': '2px solid',
  'nato-expansion': '2px dashed',
  'baker-assurance': '4px double',
  claim: '2px dotted',
  imported: '4px dotted',
} as const;

/** Under forced colours the marks are lines in our own layer. */
export function ForcedLines({ overlay }: { overlay: Overlay }) {
  return (
    <>
      {overlay.session.visible.flatMap((mark) =>
        rectsOf(mark.range)
          .filter((r) => r.bottom > 0 && r.top < innerHeight)
          .map((r) => (
            <i
              key={`${mark.block}-${mark.start}-${r.top}`}
              class="bs-forced"
              aria-hidden="true"
              style={{
                left: `${r.left}px`,
                top: `${r.bottom - 1}px`,
                width: `${r.width}px`,
                borderBlockEnd: `${LINES[mark.style]} CanvasText`,
              }}
            />
          )),
      )}
    </>
  );
}
