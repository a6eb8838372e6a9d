import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CardView } from '../../components/CardView.tsx';
import type { OpenCard } from './cards.ts';
import { isRightToLeft, rectsOf } from './geometry.ts';
import type { Overlay } from './overlay.tsx';
import { type Box, highest, MARGIN, type Placed, place, type Side } from './placing.ts';
import { seen } from './viewport.ts';

/** A card that is lower than this has no room for a head and a foot of its own: all of it scrolls. */
const LOW = 220;

type Spot = Pick<Placed, 'left' | 'top' | 'maxHeight'>;

const isSameTie = (a: Placed['tie'] | undefined, b: Placed['tie'] | undefined) =>
  a?.left === b?.left && a?.width === b?.width && a?.below === b?.below;

/** The card, measured and put beside its line before it is seen, and again whenever that line or the card changes. */
export function PlacedCard({
  overlay,
  open,
  state,
}: {
  overlay: Overlay;
  open: OpenCard;
  state: 'loading' | 'ready' | 'error';
}) {
  const box = useRef<HTMLDivElement>(null);
  const focused = useRef(false);
  const side = useRef<Side | undefined>(undefined);
  const [tie, setTie] = useState<Placed['tie']>();

  useLayoutEffect(() => {
    const around = box.current;
    const card = around?.firstElementChild as HTMLElement | null;
    if (!around || !card) return;
    let frame = 0;
    let size = { width: 0, height: 0 };
    let shown: Box | undefined;

    const stand = ({ left, top, maxHeight }: Spot) => {
      around.style.translate = `${left}px ${top}px`;
      around.style.opacity = '1';
      card.style.maxBlockSize = `${maxHeight}px`;
      card.classList.toggle('is-low', maxHeight < LOW);
      shown = { left, top, right: left + size.width, bottom: top + Math.min(size.height, maxHeight) };
      overlay.cardAt(shown);
    };
    const put = () => {
      const { anchor, line, pinned } = open;
      const bounds = seen();
      if (pinned && shown) {
        stand(held(shown, size, bounds));
        return;
      }
      const placed = place({
        line,
        mark: anchor ? rectsOf(anchor.range) : [],
        ...size,
        bounds,
        rtl: anchor !== undefined && isRightToLeft(anchor.range.startContainer),
        side: state === 'ready' ? side.current : undefined,
      });
      if (state === 'ready') side.current = placed.side;
      stand(placed);
      const next = open.mark && placed.tie;
      setTie((now) => (isSameTie(now, next) ? now : next));
    };
    const measure = () => {
      card.style.maxBlockSize = `${highest(seen())}px`;
      size = { width: card.offsetWidth, height: card.offsetHeight };
      put();
    };
    // A card that unfolds is placed again, in the next frame: measuring must not feed on itself.
    let height = 0;
    const observer = new ResizeObserver(() => {
      if (Math.abs(card.offsetHeight - height) < 2) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        measure();
        height = card.offsetHeight;
      });
    });
    measure();
    height = card.offsetHeight;
    observer.observe(card);
    let wide = innerWidth;
    let high = innerHeight;
    let { line } = open;
    overlay.replace = (moved) => {
      const still = !moved && line.x === open.line.x && line.y === open.line.y && line.width === open.line.width;
      line = open.line;
      // Another window, another card.
      if (innerWidth !== wide || innerHeight !== high) measure();
      else if (!still) put();
      wide = innerWidth;
      high = innerHeight;
    };
    return () => {
      overlay.replace = undefined;
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [open, state]);

  useLayoutEffect(() => {
    // Opened by key: focus goes to the card; by pointer it stays in the article.
    if (focused.current || open.by !== 'key' || state === 'loading') return;
    focused.current = true;
    (box.current?.firstElementChild as HTMLElement | null)?.focus({ preventScroll: true });
  }, [open, state]);

  const { errands } = overlay;
  const { tools } = errands;
  return (
    <div class="bs-place" ref={box}>
      <CardView
        card={open.card}
        Source={tools?.Source}
        From={tools?.From}
        WhyView={tools?.WhyView}
        state={state}
        heading={open.heading}
        articleDate={(open.anchor?.article ?? overlay.article)?.meta.date}
        why={open.whyOf && (tools?.whyOf(open.whyOf) ?? 'later')}
        sentence={open.sentence}
        pinned={open.pinned}
        trail={overlay.cards.ways}
        menu={
          open.menu && {
            name: open.menu,
            content: tools && (
              <tools.Menu
                key={open.menu}
                name={open.menu}
                format={tools.format}
                hasMark={open.mark !== undefined}
                on={tools.actions(errands)}
              />
            ),
          }
        }
        report={tools && open.report && <tools.Report text={open.report} onCopy={tools.actions(errands).copyReport} />}
        done={open.done}
        tie={tie}
        on={overlay.actions}
      />
    </div>
  );
}

/** A pinned card stays where it is, inside the window. */
function held({ left, top }: Box, { width, height }: { width: number; height: number }, bounds: Box): Spot {
  const maxHeight = highest(bounds);
  const tall = Math.min(height, maxHeight);
  return {
    left: Math.max(bounds.left + MARGIN, Math.min(left, bounds.right - MARGIN - width)),
    top: Math.max(bounds.top + MARGIN, Math.min(top, bounds.bottom - MARGIN - tall)),
    maxHeight,
  };
}
