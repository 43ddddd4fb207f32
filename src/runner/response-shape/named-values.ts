import type { Environment } from '../../model/environment.ts';
import type { KnownValue } from './shape.ts';

/** A shorter value may stand in an answer by chance. */
const shortestValue = 6;

/** Values of an environment that an answer may repeat: a URL, a username. Secrets are not among them. */
export function namedValues({ values }: Environment): readonly KnownValue[] {
  return values
    .filter(
      ({ type, enabled, value }) => type !== 'secret' && enabled && value.length >= shortestValue,
    )
    .map(({ key, value }) => ({ name: key, value }));
}
