import { ForcedLines, Ring } from './Lines.tsx';
import type { Overlay } from './overlay.tsx';
import { PlacedCard } from './PlacedCard.tsx';
import { PlacedTab } from './PlacedTab.tsx';

/** Everything of ours over the page. */
export function OverlayView({ overlay, rtl }: { overlay: Overlay; rtl: boolean }) {
  const { session, surface, hidden } = overlay;
  const { panel } = overlay.brought;
  const { open } = overlay.cards;
  const any = session.marks.length > 0;
  return (
    <>
      {any && overlay.isForced && <ForcedLines overlay={overlay} />}
      {any && overlay.ring && <Ring overlay={overlay} />}
      {any && surface && panel && (
        <div class={`bs-place-panel is-${overlay.tab.at(rtl)}`}>
          <panel.PanelView overlay={overlay} surface={surface} />
        </div>
      )}
      {any && !hidden && overlay.tab.isKnown && <PlacedTab key={overlay.tabKey} overlay={overlay} rtl={rtl} />}
      {open && open.state !== 'waiting' && (
        <PlacedCard key={open.serial} overlay={overlay} open={open} state={open.state} />
      )}
      <div class="bs-live" role="status" aria-live="polite">
        {overlay.said}
      </div>
    </>
  );
}
