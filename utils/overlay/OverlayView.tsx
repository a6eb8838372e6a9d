import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CardView } from '../../components/CardView.tsx';
import { FramingPanel } from '../../components/FramingPanel.tsx';
import { PassageList } from '../../components/PassageList.tsx';
import { Tab } from '../../components/Tab.tsx';
import { rectsOf } from './geometry.ts';
import type { OpenCard, Overlay } from './overlay.tsx';
import { type Placed, place } from './place.ts';
import { textOf } from './take-along.ts';

/** Where the codebook and its wordings can be read. */
const CODEBOOK = 'codebook';

/** Everything of ours over the page. */
export function OverlayView({ overlay }: { overlay: Overlay }) {
  const { session, open, surface, hidden, framing, article } = overlay;
  const marks = session.marks;
  const claims = marks.filter((m) => m.kind === 'claim').length;
  const any = marks.length > 0;
  const names = new Map(overlay.data.frames.map((f) => [f.id, f.name]));
  const top = framing.frames.slice(0, 3).map((f) => names.get(f.frame) ?? f.frame);
  return (
    <>
      {any && overlay.isForced && <ForcedLines overlay={overlay} />}
      {any && overlay.ring && <Ring overlay={overlay} />}
      {any && surface === 'panel' && article && (
        <div class="bs-place-panel">
          <FramingPanel
            framing={framing}
            text={textOf(article)}
            frames={overlay.data.frames}
            claims={overlay.data.claims}
            articleDate={article.meta.date}
            languageNote={languageNote(overlay)}
            on={{
              close: () => overlay.toggle(null),
              showSentence: (index) => void overlay.showSentence(index),
              openClaim: (index) => {
                const mark =
                  marks.find((m) => m.kind === 'claim' && m.index === index) ??
                  marks.find((m) => m.kind === 'claim' && m.id === framing.claims[index]?.claim);
                if (mark) void overlay.showMark(mark, 'click');
              },
              openFrameEntry: (id) => overlay.walkTo({ kind: 'entry', id }),
              codebook: () => void session.platform.ask({ type: 'open-page', page: CODEBOOK }),
              copy: () => void overlay.copyFraming(),
              copyAnnotations: () => void overlay.copyAnnotations(),
            }}
            done={overlay.taken}
          />
        </div>
      )}
      {any && surface === 'passages' && (
        <div class="bs-place-panel">
          <PassageList
            passages={overlay.passages()}
            on={{
              show: (index) => marks[index] && void overlay.showMark(marks[index], 'click', false),
              open: (index) => marks[index] && void overlay.showMark(marks[index], 'key'),
              close: () => overlay.toggle(null),
            }}
          />
        </div>
      )}
      {any && !hidden && (
        <div
          class="bs-place-tab"
          style={{ opacity: overlay.tabAside ? 0 : 1, pointerEvents: overlay.tabAside ? 'none' : 'auto' }}
        >
          <Tab
            passages={marks.length - claims}
            claims={claims}
            frames={top}
            open={surface}
            on={{
              passages: () => overlay.toggle('passages'),
              panel: () => overlay.toggle('panel'),
              hide: overlay.hide,
            }}
          />
        </div>
      )}
      {open && open.state !== 'waiting' && (
        <PlacedCard key={open.serial} overlay={overlay} open={open} state={open.state} />
      )}
      <div class="bs-live" role="status" aria-live="polite">
        {overlay.said}
      </div>
    </>
  );
}

/** What a reader of another language than English has to know of the framing. */
function languageNote({ framingOfPage, article }: Overlay): string | undefined {
  if (!framingOfPage.hasFrames) return 'Framing is read in English only so far.';
  return article?.lang === 'en' ? undefined : 'Framing is surest in English. In this language it misses more.';
}

/** The card, measured and put under its line before it is seen. */
function PlacedCard({
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
  const [placed, setPlaced] = useState<Placed>();
  const side = useRef<Placed['side'] | undefined>(undefined);
  useLayoutEffect(() => {
    const around = box.current;
    const card = around?.firstElementChild as HTMLElement | null;
    if (!around || !card) return;
    let frame = 0;
    let over = false;
    const put = async () => {
      const next = await place(
        around,
        card,
        open.line,
        open.mark ? rectsOf(open.mark.range) : [],
        state === 'ready' ? side.current : undefined,
      );
      if (over) return;
      if (state === 'ready') side.current = next.side;
      setPlaced(next);
      overlay.cardAt(new DOMRect(next.left, next.top, card.offsetWidth, card.offsetHeight));
    };
    // A card that unfolds is placed again, in the next frame: measuring must not feed on itself.
    let height = 0;
    const observer = new ResizeObserver(() => {
      if (Math.abs(card.offsetHeight - height) < 2) return;
      height = card.offsetHeight;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => void put());
    });
    void put();
    observer.observe(card);
    return () => {
      over = true;
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [open.line, state]);
  useLayoutEffect(() => {
    // Opened by key: focus goes to the card; by pointer it stays in the article.
    if (!placed || focused.current || open.by !== 'key' || state !== 'ready') return;
    focused.current = true;
    (box.current?.firstElementChild as HTMLElement | null)?.focus({ preventScroll: true });
  }, [placed, state]);
  return (
    <div
      class="bs-place"
      ref={box}
      style={{ left: `${placed?.left ?? 0}px`, top: `${placed?.top ?? 0}px`, opacity: placed ? 1 : 0 }}
    >
      <CardView
        card={open.card}
        state={state}
        heading={open.heading}
        articleDate={overlay.article?.meta.date}
        why={open.why}
        sentence={open.sentence}
        pinned={open.pinned}
        trail={overlay.ways}
        copied={open.copied}
        tie={placed && open.mark ? placed.tie : undefined}
        on={overlay.actions}
      />
    </div>
  );
}

/** A two-tone ring around the mark the keyboard stands on: it shows on any page. */
function Ring({ overlay }: { overlay: Overlay }) {
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
} as const;

/** Under forced colours the marks are lines in our own layer. */
function ForcedLines({ overlay }: { overlay: Overlay }) {
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
