import type { JsonObject } from '../../model/json.ts';
import { claimSeconds, isMilliseconds } from './claim.ts';
import type { Lifetime } from './inspection.ts';

const units: readonly (readonly [seconds: number, name: string])[] = [
  [86_400, 'day'],
  [3_600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
];

/** The times that a JWT claims, seen from `now` (milliseconds since the epoch). */
export function lifetimeOf(claims: JsonObject, now: number): Lifetime {
  const [issuedAt, notBefore, expiresAt] = ['iat', 'nbf', 'exp'].map((name) => {
    const seconds = claimSeconds(claims, name);
    return seconds === undefined || isMilliseconds(seconds) ? undefined : seconds;
  });
  const words =
    (claims['exp'] ?? null) === null
      ? 'It does not say until when it lives.'
      : 'Its exp is no time in seconds, so that it does not tell until when it lives.';
  return {
    ...judge({ notBefore, expiresAt, words }, Math.floor(now / 1000)),
    ...(issuedAt === undefined ? {} : { issuedAt: iso(issuedAt) }),
    ...(notBefore === undefined ? {} : { notBefore: iso(notBefore) }),
    ...(expiresAt === undefined ? {} : { expiresAt: iso(expiresAt) }),
  };
}

function judge(
  {
    notBefore,
    expiresAt,
    words,
  }: {
    readonly notBefore: number | undefined;
    readonly expiresAt: number | undefined;
    /** What to say where the end is not known. */
    readonly words: string;
  },
  now: number,
): Pick<Lifetime, 'state' | 'words'> {
  if (notBefore !== undefined && notBefore > now) {
    return { state: 'not-yet-valid', words: `Valid in ${span(notBefore - now)}.` };
  }
  if (expiresAt === undefined) {
    return { state: 'unknown', words };
  }
  return expiresAt > now
    ? { state: 'alive', words: `Lives for another ${span(expiresAt - now)}.` }
    : { state: 'expired', words: `Expired ${span(now - expiresAt)} ago.` };
}

/** A time span in its two largest units, such as `2 hours 5 minutes`. */
export function span(seconds: number): string {
  const largest = units.findIndex(([size]) => seconds >= size);
  if (largest === -1) return '0 seconds';
  const parts = units.slice(largest, largest + 2).map(([size, name], position) => {
    const rest = position === 0 ? seconds : seconds % (units[largest]?.[0] ?? 1);
    return [Math.floor(rest / size), name] as const;
  });
  return parts
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${count} ${name}${count === 1 ? '' : 's'}`)
    .join(' ');
}

/** Dates past the year 275760 do not exist for JavaScript; no clock gets there. */
function iso(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? 'no date' : date.toISOString();
}
