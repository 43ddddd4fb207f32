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

/** Keeps the newest requests of each org, and forgets the oldest. */
export class Journal {
  readonly #byOrg = new Map<string, JournalEntry[]>();
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
    const ofOrg = this.#byOrg.get(entry.org) ?? [];
    this.#byOrg.set(entry.org, ofOrg);
    ofOrg.push(numbered);
    // Cutting in slices keeps the cost of one request constant.
    if (ofOrg.length >= 2 * this.#limit) ofOrg.splice(0, this.#limit);
    this.#onEntry(numbered);
  }

  /** Of one org or of all, oldest first. */
  entries(org?: string): readonly JournalEntry[] {
    const lists = org === undefined ? [...this.#byOrg.values()] : [this.#byOrg.get(org) ?? []];
    return lists
      .flatMap((list) => list.slice(-this.#limit))
      .toSorted((one, other) => one.number - other.number);
  }

  clear(): void {
    this.#byOrg.clear();
  }
}
