import { assertionChecks } from './inspect/assertion-checks.ts';
import { cleanToken } from './inspect/clean-token.ts';
import type { Inspection, Remark } from './inspect/inspection.ts';
import { jwtFacts } from './inspect/jwt-facts.ts';
import { jwtKind } from './inspect/jwt-kind.ts';
import { deadRemark, encodingChecks, remarksOnIssued } from './inspect/jwt-remarks.ts';
import { lifetimeOf } from './inspect/lifetime.ts';
import { opaqueInspection } from './inspect/opaque-kinds.ts';
import { looksLikeJwt, type ReadJwt, readJwt } from './inspect/read-jwt.ts';

export type { Inspection, Lifetime, Remark, TokenKind } from './inspect/inspection.ts';

const order = ['refused', 'doubtful', 'note'];

/**
 * Decodes a pasted token on this machine: what it is, whose, how long it lives, and why Salesforce
 * would refuse it. `now` is in milliseconds since the epoch. Sends nothing, verifies no signature,
 * and gives back neither the token nor its signature.
 */
export function inspectToken(pasted: string, { now }: { readonly now: number }): Inspection {
  const text = cleanToken(pasted);
  const jwt = readJwt(text);
  if (jwt !== undefined) return jwtInspection(jwt, now);
  return looksLikeJwt(text) ? damagedJwt() : opaqueInspection(text);
}

function jwtInspection(jwt: ReadJwt, now: number): Inspection {
  const { kind, title } = jwtKind(jwt);
  const lifetime = lifetimeOf(jwt.claims, now);
  const isDead = lifetime.state === 'expired' || lifetime.state === 'not-yet-valid';
  const checks = kind === 'jwt-bearer-assertion' ? assertionChecks : [];
  const remarks: readonly (Remark | undefined)[] = [
    isDead ? deadRemark(kind, lifetime.words) : undefined,
    ...[...encodingChecks, ...checks].map((check) => check(jwt, now)),
    ...(remarksOnIssued[kind] ?? []),
  ];
  return {
    kind,
    title,
    facts: jwtFacts(jwt.header, jwt.claims),
    lifetime,
    header: jwt.header,
    claims: jwt.claims,
    remarks: remarks
      .filter((remark) => remark !== undefined)
      .sort((one, other) => order.indexOf(one.weight) - order.indexOf(other.weight)),
  };
}

function damagedJwt(): Inspection {
  return {
    kind: 'other-jwt',
    title: 'JWT that cannot be read',
    facts: [],
    lifetime: { state: 'unknown', words: 'Nothing can be said about its lifetime.' },
    remarks: [
      {
        weight: 'refused',
        what: 'It begins like a JWT, but its header or its claims are no JSON: it was cut off or changed on its way.',
        fix: 'Copy the whole token, with its two dots.',
        knownError: 'invalid-assertion',
      },
    ],
  };
}
