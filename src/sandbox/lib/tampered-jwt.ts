import type { SignAssertionOptions } from '../../model/script-call.ts';
import { base64url } from './base64.ts';
import { hexOfNumber } from './hex-of-number.ts';
import { hmacSha256 } from './hmac-sha256.ts';
import { modPow } from './mod-pow.ts';
import { paddedDigest } from './padded-digest.ts';
import { publicKeyPem } from './public-key-pem.ts';
import type { RsaPrivateKey } from './rsa-private-key.ts';
import { signJwt } from './sign-jwt.ts';
import { utf8 } from './utf8.ts';

const jwtHeader = (header: object): string => base64url(utf8(JSON.stringify(header)));

/** What a private key with the exponent 3 signs: right in form, but not by the key of the app. */
function signatureOfAnotherKey(message: string, [, n]: RsaPrivateKey): string {
  const digits = hexOfNumber(n).length;
  const signature = modPow(paddedDigest(message, digits), BigInt(3), n);
  return base64url(signature.toString(16).padStart(digits, '0'));
}

interface SignedJwt {
  readonly header: string;
  readonly claims: string;
  readonly signature: string;
  readonly key: RsaPrivateKey;
}

const tamperings: Readonly<
  Record<NonNullable<SignAssertionOptions['tamper']>, (jwt: SignedJwt) => string>
> = {
  'wrong-key': ({ header, claims, key }) =>
    `${header}.${claims}.${signatureOfAnotherKey(`${header}.${claims}`, key)}`,
  'alg-none': ({ claims }) => `${jwtHeader({ alg: 'none' })}.${claims}.`,
  // The public key as the secret: a verifier that believes the header takes it (RFC 8725 section 2.1).
  hs256: ({ claims, key }) => {
    const message = `${jwtHeader({ alg: 'HS256', typ: 'JWT' })}.${claims}`;
    return `${message}.${base64url(hmacSha256(publicKeyPem(key), message))}`;
  },
  truncate: ({ header, claims, signature }) => `${header}.${claims}.${signature.slice(0, -20)}`,
  // Padding that was not signed along. Clients that sign it along are tolerated by Salesforce.
  pad: ({ header, claims, signature }) => `${header}.${claims}=.${signature}`,
  'flip-signature': ({ header, claims, signature }) => {
    const middle = signature[100] === 'A' ? 'B' : 'A';
    return `${header}.${claims}.${signature.slice(0, 100)}${middle}${signature.slice(101)}`;
  },
};

/** A JWT that is signed and then spoilt, for negative cases. */
export function tamperedJwt(
  claims: object,
  key: RsaPrivateKey,
  tamper: SignAssertionOptions['tamper'],
): string {
  const token = signJwt(claims, key);
  const [header = '', payload = '', signature = ''] = token.split('.');
  return tamper ? tamperings[tamper]({ header, claims: payload, signature, key }) : token;
}
