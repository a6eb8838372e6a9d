/** The reading of a page that is under way: how far it has come, who is told of that, and the reader's way to stop it. */
import type { Progress, Tell } from './progress.ts';

export class UnderWay {
  /** Undefined while nothing is being read. */
  progress: Progress | undefined;
  private readonly watchers = new Set<() => void>();
  private readonly life: AbortSignal;
  private readonly address: () => string;
  private stopping = new AbortController();
  /** The address at which the reader has had the reading stopped. */
  private stoppedAt: string | undefined;

  /** `life` ends all readings; `address` tells one article of a site from another. */
  constructor(life: AbortSignal, address: () => string) {
    this.life = life;
    this.address = address;
  }

  /** Calls `changed` whenever something of the page or of its reading has changed, until the signal aborts. */
  watch(changed: () => void, signal: AbortSignal): void {
    this.watchers.add(changed);
    signal.addEventListener('abort', () => this.watchers.delete(changed));
  }

  changed(): void {
    for (const changed of this.watchers) changed();
  }

  readonly tell: Tell = (progress) => {
    this.progress = progress;
    this.changed();
  };

  /** Ends the work that stopping ends. */
  get signal(): AbortSignal {
    return AbortSignal.any([this.life, this.stopping.signal]);
  }

  /** Whether the reader has had the reading of this page stopped. Another article at another address is read. */
  get isStopped(): boolean {
    return this.stoppedAt === this.address();
  }

  /** Stops what is under way, and what would follow. */
  stop(): void {
    this.stoppedAt = this.address();
    this.stopping.abort();
    this.end();
  }

  resume(): void {
    this.stoppedAt = undefined;
  }

  /** Runs a reading. One that the reader stops has come to its end; settles at once where reading is stopped. */
  async run(read: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (this.isStopped) return;
    if (this.stopping.signal.aborted) this.stopping = new AbortController();
    const { stopping } = this;
    try {
      await read(this.signal);
    } catch (error) {
      if (!stopping.signal.aborted) throw error;
    } finally {
      if (this.stopping === stopping) this.end();
    }
  }

  end(): void {
    this.progress = undefined;
    this.changed();
  }
}
