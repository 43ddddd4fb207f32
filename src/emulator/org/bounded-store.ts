/** Something that is let go once its time has passed. */
export interface Kept {
  /** Milliseconds since the epoch. */
  readonly keepUntil: number;
}

/**
 * What an org remembers for a while, such as its access tokens. It never outgrows its limit: what
 * is past its time goes first, then the oldest, so that a long run needs no more memory than a short one.
 */
export class BoundedStore<Value extends Kept> {
  readonly #values = new Map<string, Value>();
  readonly #limit: number;
  /** Stays where it is, because a new one would pass over all that was let go since the map last grew. */
  #fromOldest = this.#values.entries();
  /** What `#fromOldest` has come to, while it is there. */
  #oldest: readonly [key: string, value: Value] | undefined;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#values.size;
  }

  get(key: string, now: number): Value | undefined {
    const value = this.#values.get(key);
    if (value !== undefined && value.keepUntil <= now) {
      this.delete(key);
      return undefined;
    }
    return value;
  }

  set(key: string, value: Value, now: number): void {
    this.delete(key);
    this.#values.set(key, value);
    this.#letGo(now);
  }

  delete(key: string): void {
    if (this.#oldest?.[0] === key) this.#oldest = undefined;
    this.#values.delete(key);
  }

  /** Entries stand in the order in which they came, so the first that must stay ends the sweep. */
  #letGo(now: number): void {
    for (let oldest = this.#findOldest(); oldest !== undefined; oldest = this.#findOldest()) {
      const [key, value] = oldest;
      if (value.keepUntil > now && this.#values.size <= this.#limit) return;
      this.delete(key);
    }
  }

  #findOldest(): readonly [key: string, value: Value] | undefined {
    if (this.#oldest !== undefined) return this.#oldest;
    const { value, done } = this.#fromOldest.next();
    // An iterator that has come to its end does not see what is added afterwards.
    if (done === true) this.#fromOldest = this.#values.entries();
    this.#oldest = done === true ? undefined : value;
    return this.#oldest;
  }
}
