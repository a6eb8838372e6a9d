/** What a card is asked to do beside being read: its menus, and the script that does it, brought when it is first needed. */
import type { CardMenuName } from '../../components/CardMenu.tsx';
import { bring } from './bring.ts';
import type { Around, Cards, OpenCard } from './cards.ts';
import type { Tools } from './tools.ts';

const DONE_MS = 2400;

export class Errands {
  /** Undefined until a card has been asked to do something for the first time. */
  tools: Tools | undefined;
  readonly around: Around;
  readonly cards: Cards;

  constructor(around: Around, cards: Cards) {
    this.around = around;
    this.cards = cards;
  }

  readonly copy = (): void => this.do(({ card }, layer, tools) => card && tools.copy(card, layer));

  /** Opens a menu, or closes it. */
  readonly toggle = (name: CardMenuName): void => {
    const { open } = this.cards;
    if (!open) return;
    if (open.menu === name) {
      this.close();
      return;
    }
    open.menu = name;
    this.around.render();
    this.want();
  };

  /** Something of the script is to be shown: it is, as soon as it is there. */
  want(): void {
    if (this.tools) return;
    void this.bring().then(
      () => this.around.render(),
      () => this.close(),
    );
  }

  /** Closes the menu that is open; the focus goes back to what opened it. False when none is. */
  close(): boolean {
    const { open } = this.cards;
    if (!open?.menu) return false;
    const menu = this.around.host?.layer.querySelector('.bs-menu:focus-within');
    (menu?.previousElementSibling as HTMLElement | null | undefined)?.focus();
    open.menu = undefined;
    this.around.render();
    return true;
  }

  /** Has something done for the card that is open, and says what `run` gives. Closes the menu it was asked for in. */
  do(
    run: (
      open: OpenCard,
      layer: HTMLElement | undefined,
      tools: Tools,
    ) => Promise<string | undefined> | null | undefined | '',
  ): void {
    const { open } = this.cards;
    this.close();
    if (!open) return;
    void this.bring()
      .then((tools) => run(open, this.around.host?.layer, tools))
      .then(
        (text) => this.said(open, text || undefined),
        // The extension is being updated: the next press tries again.
        () => undefined,
      );
  }

  private said(open: OpenCard, done: string | undefined): void {
    const { around } = this;
    open.done = done;
    if (done) {
      around.say(done);
      around.later(() => {
        if (open.done === done) open.done = undefined;
        around.render();
      }, DONE_MS);
    }
    around.render();
  }

  /** Brings the script, once. Throws when it cannot be brought. */
  async bring(): Promise<Tools> {
    if (this.tools) return this.tools;
    const { platform } = this.around.session;
    const { toolsFor, styles } = await bring('tools', platform);
    const tools = await toolsFor(platform);
    if (!this.tools) this.around.host?.dress(styles);
    this.tools ??= tools;
    return this.tools;
  }
}
