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

/** How a request ended, and why so. */
type Result = Pick<JournalEntry, 'outcome' | 'refusal' | 'why'>;

/** An entry as it is noted: few of them are ever read, so what a reader wants is made for a reader. */
export interface NewEntry
  extends Omit<JournalEntry, 'number' | 'at' | 'parameters' | keyof Result> {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly parameters: readonly (readonly [name: string, value: string])[];
  readonly result: Result;
}

interface Noted {
  readonly number: number;
  readonly entry: NewEntry;
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
    const noted = { number: this.#count, entry };
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

function readable({ number, entry }: Noted): JournalEntry {
  const { at, parameters, result, ...others } = entry;
  return {
    number,
    at: new Date(at).toISOString(),
    ...others,
    parameters: Object.fromEntries(parameters),
    ...result,
  };
}
