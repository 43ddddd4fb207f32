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

  constructor(limit: number) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#values.size;
  }

  get(key: string, now: number): Value | undefined {
    const value = this.#values.get(key);
    if (value !== undefined && value.keepUntil <= now) {
      this.#values.delete(key);
      return undefined;
    }
    return value;
  }

  set(key: string, value: Value, now: number): void {
    this.#values.delete(key);
    this.#values.set(key, value);
    this.#letGo(now);
  }

  delete(key: string): void {
    this.#values.delete(key);
  }

  /** Entries stand in the order in which they came, so the first that must stay ends the sweep. */
  #letGo(now: number): void {
    for (const [key, value] of this.#values) {
      if (value.keepUntil > now && this.#values.size <= this.#limit) return;
      this.#values.delete(key);
    }
  }
}
