/** The card that is open, one at a time, and the way that links have led from it. */
import type { CardMenuName } from '../../components/CardMenu.tsx';
import type { ClaimSentence } from '../../components/CardTitle.tsx';
import type { CardHeading } from '../../components/CardView.tsx';
import type { FramingCore } from '../framing/data.ts';
import { say } from '../i18n/say.ts';
import type { Card, CardKind } from '../knowledge/view.ts';
import type { Answers, Request } from '../messages.ts';
import type { ReadArticle } from '../page/article.ts';
import type { Mark } from '../page/marks.ts';
import type { Session } from '../page/session.ts';
import { type Place, placeText } from '../place.ts';
import { back, canBack, canForward, forward, standing, type Trail, trailFrom, walk } from '../trail.ts';
import { headingOf, headingOfCard, headingOfMark, sentenceOf } from './describe.ts';
import type { Errands } from './errands.ts';
import { isSameMark, rectsOf, sameLine } from './geometry.ts';
import type { Host } from './host.ts';
import type { Later } from './later.ts';
import type { Pointed } from './pointing.ts';
import { clipsOf, isSeen, seen } from './viewport.ts';

/** How long a card may take before it says that it is loading. */
const QUIET_MS = 150;
/** Until its card is there. */
const UNKNOWN: CardHeading = { title: '…', kind: '' };

type CardRequest = Extract<Request, { type: 'card' }>;

export interface OpenCard {
  /** Counts openings, so that a late answer does not fill the next card. */
  serial: number;
  kind: CardKind;
  id: string;
  heading: CardHeading;
  state: 'waiting' | 'loading' | 'ready' | 'error';
  card: Card | null;
  mark?: Mark | undefined;
  /** The mark it hangs on: its own, or the one where the way to it began. */
  anchor?: Mark | undefined;
  line: DOMRect;
  by: Pointed['by'];
  whyOf?: Mark | undefined;
  sentence?: ClaimSentence | undefined;
  pinned: boolean;
  showHidden: boolean;
  /** The menu that is open. */
  menu?: CardMenuName | undefined;
  /** The report of a wrong mark, word for word, where the reader has asked for it. */
  report?: string | undefined;
  /** What has just been done. */
  done?: string | undefined;
}

/** What cards need of the overlay. */
export interface Around {
  readonly session: Session;
  readonly data: FramingCore;
  readonly host: Host | undefined;
  readonly later: Later;
  readonly errands: Pick<Errands, 'bring'>;
  render(): void;
  say(text: string): void;
  /** A card has opened, or been closed. */
  changed(): void;
}

export class Cards {
  open: OpenCard | undefined;
  private trail: Trail<OpenCard> = trailFrom();
  private serial = 0;
  private focusBefore: Element | null = null;
  private readonly around: Around;
  private expected: { key: string; answer: Promise<Answers['card']> } | undefined;
  /** Around the mark that the card hangs on. */
  private clips: { of: Mark; elements: Element[] } | undefined;

  constructor(around: Around) {
    this.around = around;
  }

  /** The article that a card is about: that of its mark, or where the reader is. */
  private articleOf(card: OpenCard | undefined): ReadArticle | undefined {
    return card?.anchor?.article ?? this.around.session.article;
  }

  openMark({ mark, line, by }: Pointed): void {
    const { open } = this;
    const { data } = this.around;
    if (by === 'hover' && open) {
      // The mark lies at the card's edge: passing over it must not undo the way that began there.
      const first = this.trail.steps[0]?.mark;
      if (open.pinned || (open.mark && isSameMark(open.mark, mark)) || (first && isSameMark(first, mark))) return;
    }
    const heading = headingOf(mark.kind, mark.id, data) ?? headingOfMark(mark);
    const focused = this.around.host?.focused;
    if (by !== 'key') this.focusBefore = null;
    // From card to card the focus has been in the first one.
    else if (!focused?.closest('.bs-card')) this.focusBefore = focused ?? deepFocus();
    const sentence = mark.kind === 'claim' ? sentenceOf(mark) : undefined;
    this.show({ kind: mark.kind, id: mark.id, heading, mark, anchor: mark, line, by, whyOf: mark, sentence });
  }

  /** Another entry, claim or source in the place of the card that is open; a topic's timeline opens in a tab. */
  walkTo(place: Place): void {
    const { kind, id } = place;
    const { session, data } = this.around;
    if (kind === 'topic') {
      const where = placeText(place, this.articleOf(this.open)?.meta.date);
      void session.platform.ask({ type: 'open-page', page: 'library', place: where });
      return;
    }
    const from = this.open;
    const known = headingOf(kind, id, data) ?? UNKNOWN;
    const isMarked = session.marks.some((mark) => mark.kind === kind && mark.id === id);
    const heading = kind === 'claim' && !isMarked ? { ...known, kind: say('card.kind_claim') } : known;
    const line = from?.line ?? new DOMRect(innerWidth / 2 - 200, innerHeight / 4, 1, 1);
    this.show({ kind, id, heading, anchor: from?.anchor, line, by: this.walkedBy }, from);
  }

  /** Who walks by key is followed by the focus; who walks by pointer keeps the card when the pointer leaves. */
  private get walkedBy(): 'key' | 'click' {
    return this.open?.by === 'key' || this.around.host?.layer.querySelector(':focus-visible') ? 'key' : 'click';
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
    this.around.changed();
    void this.fill(card);
  }

  private show(
    what: Pick<OpenCard, 'kind' | 'id' | 'heading' | 'mark' | 'anchor' | 'line' | 'by' | 'whyOf' | 'sentence'>,
    from?: OpenCard,
  ): void {
    const pinned = from?.pinned ?? false;
    const open: OpenCard = { ...what, serial: ++this.serial, state: 'waiting', card: null, pinned, showHidden: false };
    this.open = open;
    this.trail = from ? walk(this.trail, open) : trailFrom(open);
    this.around.later(() => {
      if (this.open !== open || open.state !== 'waiting') return;
      open.state = 'loading';
      this.around.render();
    }, QUIET_MS);
    this.around.changed();
    void this.fill(open);
  }

  /** A pointer has come to a mark, or to none: its card is asked for while the pointer rests, and is there when it opens. */
  expect(mark: Mark | undefined): void {
    this.expected = undefined;
    if (!mark) return;
    const { kind, id } = mark;
    const request = { type: 'card', kind, id, articleDate: mark.article.meta.date, showHidden: false } as const;
    const answer = this.ask(request);
    this.expected = { key: JSON.stringify(request), answer };
    // Whoever opens the card hears of it.
    answer.catch(() => undefined);
  }

  private ask(request: CardRequest): Promise<Answers['card']> {
    const { expected } = this;
    this.expected = undefined;
    return expected?.key === JSON.stringify(request) ? expected.answer : this.around.session.platform.ask(request);
  }

  private async fill(open: OpenCard): Promise<void> {
    const { kind, id, showHidden } = open;
    const articleDate = this.articleOf(open)?.meta.date;
    try {
      const asked = this.ask({ type: 'card', kind, id, articleDate, showHidden });
      // What shows a source comes when one is opened.
      if (kind === 'source') await this.around.errands.bring();
      const { card } = await asked;
      // As does what says which imported pack a card is from: never without.
      if (card?.from) await this.around.errands.bring();
      open.card = card;
      if (card && (card.from || open.heading === UNKNOWN)) open.heading = headingOfCard(card);
      open.state = card ? 'ready' : 'error';
    } catch {
      open.state = 'error';
    }
    if (this.open === open) this.around.render();
  }

  close(): void {
    const { open } = this;
    if (!open) return;
    const hadFocus = this.around.host?.hasFocus;
    this.open = undefined;
    this.trail = trailFrom();
    this.around.changed();
    // Back to where it came from; a focus that the reader has moved on stays where it is.
    const { focusBefore } = this;
    if (hadFocus && open.by === 'key' && (focusBefore instanceof HTMLElement || focusBefore instanceof SVGElement))
      focusBefore.focus({ preventScroll: true });
    this.focusBefore = null;
  }

  /** The reader has gone elsewhere: closes what is not pinned; with `by`, only what was opened in that way. */
  leave(by?: Pointed['by']): void {
    const { open } = this;
    if (open && !open.pinned && (!by || open.by === by)) this.close();
  }

  /** The marks have been made anew. One that is gone takes its card along; one that is still there keeps it. */
  renew(marks: readonly Mark[]): void {
    const { open } = this;
    if (!open) return;
    const again = (mark: Mark | undefined) =>
      mark &&
      (marks.find((one) => isSameMark(one, mark)) ?? marks.find((m) => m.kind === mark.kind && m.id === mark.id));
    if (marks.length === 0 || (open.anchor && !again(open.anchor))) {
      this.close();
      return;
    }
    open.mark = again(open.mark);
    open.anchor = again(open.anchor);
    // Its sources may have been switched.
    void this.fill(open);
  }

  /** Marks are made anew and the page scrolls while a reader walks: the card that has one goes back under it. */
  private atMark(card: OpenCard): void {
    const { mark } = card;
    if (!mark) return;
    const { marks } = this.around.session;
    card.mark =
      marks.find((one) => isSameMark(one, mark)) ?? marks.find((m) => m.kind === mark.kind && m.id === mark.id);
    card.anchor = card.mark ?? this.open?.anchor;
    if (card.pinned) return;
    const bounds = seen();
    const line = card.mark && rectsOf(card.mark.range).find((one) => isSeen(one, [], bounds));
    if (line) card.line = line;
    else card.mark = undefined;
  }

  /**
   * Takes the line where it is now; closes the card when that cannot be seen any more. True while there is a line to be
   * followed: a pinned card stays where it is.
   */
  follow(): boolean {
    const { open } = this;
    if (!open?.anchor || open.pinned) return false;
    const line = sameLine(rectsOf(open.anchor.range), open.line);
    const bounds = seen();
    if (this.clips?.of !== open.anchor) {
      const elements = clipsOf(open.anchor.range.startContainer);
      // What cuts the line off though it was pointed at does not hold it (it is fixed, or placed outside).
      this.clips = { of: open.anchor, elements: isSeen(open.line, elements, bounds) ? elements : [] };
    }
    if (!line || !isSeen(line, this.clips.elements, bounds)) {
      this.close();
      return false;
    }
    open.line = line;
    return true;
  }

  readonly pin = (): void => {
    if (this.open) this.open.pinned = !this.open.pinned;
    this.around.changed();
  };

  readonly showHidden = (): void => {
    if (!this.open) return;
    this.open.showHidden = true;
    void this.fill(this.open);
  };
}

/** What has the focus, in open shadow roots too. */
function deepFocus(): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}
