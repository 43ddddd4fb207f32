import type { Assertion } from '../../model/assertion.ts';
import type { Basis } from '../../model/basis.ts';
import { documented } from '../sources.ts';

/** The status is one of these. It comes first: the rest is looked at only when it passes. */
export function statusIs(codes: number | readonly number[], basis: Basis): Assertion {
  const oneOf = typeof codes === 'number' ? [codes] : codes;
  return { kind: 'status', title: `the status is ${oneOf.join(' or ')}`, oneOf, basis };
}

/** The body is JSON and says so. */
export function jsonBody(basis: Basis): Assertion {
  return { kind: 'json-body', title: 'the body is JSON', basis };
}

/** A token must not be kept by a cache. */
export function notStored(): Assertion {
  return {
    kind: 'header',
    title: 'no cache may store the answer',
    header: 'Cache-Control',
    matches: 'no-store',
    basis: documented('RFC 6749', '5.1'),
  };
}
