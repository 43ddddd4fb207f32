import { longestTimeMs, usageFailure } from '../index.ts';

/** What a number is, beside more than 0. */
interface Kind {
  readonly whole?: true;
  readonly most?: number;
}

/** Milliseconds that a timer can wait. */
export const bearable: Kind = { most: longestTimeMs };

export const whole: Kind = { whole: true, most: Number.MAX_SAFE_INTEGER };

function objectionTo(value: number, { whole: isWhole, most }: Kind): string | undefined {
  if (!(value > 0)) return 'more than 0';
  if (isWhole && !Number.isInteger(value)) return 'a whole number';
  return most !== undefined && value > most ? `at most ${most}` : undefined;
}

/** Refuses a number that an option cannot have; one that was left out is fine. */
export function checkNumber(option: string, value: number | undefined, kind: Kind): void {
  const objection = value === undefined ? undefined : objectionTo(value, kind);
  if (objection === undefined) return;
  throw usageFailure(
    `--${option} must be ${objection}`,
    `it is ${value}`,
    'give it another number, or leave it out',
  );
}
