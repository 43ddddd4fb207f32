import { withChecksum } from '../../emulator/org/salesforce-id.ts';
import type { JsonObject } from '../../model/json.ts';
import { claimText } from './claim.ts';
import type { Inspection } from './inspection.ts';

/** The claims that say whose a token is and for what, with the words for them. */
const labels: readonly (readonly [claim: string, label: string])[] = [
  ['iss', 'Issuer (iss)'],
  ['sub', 'Subject (sub)'],
  ['prn', 'Subject (prn)'],
  ['aud', 'Audience (aud)'],
  ['client_id', 'App (client_id)'],
  ['scp', 'Scopes (scp)'],
  ['scope', 'Scopes (scope)'],
  ['did', 'Device (did)'],
  ['name', 'Name'],
  ['sn', 'Serial number (sn)'],
];

/** Ids of org and user, wherever a claim carries them. */
const ids: readonly (readonly [pattern: RegExp, label: string])[] = [
  [/\b(00D\w{12}(?:\w{3})?)\b/, 'Org'],
  [/\b(005\w{12}(?:\w{3})?)\b/, 'User'],
];

/** Whose a JWT is, and for what. */
export function jwtFacts(header: JsonObject, claims: JsonObject): Inspection['facts'] {
  const places = [claimText(claims, 'sub'), claimText(header, 'tnk'), claimText(header, 'kid')];
  return [
    ...ids.flatMap(([pattern, label]) => {
      const id = places.flatMap((place) => pattern.exec(place ?? '')?.[1] ?? [])[0];
      return id === undefined ? [] : [{ label, value: fullId(id) }];
    }),
    ...labels.flatMap(([claim, label]) => {
      const value = claimText(claims, claim);
      return value === undefined ? [] : [{ label, value }];
    }),
  ];
}

/** An id in its form of 18 characters. */
export function fullId(id: string): string {
  return withChecksum(id.slice(0, 15));
}
