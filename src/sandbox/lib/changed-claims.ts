import { filledIn } from './filled-in.ts';

export interface ClaimChanges {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly shiftSeconds?: number;
}

/** Claims with their times moved, and with others laid over them; null takes one away. */
export function changedClaims(
  claims: Readonly<Record<string, unknown>>,
  { claims: changes = {}, shiftSeconds = 0 }: ClaimChanges,
): Record<string, unknown> {
  const changed: Record<string, unknown> = { ...claims };
  for (const name of ['iat', 'nbf', 'exp']) {
    if (name in changed) changed[name] = Number(changed[name]) + shiftSeconds;
  }
  for (const name of Object.keys(changes)) {
    if (changes[name] === null) delete changed[name];
    else changed[name] = filledIn(changes[name]);
  }
  return changed;
}
