/** Where words of each group stand in the stretch being read: a chain of places for each group, all in a few arrays. Pure. */

const END_OF_CHAIN = -1;

export class Places {
  /** Groups that have a place, in the order of their first one; `groupCount` of them. */
  readonly groups: Int32Array;
  groupCount = 0;
  private readonly firstOf: Int32Array;
  private readonly lastOf: Int32Array;
  private readonly seen: Int32Array;
  private round = 0;
  private words = new Int32Array(256);
  private next = new Int32Array(256);
  private count = 0;

  constructor(groups: number) {
    this.groups = new Int32Array(groups);
    this.firstOf = new Int32Array(groups);
    this.lastOf = new Int32Array(groups);
    this.seen = new Int32Array(groups);
  }

  /** Begins anew. */
  clear(): void {
    this.groupCount = 0;
    this.count = 0;
    this.round++;
  }

  /** Words come in order; one that comes twice counts once. */
  add(group: number, word: number): void {
    if (this.count === this.words.length) this.grow();
    const place = this.count;
    if (this.seen[group] === this.round) {
      const last = this.lastOf[group] as number;
      if (this.words[last] === word) return;
      this.next[last] = place;
    } else {
      this.seen[group] = this.round;
      this.firstOf[group] = place;
      this.groups[this.groupCount++] = group;
    }
    this.lastOf[group] = place;
    this.words[place] = word;
    this.next[place] = END_OF_CHAIN;
    this.count++;
  }

  has(group: number): boolean {
    return this.seen[group] === this.round;
  }

  /** The first place of a group that has some. */
  first(group: number): number {
    return this.firstOf[group] as number;
  }

  /** The place after another; negative when that was the last. */
  after(place: number): number {
    return this.next[place] as number;
  }

  /** The word at a place. */
  wordAt(place: number): number {
    return this.words[place] as number;
  }

  private grow(): void {
    const { words, next } = this;
    this.words = new Int32Array(words.length * 2);
    this.words.set(words);
    this.next = new Int32Array(next.length * 2);
    this.next.set(next);
  }
}
