/**
 * What the reader sees over the page: the tab, one card at a time, the framing panel, the list of passages. Holds their
 * state; components draw it.
 */
import { render } from 'preact';
import type { CardViewActions } from '../../components/CardView.tsx';
import type { FramingCore } from '../framing/data.ts';
import type { Framing } from '../framing/types.ts';
import { say, sayCount, sayNumber } from '../i18n/say.ts';
import type { PageRequest, PageSummary } from '../messages.ts';
import type { ReadArticle } from '../page/article.ts';
import { rangeOf } from '../page/blocks.ts';
import type { Mark } from '../page/marks.ts';
import type { Attached, Session } from '../page/session.ts';
import { part } from './bring.ts';
import { Brought } from './brought.ts';
import { type Around, Cards } from './cards.ts';
import { Errands } from './errands.ts';
import { type Follow, follow } from './follow.ts';
import { isRightToLeft, isSameMark, markAt, rectsOf } from './geometry.ts';
import { homeFor, reachable } from './home.ts';
import { type Host, makeHost } from './host.ts';
import { type Later, timers } from './later.ts';
import { lendPreact } from './lend.ts';
import { OverlayView } from './OverlayView.tsx';
import { whenOpened } from './opened.ts';
import type { Box } from './placing.ts';
import { listen } from './pointing.ts';
import { bringIntoView } from './scroll.ts';
import { TabPlacing } from './tab-placing.ts';
import { TakenAlong } from './taken-along.ts';

/** How long what has been said can be read. */
const SAID_MS = 5000;

export type Surface = 'passages' | 'panel' | null;

export class Overlay implements Attached, Around {
  readonly session: Session;
  readonly cards: Cards;
  readonly errands: Errands;
  readonly along: TakenAlong;
  readonly tab: TabPlacing;
  readonly brought: Brought;
  surface: Surface = null;
  hidden = false;
  /** The mark that the keyboard walk stands on. */
  ring: Mark | undefined;
  said = '';
  host: Host | undefined;
  /** Puts the card back under its line, where one is drawn; `moved`: the page was scrolled or resized. */
  replace: ((moved: boolean) => void) | undefined;
  private readonly life = new AbortController();
  readonly later: Later = timers(this.life.signal);
  private readonly following: Follow;
  private readonly opened: readonly Element[];
  private pointed: Mark | undefined;
  /** Settled once framing and claims have been read for the first time. */
  private ready: Promise<void> = Promise.resolve();

  constructor(session: Session) {
    this.session = session;
    lendPreact();
    this.brought = new Brought(session.platform);
    const { signal } = this.life;
    this.cards = new Cards(this);
    this.errands = new Errands(this, this.cards);
    this.along = new TakenAlong(this);
    this.tab = new TabPlacing(
      session,
      () => this.render(),
      (text) => this.say(text),
      signal,
    );
    this.following = follow((moved) => this.look(moved), signal);
    this.opened = whenOpened(
      () => this.host?.element,
      (open) => this.settle(open),
      signal,
    );
    session.signal.addEventListener('abort', () => this.destroy());
  }

  get data(): FramingCore {
    return this.brought.data;
  }

  get article(): ReadArticle | undefined {
    return this.session.article;
  }

  async start(): Promise<void> {
    const { session } = this;
    listen(
      {
        get opens() {
          return session.policy?.opens ?? 'hover';
        },
        get dwell() {
          return session.policy?.dwell ?? 400;
        },
        find: (x, y) => markAt(x, y, this.session.visible),
        isOpen: (mark) => this.cards.open?.mark !== undefined && isSameMark(this.cards.open.mark, mark),
        isOurs: (event) => this.host !== undefined && event.composedPath().includes(this.host.element),
        onPoint: (mark) => {
          this.cards.expect(mark);
          this.point(mark);
        },
        onOpen: (pointed) => this.cards.openMark(pointed),
        onLeave: () => this.cards.leave('hover'),
        onEscape: () => this.escape(),
        onOutside: () => this.cards.leave(),
      },
      this.life.signal,
    );
    void this.tab.load();
    // Cards open from the first mark on; framing and claims take a little longer.
    this.ready = this.session.attach(this);
    await this.ready;
    const { length } = this.session.marks;
    this.say(sayCount('overlay.background_for', length, { count: sayNumber(length) }));
  }

  // Attached

  frame(...asked: Parameters<Attached['frame']>): Promise<Framing> {
    return this.brought.frame(...asked);
  }

  readonly topicsOf = (claim: string): readonly string[] =>
    this.data.claims.find(({ id }) => id === claim)?.topics ?? [];

  update(): void {
    const { marks } = this.session;
    if (marks.length === 0) this.surface = null;
    this.cards.renew(marks);
    this.settle(false);
    this.render();
  }

  // Cards

  readonly actions: CardViewActions = {
    close: () => this.cards.close(),
    pin: () => this.cards.pin(),
    copy: () => this.errands.copy(),
    why: () => this.errands.want(),
    menu: (name) => this.errands.toggle(name),
    offHere: () => void this.session.platform.ask({ type: 'site', host: location.hostname, on: false, where: 'card' }),
    showHidden: () => this.cards.showHidden(),
    hideSource: (id) => void this.hideSource(id),
    options: () => void this.session.platform.ask({ type: 'open-options' }),
    open: (place) => this.cards.walkTo(place),
    reload: () => location.reload(),
    removeMarks: () => this.session.destroy(),
  };

  changed(): void {
    // Whatever the page has opened meanwhile: a card that is wanted is in front.
    this.settle(true);
    if (!this.cards.open) {
      this.tabAside = false;
      this.ring = undefined;
      this.point(undefined);
    }
    this.following.start();
    this.render();
  }

  private async hideSource(id: string): Promise<void> {
    await this.session.platform.ask({ type: 'hide-source', id });
    this.say(say('overlay.source_hidden'));
  }

  /** Closes what is in front; false when nothing is open. */
  private escape(): boolean {
    if (this.tab.stop()) return true;
    if (this.errands.close()) return true;
    if (this.cards.open) this.cards.close();
    else if (this.surface) this.toggle(null);
    else if (this.ring) {
      this.ring = undefined;
      this.render();
    } else return false;
    return true;
  }

  // Where things are

  /** Our element stands where it can be used, in front where something of ours is open. */
  private settle(opened: boolean): void {
    const { host, session, cards, surface } = this;
    if (!host) return;
    const { parent, isBlocked } = homeFor(session.marks, cards.open?.anchor, this.opened);
    host.stand(parent, opened && !isBlocked && Boolean(cards.open || surface));
  }

  private ringAt = '';
  private shownArticle: ReadArticle | undefined;

  /** Looks where marks are now; true while something hangs on them. `moved`: the page was scrolled or resized. */
  private look(moved: boolean): boolean {
    if (moved) this.host?.fit();
    const held = this.cards.follow();
    if (this.cards.open && (held || moved)) this.replace?.(moved);
    const ringAt = this.ring
      ? rectsOf(this.ring.range)
          .map(({ x, y, right }) => `${x} ${y} ${right}`)
          .join()
      : '';
    // Whoever scrolls on to the next article is shown the framing of that one.
    const readingOn = moved && this.article !== this.shownArticle;
    if (ringAt !== this.ringAt || readingOn || (moved && this.isForced)) this.render();
    this.ringAt = ringAt;
    return held || this.ring !== undefined;
  }

  private heldTabKey = '';
  /**
   * A tab that says something else is another one: one that grew would move, and pages can see that something has
   * shifted. The one that has the focus stays.
   */
  get tabKey(): string {
    const { marks, framing } = this.session;
    if (!this.host?.hasFocus) this.heldTabKey = `${marks.length} ${framing.frames.map(({ frame }) => frame).join()}`;
    return this.heldTabKey;
  }

  /** The tab steps aside for a card that would touch it. */
  tabAside = false;

  /** Called when the card has found its place. */
  cardAt(card: Box): void {
    const tab = this.host?.layer.querySelector('.bs-place-tab')?.getBoundingClientRect();
    const touches =
      tab !== undefined &&
      card.right > tab.left - 4 &&
      card.left < tab.right + 4 &&
      card.bottom > tab.top - 4 &&
      card.top < tab.bottom + 4;
    if (touches === this.tabAside) return;
    this.tabAside = touches;
    this.render();
  }

  // Pointing and walking

  private point(mark: Mark | undefined): void {
    const { open } = this.cards;
    const shown = mark ?? (open?.mark && this.session.marks.includes(open.mark) ? open.mark : undefined);
    if (shown === this.pointed) return;
    this.pointed = shown;
    this.session.painter.point(shown);
  }

  private async walk(step: 1 | -1): Promise<void> {
    const marks = reachable(this.session.marks, this.opened);
    if (marks.length === 0) return;
    const ring = this.ring ? marks.indexOf(this.ring) : -1;
    const at = ring < 0 && step < 0 ? 0 : ring;
    const mark = marks[(at + step + marks.length) % marks.length] as Mark;
    await this.showMark(mark, 'key');
  }

  /** Scrolls to a mark and opens its card. */
  async showMark(mark: Mark, by: 'click' | 'key', withCard = true): Promise<void> {
    const [line] = await bringIntoView(mark.range);
    if (this.life.signal.aborted) return;
    this.session.painter.flash([mark.range]);
    if (line && withCard) this.cards.openMark({ mark, line, by });
    this.ring = mark;
    this.following.start();
    this.render();
  }

  /** Scrolls to a sentence of the framing and tints it for a moment. */
  async showSentence({ framing, blocks }: ReadArticle, index: number): Promise<void> {
    const sentence = framing.sentences[index];
    const block = sentence && blocks[sentence.block];
    if (!sentence || !block) return;
    const range = rangeOf(block, sentence.start, sentence.end);
    await bringIntoView(range);
    if (!this.life.signal.aborted) this.session.painter.flash([range]);
  }

  // Surfaces

  readonly toggle = (surface: Surface): void => {
    const from = this.surface;
    const { hasFocus = false } = this.host ?? {};
    this.surface = from === surface ? null : surface;
    if (this.surface) this.settle(true);
    if (this.surface && !this.brought.panel) void this.bringPanel();
    this.render();
    // Whoever is in our layer goes along, and back to what it was opened by.
    if (hasFocus) this.focus(this.surface ? '.bs-panel' : `[data-opens="${from}"]`);
  };

  private focus(selector: string): void {
    this.host?.layer.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }

  private async bringPanel(): Promise<void> {
    try {
      const styles = await this.brought.bringPanel();
      if (styles) this.host?.dress(styles);
    } catch {
      // The extension is being updated: the next press tries again.
      this.surface = null;
    }
    this.render();
    if (this.host?.hasFocus) this.focus('.bs-panel');
  }

  readonly hide = (): void => {
    this.hidden = true;
    this.surface = null;
    this.render();
  };

  get isForced(): boolean {
    return matchMedia('(forced-colors: active)').matches;
  }

  /** Says something to assistive technology; what has been said does not stay to be met in the page. */
  say(text: string): void {
    this.said = text;
    this.render();
    this.later(() => {
      if (this.said !== text) return;
      this.said = '';
      this.render();
    }, SAID_MS);
  }

  render(): void {
    if (this.life.signal.aborted) return;
    const { session } = this;
    if (session.marks.length === 0 && !this.host) return;
    if (!this.host) {
      this.host = makeHost();
      this.settle(false);
    } else if (!this.host.element.isConnected) this.settle(true);
    this.shownArticle = this.article;
    const [first] = this.shownArticle?.blocks ?? [];
    const rtl = isRightToLeft(first?.element ?? document.body);
    const { theme = 'auto' } = session.policy ?? {};
    this.host.suit(theme === 'auto' ? session.ground.dark : theme === 'dark', session.ownColours);
    render(<OverlayView overlay={this} rtl={rtl} />, this.host.layer);
  }

  // The popup

  /** Answers the popup; any request is answered with the summary. */
  async answer(request: PageRequest): Promise<PageSummary | null> {
    await this.ready;
    if (request.type === 'page-show') {
      const mark = this.session.marks[request.index];
      if (mark) await this.showMark(mark, 'click');
    } else if (request.type === 'page-walk') await this.walk(request.step);
    else if (request.type === 'page-panel') {
      this.hidden = false;
      this.surface = null;
      this.toggle('panel');
    }
    const { article, data } = this;
    const summary = (article && part('framing')?.summaryOf(article, this.session.marks, data)) ?? null;
    return summary && request.type === 'page-annotations'
      ? { ...summary, annotations: this.along.annotations }
      : summary;
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
