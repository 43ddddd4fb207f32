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

/** An entry as it is noted: with its time in milliseconds, because few of them are ever read. */
export type NewEntry = Omit<JournalEntry, 'number' | 'at'> & { readonly at: number };

interface Noted extends NewEntry {
  readonly number: number;
}

/** Keeps the newest requests of each org, and forgets the oldest. */
export class Journal {
  readonly #byOrg = new Map<string, Noted[]>();
  readonly #limit: number;
  readonly #onEntry: ((entry: JournalEntry) => void) | undefined;
  #count = 0;

  constructor(limit: number, onEntry?: (entry: JournalEntry) => void) {
    this.#limit = limit;
    this.#onEntry = onEntry;
  }

  add(entry: NewEntry): void {
    this.#count += 1;
    const noted = { ...entry, number: this.#count };
    const ofOrg = this.#byOrg.get(entry.org) ?? [];
    this.#byOrg.set(entry.org, ofOrg);
    ofOrg.push(noted);
    // Cutting in slices keeps the cost of one request constant.
    if (ofOrg.length >= 2 * this.#limit) ofOrg.splice(0, this.#limit);
    this.#onEntry?.(readable(noted));
  }

  /** Of one org or of all, oldest first. */
  entries(org?: string): readonly JournalEntry[] {
    const lists = org === undefined ? [...this.#byOrg.values()] : [this.#byOrg.get(org) ?? []];
    return lists
      .flatMap((list) => list.slice(-this.#limit))
      .toSorted((one, other) => one.number - other.number)
      .map(readable);
  }

  clear(): void {
    this.#byOrg.clear();
  }
}

function readable({ number, at, ...others }: Noted): JournalEntry {
  return { number, at: new Date(at).toISOString(), ...others };
}
