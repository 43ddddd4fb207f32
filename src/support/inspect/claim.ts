import type { JsonObject } from '../../model/json.ts';

/** A claim as text: lists are joined, and what is neither text nor number is left out. */
export function claimText(claims: JsonObject, name: string): string | undefined {
  const value = claims[name];
  if (Array.isArray(value)) return value.map(String).join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** A time claim in seconds since the epoch (RFC 7519 section 2); Salesforce takes a text of digits too. */
export function claimSeconds(claims: JsonObject, name: string): number | undefined {
  const value = claims[name];
  const seconds = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof seconds === 'number' && Number.isFinite(seconds) ? seconds : undefined;
}

/** Times this far ahead are milliseconds that were taken for seconds. */
const leastMilliseconds = 100_000_000_000;

export function isMilliseconds(seconds: number): boolean {
  return Math.abs(seconds) >= leastMilliseconds;
}
