import type { KnownErrorId } from '../known-errors/catalogue.ts';
import type { OwnRefusalId } from './own-refusals.ts';

export type RefusalId = KnownErrorId | OwnRefusalId;

/** Thrown to refuse a request: the known error whose words go out, and why, for the journal only. */
export class Refusal extends Error {
  readonly id: RefusalId;
  readonly why: string;
  /** Words that go out in place of the general ones, such as the name of the unknown field. */
  readonly words: string | undefined;

  constructor(id: RefusalId, why: string, words?: string) {
    super(why);
    this.name = 'Refusal';
    this.id = id;
    this.why = why;
    this.words = words;
  }
}

/** Where a request leaves a note of each check it passed. */
export interface Traced {
  readonly passed: string[];
}

/** One named check: it passes into the journal, or refuses. A reason that takes time is a function. */
export function demand(
  traced: Traced,
  step: string,
  holds: unknown,
  [id, why]: readonly [id: RefusalId, why: string | (() => string)],
): asserts holds {
  if (!holds) throw new Refusal(id, typeof why === 'string' ? why : why());
  traced.passed.push(step);
}
