import { hexOfBase64 } from './base64.ts';
import { decodeJwt } from './decode-jwt.ts';
import { hexOfNumber } from './hex-of-number.ts';
import { modPow } from './mod-pow.ts';
import { paddedDigest } from './padded-digest.ts';

interface Jwk {
  readonly kty?: unknown;
  readonly kid?: unknown;
  readonly n?: unknown;
  readonly e?: unknown;
}

function numberIn(base64: unknown): bigint {
  return BigInt(`0x0${hexOfBase64(String(base64))}`);
}

/** The RSA keys of a JWKS (RFC 7517 section 5); none when the text is no JWKS. */
function rsaKeysIn(jwksText: string): Jwk[] {
  try {
    // Cast: a key may have any members, which are read as unknown.
    const { keys } = JSON.parse(jwksText) as { keys?: Jwk[] };
    return (keys ?? []).filter((key) => key.kty === 'RSA' && key.n && key.e);
  } catch {
    return [];
  }
}

/** RSASSA-PKCS1-v1_5 verification (RFC 8017 section 8.2.2). */
function verifiesWith(key: Jwk, message: string, signature: string): boolean {
  const modulus = numberIn(key.n);
  const digits = hexOfNumber(modulus).length;
  const hex = hexOfBase64(signature);
  const number = BigInt(`0x0${hex}`);
  if (hex.length !== digits || number >= modulus) return false;
  return modPow(number, numberIn(key.e), modulus) === paddedDigest(message, digits);
}

/** Whether a JWT has a valid RS256 signature by a key of the JWKS, the one it names if it names one. */
export function jwtSignatureIsValid(token: string, jwksText: string): boolean {
  const header = decodeJwt(token)?.header;
  if (header?.['alg'] !== 'RS256') return false;
  const [, message = '', signature = ''] = /^(.+)\.(.+)$/.exec(token) ?? [];
  return rsaKeysIn(jwksText)
    .filter((key) => header['kid'] === undefined || key.kid === header['kid'])
    .some((key) => verifiesWith(key, message, signature));
}
