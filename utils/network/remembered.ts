/** What was worked out lately: a page that changes in one place is not worked out anew in all others. Pure. */

/** As much as the longest text that is read, and some more. */
const MOST = 200;

export class Remembered<T> {
  private readonly known = new Map<string, T>();

  /** What is remembered of a key, which by that was asked for last. */
  get(key: string): T | undefined {
    const found = this.known.get(key);
    if (found !== undefined) this.set(key, found);
    return found;
  }

  /** Remembers, and forgets what nobody has asked for the longest. */
  set(key: string, value: T): void {
    this.known.delete(key);
    this.known.set(key, value);
    if (this.known.size > MOST) this.known.delete(this.known.keys().next().value as string);
  }
}
