import type { Assertion, JsonPath } from '../../model/assertion.ts';
import type { Basis } from '../../model/basis.ts';
import type { VariableName } from '../../model/variables.ts';

type Capture = Extract<Assertion, { kind: 'capture' }>;

/** The member is there, and is kept in a variable. */
export function capture(
  path: JsonPath,
  into: VariableName,
  basis: Basis,
  how: Pick<Capture, 'as' | 'optional' | 'previousInto' | 'issuedInto'> = {},
): Capture {
  const subject = path === '' ? 'the body' : path;
  const title =
    how.optional === true
      ? `${subject}, when there, is kept in ${into}`
      : `${subject} is there and kept in ${into}`;
  return { kind: 'capture', title, path, into, basis, ...how };
}
