import type { HostKind } from '../hosts/host.ts';
import type { RefusalId } from '../refusal.ts';

/** One request, how it was answered, and why so. */
export interface JournalEntry {
  readonly number: number;
  /** ISO 8601, UTC, by the clock of the org. */
  readonly at: string;
  readonly org: string;
  readonly host: HostKind;
  readonly method: string;
  readonly path: string;
  /** Parameters that are no secret, as they came; of the others only that they came. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly status: number;
  readonly outcome: 'answered' | 'refused' | 'fault';
  /** The checks that the request passed, in order. */
  readonly passed: readonly string[];
  /** The known error it was refused with. */
  readonly refusal?: RefusalId;
  /** Why it was refused, or which fault was played. */
  readonly why?: string;
}

/** Keeps the newest requests of an emulator, and forgets the oldest. */
export class Journal {
  readonly #entries: JournalEntry[] = [];
  readonly #limit: number;
  readonly #onEntry: (entry: JournalEntry) => void;
  #count = 0;

  constructor(limit: number, onEntry: (entry: JournalEntry) => void) {
    this.#limit = limit;
    this.#onEntry = onEntry;
  }

  add(entry: Omit<JournalEntry, 'number'>): void {
    this.#count += 1;
    const numbered = { number: this.#count, ...entry };
    this.#entries.push(numbered);
    // Cutting in slices keeps the cost of one request constant.
    if (this.#entries.length >= 2 * this.#limit) this.#entries.splice(0, this.#limit);
    this.#onEntry(numbered);
  }

  /** Oldest first. */
  entries(org?: string): readonly JournalEntry[] {
    const newest = this.#entries.slice(-this.#limit);
    return org === undefined ? newest : newest.filter((entry) => entry.org === org);
  }

  clear(): void {
    this.#entries.length = 0;
  }
}
