import { longestTimeMs, usageFailure } from '../index.ts';

/** What a number is: more than 0, unless something else is the least. */
interface Kind {
  readonly whole?: true;
  readonly least?: number;
  readonly most: number;
  /** What to do about another one. */
  readonly next?: string;
}

/** Milliseconds that a timer can wait. */
export const bearable: Kind = { most: longestTimeMs };

/** The same in seconds. */
export const bearableSeconds: Kind = { most: 1_000_000 };

export const whole: Kind = { whole: true, most: Number.MAX_SAFE_INTEGER };

/** A port that somebody knows of; 0 would be any. */
export const knownPort: Kind = {
  whole: true,
  most: 65_535,
  next: 'give it the port that is registered in the app',
};

export const anyPort: Kind = {
  whole: true,
  least: 0,
  most: 65_535,
  next: 'give it another number, or leave it out for any that is free',
};

/** One for each shard: as many as `--shard` can count. */
export const machines: Kind = { whole: true, most: 9999, next: 'give it the number of machines' };

function objectionTo(value: number, { whole: isWhole, least, most }: Kind): string | undefined {
  if (least === undefined && !(value > 0)) return 'more than 0';
  if (least !== undefined && value < least) return `at least ${least}`;
  if (isWhole && !Number.isInteger(value)) return 'a whole number';
  return value > most ? `at most ${most}` : undefined;
}

/** Refuses a number that an option cannot have; one that was left out is fine. */
export function checkNumber(option: string, value: number | undefined, kind: Kind): void {
  const objection = value === undefined ? undefined : objectionTo(value, kind);
  if (objection === undefined) return;
  throw usageFailure(
    `--${option} must be ${objection}`,
    `it is ${value}`,
    kind.next ?? 'give it another number, or leave it out',
  );
}
