import type { Remark, TokenKind } from './inspection.ts';
import type { ReadJwt } from './read-jwt.ts';

/** What a check finds in a JWT, seen at `now` (milliseconds since the epoch). */
export type JwtCheck = (jwt: ReadJwt, now: number) => Remark | undefined;

/** True of every JWT, whoever reads it. */
export const encodingChecks: readonly JwtCheck[] = [
  ({ segments }) =>
    segments === 3
      ? undefined
      : {
          weight: 'refused',
          what: `It has ${segments} segments instead of three: it was cut off, or it is encrypted.`,
          fix: 'Copy the whole token, with its two dots.',
          knownError: 'invalid-assertion',
        },
  ({ isSigned, segments }) =>
    isSigned || segments !== 3
      ? undefined
      : {
          weight: 'refused',
          what: 'It has no signature.',
          fix: 'Sign it with RS256.',
          knownError: 'invalid-assertion',
        },
  ({ header }) =>
    header['alg'] === 'RS256'
      ? undefined
      : {
          weight: 'refused',
          what: `alg is ${JSON.stringify(header['alg'])}; Salesforce takes RS256 only.`,
          fix: 'Sign it with RS256 and the private key of the certificate in the app.',
          knownError: 'invalid-assertion',
        },
  ({ isStandardBase64 }) =>
    isStandardBase64
      ? {
          weight: 'refused',
          what: 'It has + or / in it: its segments are base64, not base64url (RFC 7515 section 2).',
          fix: 'Encode the segments as base64url: - for +, _ for /.',
          knownError: 'invalid-assertion',
        }
      : undefined,
  ({ isPadded }) =>
    isPadded
      ? {
          weight: 'note',
          what: 'Its segments are padded with =. RFC 7515 forbids that; Salesforce has been seen to take it when the padding was signed along.',
          fix: 'Leave the = out.',
        }
      : undefined,
];

/** What to know about a token that Salesforce has issued. */
export const remarksOnIssued: Readonly<Partial<Record<TokenKind, readonly Remark[]>>> = {
  'jwt-access-token': [
    {
      weight: 'note',
      what: 'REST-style APIs and the CPQ admin API take it; it is no session of the user interface, and it cannot be exchanged for an asset token.',
    },
  ],
  'id-token': [
    {
      weight: 'refused',
      what: 'An id token says who signed in. It is no access token: the APIs do not take it.',
      fix: 'Send the access_token of the same answer.',
      knownError: 'session-expired',
    },
  ],
  'asset-token': [
    {
      weight: 'note',
      what: 'An asset token speaks for a device to another service; the APIs of Salesforce do not take it.',
    },
  ],
};

/** Which refusal an expired token of that kind comes as. */
const deadAs: Readonly<Partial<Record<TokenKind, NonNullable<Remark['knownError']>>>> = {
  'jwt-access-token': 'session-expired',
  'asset-token': 'cpq-token-refused',
  'actor-token': 'actor-token-refused',
  'client-assertion': 'invalid-client-credentials',
};

/** The remark that an expired or not yet valid token of that kind gets. */
export function deadRemark(kind: TokenKind, words: string): Remark {
  const knownError = deadAs[kind] ?? 'invalid-assertion';
  return { weight: 'refused', what: words, fix: 'Get or sign a new one.', knownError };
}
