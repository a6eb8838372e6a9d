/** The framing of the page on the clipboard, and what is said of it. */
import { say } from '../i18n/say.ts';
import { part } from './bring.ts';
import type { Around } from './cards.ts';

const SAID_MS = 4000;

export class TakenAlong {
  /** What has just been done with the framing as a whole; shown in the panel for a while. */
  done: string | undefined;
  private readonly around: Around;

  constructor(around: Around) {
    this.around = around;
  }

  /** Mentions, frames and claims as web annotations; undefined before framing has come. */
  get annotations(): string | undefined {
    const { session, data } = this.around;
    return session.article && part('framing')?.annotationsOf(session.article, session, data);
  }

  async copyText(): Promise<void> {
    const { session, data } = this.around;
    const { article, platform } = session;
    if (article) await this.put(await part('framing')?.framingAsText(article, data, platform));
  }

  copyAnnotations(): Promise<void> {
    return this.put(this.annotations);
  }

  private async put(text: string | undefined): Promise<void> {
    const { around } = this;
    const script = part('framing');
    if (text === undefined || !script) return;
    const done = (await script.copyText(text, around.host?.layer)) ? say('overlay.copied') : say('overlay.no_copying');
    this.done = done;
    around.say(done);
    around.later(() => {
      if (this.done !== done) return;
      this.done = undefined;
      around.render();
    }, SAID_MS);
  }
}
