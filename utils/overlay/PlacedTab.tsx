import { useLayoutEffect, useRef } from 'preact/hooks';
import { Tab } from '../../components/Tab.tsx';
import type { Overlay } from './overlay.tsx';

/** The tab in its place: it can be dragged to another, and steps aside for a card that would touch it. */
export function PlacedTab({ overlay, rtl }: { overlay: Overlay; rtl: boolean }) {
  const { session, tab, surface } = overlay;
  const place = useRef<HTMLDivElement>(null);
  const claims = session.marks.filter((m) => m.kind === 'claim').length;
  const names = new Map(overlay.data.frames.map((f) => [f.id, f.name]));
  const by = tab.by;

  useLayoutEffect(() => {
    const element = place.current;
    return element ? tab.attend(element, rtl) : undefined;
  }, [tab, rtl]);

  return (
    <div
      ref={place}
      class={`bs-place-tab is-${tab.at(rtl)}${by ? ' is-dragged' : ''}${overlay.tabAside ? ' is-aside' : ''}`}
      style={{ translate: by ? `${by.x}px ${by.y}px` : '' }}
    >
      <Tab
        passages={session.marks.length - claims}
        claims={claims}
        frames={session.framing.frames.slice(0, 3).map((f) => names.get(f.frame) ?? f.frame)}
        open={surface}
        on={{
          passages: () => overlay.toggle('passages'),
          panel: () => overlay.toggle('panel'),
          hide: overlay.hide,
        }}
      />
    </div>
  );
}
