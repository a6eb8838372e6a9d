/**
 * What the reader sees over the page: the tab, one card at a time, the framing panel, the list of passages. Holds their
 * state; components draw it.
 */
import { render } from 'preact';
import type { ClaimSentence } from '../../components/CardTitle.tsx';
import type { CardHeading, CardViewActions } from '../../components/CardView.tsx';
import { citationText } from '../../components/citation.ts';
import type { Why } from '../../components/WhyMarked.tsx';
import { counted } from '../../components/words.ts';
import type { FramingCore } from '../framing/data.ts';
import type { Framing } from '../framing/types.ts';
import type { Card, CardKind } from '../knowledge/view.ts';
import type { PageRequest, PageSummary } from '../messages.ts';
import type { ReadArticle } from '../page/article.ts';
import { rangeOf } from '../page/blocks.ts';
import type { Mark } from '../page/marks.ts';
import type { Attached, Session } from '../page/session.ts';
import { type Place, placeText } from '../place.ts';
import { back, canBack, canForward, forward, standing, type Trail, trailFrom, walk } from '../trail.ts';
import { copyText } from './copy.ts';
import { headingOf, passageOf, sentenceOf, whyOf } from './describe.ts';
import { rectsOf } from './geometry.ts';
import { type Host, makeHost } from './host.ts';
import { OverlayView } from './OverlayView.tsx';
import { listen, type Pointed } from './pointing.ts';
import { FramingOfPage } from './reading.ts';
import { bringIntoView } from './scroll.ts';
import { summaryOf } from './summary.ts';
import { annotationsOf, copyFraming } from './take-along.ts';

/** How long a card may take before it says that it is loading. */
const QUIET_MS = 150;

export interface OpenCard {
  /** Counts openings, so that a late answer does not fill the next card. */
  serial: number;
  kind: CardKind;
  id: string;
  heading: CardHeading;
  state: 'waiting' | 'loading' | 'ready' | 'error';
  card: Card | null;
  mark?: Mark | undefined;
  line: DOMRect;
  by: Pointed['by'];
  why?: Why | undefined;
  sentence?: ClaimSentence | undefined;
  pinned: boolean;
  showHidden: boolean;
  copied?: string | undefined;
}

const isSame = (a: Mark, b: Mark): boolean =>
  a.kind === b.kind && a.id === b.id && a.block === b.block && a.start === b.start;

export class Overlay implements Attached {
  readonly session: Session;
  readonly framingOfPage: FramingOfPage;
  open: OpenCard | undefined;
  /** Cards that links have led through. */
  private trail: Trail<OpenCard> = trailFrom();
  surface: 'passages' | 'panel' | null = null;
  hidden = false;
  /** The mark that the keyboard walk stands on. */
  ring: Mark | undefined;
  said = '';
  private host: Host | undefined;
  private readonly life = new AbortController();
  private serial = 0;
  private pointed: Mark | undefined;
  private focusBefore: Element | null = null;

  constructor(session: Session, data: FramingCore) {
    this.session = session;
    this.framingOfPage = new FramingOfPage(data, session.platform);
    session.signal.addEventListener('abort', () => this.destroy());
  }

  get data(): FramingCore {
    return this.framingOfPage.data;
  }

  get framing(): Framing {
    return this.session.framing;
  }

  get article(): ReadArticle | undefined {
    return this.session.article;
  }

  /** Settled once framing and claims have been read for the first time. */
  private ready: Promise<void> = Promise.resolve();

  async start(): Promise<void> {
    listen(
      {
        marks: () => this.session.visible,
        isOurs: (event) => event.target === this.host?.element,
        onPoint: (mark) => this.point(mark),
        onOpen: (pointed) => this.openMark(pointed),
        onLeave: () => {
          if (this.open?.by === 'hover' && !this.open.pinned) this.close();
        },
        onWalk: (step) => void this.walk(step),
        onEscape: () => this.escape(),
        onOutside: () => {
          if (this.open && !this.open.pinned) this.close();
        },
      },
      this.life.signal,
    );
    addEventListener('scroll', () => this.follow(), { signal: this.life.signal, passive: true, capture: true });
    addEventListener('resize', () => this.follow(), { signal: this.life.signal, passive: true });
    document.addEventListener('fullscreenchange', () => this.host?.raise(), { signal: this.life.signal });
    // Cards open from the first mark on; framing and claims take a little longer.
    this.render();
    this.ready = this.session.attach(this);
    await this.ready;
    this.say(`Background for ${counted(this.session.marks.length, 'passage')}`);
  }

  // Attached

  frame(article: ReadArticle): Promise<Framing> {
    return this.framingOfPage.read(article, this.session.signal);
  }

  readonly topicsOf = (claim: string): readonly string[] =>
    this.data.claims.find(({ id }) => id === claim)?.topics ?? [];

  update(): void {
    // A mark that is gone takes its card along; one that is still there keeps it, with its sources looked up again.
    const { open } = this;
    if (this.session.marks.length === 0) {
      this.open = undefined;
      this.surface = null;
    } else if (open) {
      const same = this.session.marks.find((m) => m.kind === open.mark?.kind && m.id === open.mark.id);
      if (open.mark && !same) this.open = undefined;
      else {
        if (same) open.mark = same;
        void this.fill(open);
      }
    }
    this.render();
  }

  // Cards

  openMark({ mark, line, by }: Pointed): void {
    const { open, article } = this;
    if (!article) return;
    if (by === 'hover' && open) {
      // The mark lies at the card's edge: passing over it must not undo the way that began there.
      const first = this.trail.steps[0]?.mark;
      if (open.pinned || open.mark === mark || (first && isSame(first, mark))) return;
    }
    const heading = headingOf(mark.kind, mark.id, this.data);
    if (!heading) return;
    this.focusBefore = by === 'key' ? document.activeElement : null;
    const sentence = mark.kind === 'claim' ? sentenceOf(mark, article, this.framing) : undefined;
    this.show({
      kind: mark.kind,
      id: mark.id,
      heading,
      mark,
      line,
      by,
      why: whyOf(mark, article, this.framing),
      sentence,
    });
  }

  /** Another entry, claim or source in the place of the card that is open; a topic's timeline opens in a tab. */
  walkTo(place: Place): void {
    const { kind, id } = place;
    if (kind === 'topic') {
      const where = placeText(place, this.article?.meta.date);
      void this.session.platform.ask({ type: 'open-page', page: 'library', place: where });
      return;
    }
    const known = headingOf(kind, id, this.data);
    const from = this.open;
    if (!known) return;
    const isMarked = this.session.marks.some((mark) => mark.kind === kind && mark.id === id);
    const heading = kind === 'claim' && !isMarked ? { ...known, kind: 'Claim' } : known;
    const line = from?.line ?? new DOMRect(innerWidth / 2 - 200, innerHeight / 4, 1, 1);
    this.show({ kind, id, heading, line, by: this.walkedBy }, from);
  }

  /** Who walks by key is followed by the focus; who walks by pointer keeps the card when the pointer leaves. */
  private get walkedBy(): 'key' | 'click' {
    return this.open?.by === 'key' || this.host?.layer.querySelector(':focus-visible') ? 'key' : 'click';
  }

  /** The ways back and forward, once a link has been followed. */
  get ways(): { back?: () => void; forward?: () => void } | undefined {
    const { trail } = this;
    if (!canBack(trail) && !canForward(trail)) return undefined;
    return {
      ...(canBack(trail) && { back: () => this.stand(back(trail)) }),
      ...(canForward(trail) && { forward: () => this.stand(forward(trail)) }),
    };
  }

  /** Opens again the card that a step along the trail leads to. */
  private stand(trail: Trail<OpenCard>): void {
    const card = standing(trail);
    if (!card) return;
    card.pinned = this.open?.pinned ?? card.pinned;
    card.by = this.walkedBy;
    this.atMark(card);
    card.serial = ++this.serial;
    this.trail = trail;
    this.open = card;
    this.render();
    void this.fill(card);
  }

  private show(
    what: Pick<OpenCard, 'kind' | 'id' | 'heading' | 'mark' | 'line' | 'by' | 'why' | 'sentence'>,
    from?: OpenCard,
  ): void {
    const pinned = from?.pinned ?? false;
    const open: OpenCard = { ...what, serial: ++this.serial, state: 'waiting', card: null, pinned, showHidden: false };
    this.open = open;
    this.trail = from ? walk(this.trail, open) : trailFrom(open);
    setTimeout(() => {
      if (this.open !== open || open.state !== 'waiting') return;
      open.state = 'loading';
      this.render();
    }, QUIET_MS);
    void this.fill(open);
  }

  private async fill(open: OpenCard): Promise<void> {
    try {
      const { card } = await this.session.platform.ask({
        type: 'card',
        kind: open.kind,
        id: open.id,
        articleDate: this.article?.meta.date,
        showHidden: open.showHidden,
      });
      open.card = card;
      open.state = card ? 'ready' : 'error';
    } catch {
      open.state = 'error';
    }
    if (this.open === open) this.render();
  }

  close(): void {
    const { open } = this;
    if (!open) return;
    this.open = undefined;
    this.trail = trailFrom();
    this.tabAside = false;
    this.ring = undefined;
    this.point(undefined);
    this.render();
    if (open.by === 'key' && this.focusBefore instanceof HTMLElement) this.focusBefore.focus({ preventScroll: true });
  }

  private escape(): boolean {
    if (this.open) this.close();
    else if (this.surface) {
      this.surface = null;
      this.render();
    } else if (this.ring) {
      this.ring = undefined;
      this.render();
    } else return false;
    return true;
  }

  readonly actions: CardViewActions = {
    close: () => this.close(),
    pin: () => {
      if (this.open) this.open.pinned = !this.open.pinned;
      this.render();
    },
    copy: () => void this.copy(),
    offHere: () => void this.session.platform.ask({ type: 'site', host: location.hostname, on: false, where: 'card' }),
    showHidden: () => {
      if (!this.open) return;
      this.open.showHidden = true;
      void this.fill(this.open);
    },
    hideSource: (id) => void this.hideSource(id),
    options: () => void this.session.platform.ask({ type: 'open-options' }),
    open: (place) => this.walkTo(place),
    reload: () => location.reload(),
    removeMarks: () => this.session.destroy(),
  };

  private async copy(): Promise<void> {
    const { open } = this;
    if (!open?.card) return;
    const { text, copied } = citationText(open.card);
    open.copied = (await copyText(text, this.host?.layer)) ? copied : 'This page does not allow copying';
    this.say(open.copied);
    setTimeout(() => {
      open.copied = undefined;
      if (this.open === open) this.render();
    }, 2400);
  }

  /** What has just been done with the framing as a whole. */
  taken: string | undefined;

  async copyFraming(): Promise<void> {
    const { article, framing, data, session, host } = this;
    if (article) this.told(await copyFraming(article, framing, data, session.platform, host?.layer));
  }

  async copyAnnotations(): Promise<void> {
    const { annotations, host } = this;
    if (annotations)
      this.told((await copyText(annotations, host?.layer)) ? 'Copied.' : 'This page does not allow copying.');
  }

  private get annotations(): string | undefined {
    const { article, session, data } = this;
    return article && annotationsOf(article, session, data);
  }

  /** Shown in the panel for a while, and read out. */
  private told(what: string): void {
    this.taken = what;
    this.say(what);
    setTimeout(() => {
      if (this.taken !== what) return;
      this.taken = undefined;
      this.render();
    }, 4000);
  }

  private async hideSource(id: string): Promise<void> {
    await this.session.platform.ask({ type: 'hide-source', id });
    this.say('Source hidden. The options bring it back.');
  }

  // Pointing and walking

  private point(mark: Mark | undefined): void {
    const shown = mark ?? (this.open?.mark && this.session.marks.includes(this.open.mark) ? this.open.mark : undefined);
    if (shown === this.pointed) return;
    this.pointed = shown;
    this.session.painter.point(shown);
  }

  private async walk(step: 1 | -1): Promise<void> {
    const { marks } = this.session;
    if (marks.length === 0) return;
    const at = this.ring ? marks.indexOf(this.ring) : step > 0 ? -1 : 0;
    const mark = marks[(at + step + marks.length) % marks.length] as Mark;
    await this.showMark(mark, 'key');
  }

  /** Scrolls to a mark and opens its card. */
  async showMark(mark: Mark, by: 'click' | 'key', withCard = true): Promise<void> {
    const [line] = await bringIntoView(mark.range);
    this.ring = mark;
    this.session.painter.flash([mark.range]);
    if (line && withCard) this.openMark({ mark, line, by });
    this.render();
  }

  /** Scrolls to a sentence of the framing and tints it for a moment. */
  async showSentence(index: number): Promise<void> {
    const sentence = this.framing.sentences[index];
    const block = sentence && this.article?.blocks[sentence.block];
    if (!sentence || !block) return;
    const range = rangeOf(block, sentence.start, sentence.end);
    await bringIntoView(range);
    this.session.painter.flash([range]);
  }

  /** Marks are made anew and the page scrolls while a reader walks: the card that has one goes back under it. */
  private atMark(card: OpenCard): void {
    const { mark } = card;
    if (!mark) return;
    const { marks } = this.session;
    card.mark = marks.find((one) => isSame(one, mark)) ?? marks.find((m) => m.kind === mark.kind && m.id === mark.id);
    if (card.pinned) return;
    const line = card.mark && rectsOf(card.mark.range).find((one) => one.bottom > 0 && one.top < innerHeight);
    if (line) card.line = line;
    else card.mark = undefined;
  }

  private nextFrame = 0;
  private follow(): void {
    if (!this.open && !this.ring && !this.isForced) return;
    cancelAnimationFrame(this.nextFrame);
    this.nextFrame = requestAnimationFrame(() => {
      const { open } = this;
      if (open?.mark && !open.pinned) {
        const lines = rectsOf(open.mark.range);
        const line =
          lines.find((l) => Math.abs(l.left - open.line.left) < 1 && Math.abs(l.width - open.line.width) < 1) ??
          lines[0];
        if (!line || line.bottom < 0 || line.top > innerHeight) return this.close();
        open.line = line;
      }
      this.render();
    });
  }

  /** The tab steps aside for a card that would touch it. */
  tabAside = false;

  /** Called when the card has found its place. */
  cardAt(card: DOMRect): void {
    const tab = this.host?.layer.querySelector('.bs-place-tab')?.getBoundingClientRect();
    const touches = tab !== undefined && card.right > tab.left && card.left < tab.right && card.bottom > tab.top - 4;
    if (touches === this.tabAside) return;
    this.tabAside = touches;
    this.render();
  }

  // Surfaces

  readonly toggle = (surface: 'passages' | 'panel' | null): void => {
    this.surface = this.surface === surface ? null : surface;
    this.render();
  };

  readonly hide = (): void => {
    this.hidden = true;
    this.surface = null;
    this.render();
  };

  get isForced(): boolean {
    return matchMedia('(forced-colors: active)').matches;
  }

  say(text: string): void {
    this.said = text;
    this.render();
  }

  render(): void {
    if (this.life.signal.aborted) return;
    if (this.session.marks.length === 0 && !this.host) return;
    this.host ??= makeHost(this.session.isDark);
    render(<OverlayView overlay={this} />, this.host.layer);
  }

  // The popup

  private summary(): PageSummary | null {
    const { article } = this;
    return article ? summaryOf(article, this.session.marks, this.framing, this.data) : null;
  }

  /** Answers the popup; any request is answered with the summary. */
  async answer(request: PageRequest): Promise<PageSummary | null> {
    await this.ready;
    if (request.type === 'page-show') {
      const mark = this.session.marks[request.index];
      if (mark) await this.showMark(mark, 'click');
    } else if (request.type === 'page-panel') {
      this.hidden = false;
      this.surface = 'panel';
      this.render();
    }
    const summary = this.summary();
    return summary && request.type === 'page-annotations' ? { ...summary, annotations: this.annotations } : summary;
  }

  passages() {
    const { article } = this;
    return article ? this.session.marks.map((mark) => passageOf(mark, article, this.data)) : [];
  }

  destroy(): void {
    if (this.life.signal.aborted) return;
    this.life.abort();
    if (this.host) {
      render(null, this.host.layer);
      this.host.destroy();
    }
  }
}
