import type { Assertion, JsonCheck, JsonPath } from '../../model/assertion.ts';
import type { Basis } from '../../model/basis.ts';

type JsonAssertion = Extract<Assertion, { kind: 'json' }>;

type JsonType = Extract<JsonCheck, { type: string }>['type'];

const typeTitles: Readonly<Record<JsonType, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

/** The member at the path passes the check; `says` completes the sentence that begins with the path. */
export function member(
  path: JsonPath,
  says: string,
  check: JsonCheck,
  basis: Basis,
): JsonAssertion {
  return { kind: 'json', title: `${path} ${says}`, path, check, basis };
}

/** The member is of that type. */
export function memberOfType(path: JsonPath, type: JsonType, basis: Basis): JsonAssertion {
  return member(path, `is ${typeTitles[type]}`, { type }, basis);
}

/** Nothing at the path is fine; something there must pass the check. */
export function optional(assertion: JsonAssertion): JsonAssertion {
  return { ...assertion, title: assertion.title.replace(' ', ', when there, '), optional: true };
}

/** No message may carry the value. */
export function secret(assertion: JsonAssertion): JsonAssertion {
  return { ...assertion, secret: true };
}

/** There is no such member. */
export function noMember(path: JsonPath, basis: Basis): JsonAssertion {
  return secret(member(path, 'is not there', { absent: true }, basis));
}
