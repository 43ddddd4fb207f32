/** Something that is there no more once its time has passed. */
export interface Kept {
  /** Milliseconds since the epoch. */
  readonly keepUntil: number;
}

/**
 * What an org remembers for a while, such as its access tokens. It never outgrows its limit: the oldest
 * goes first, so that a long run needs no more memory than a short one. Nothing goes because its time
 * has passed: that is so for a request whose clock is ahead, and another one may still need it.
 */
export class BoundedStore<Value extends Kept> {
  readonly #values = new Map<string, Value>();
  readonly #limit: number;
  /**
   * Stays where it is while the store is full, because a new one would pass over all that was let go since
   * the map last grew. It is not kept any longer: it holds on to what the map was when it began.
   */
  #fromOldest: IterableIterator<string> | undefined;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#values.size;
  }

  get(key: string, now: number): Value | undefined {
    const value = this.#values.get(key);
    return value !== undefined && value.keepUntil > now ? value : undefined;
  }

  set(key: string, value: Value): void {
    this.#values.delete(key);
    this.#values.set(key, value);
    if (this.#values.size > this.#limit) this.#letGo();
    else this.#fromOldest = undefined;
  }

  delete(key: string): void {
    this.#values.delete(key);
  }

  /** Whatever the iterator has passed over is gone, so the next one is the oldest. */
  #letGo(): void {
    this.#fromOldest ??= this.#values.keys();
    this.#values.delete(this.#fromOldest.next().value ?? '');
  }
}
