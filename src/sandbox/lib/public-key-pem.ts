import { base64url } from './base64.ts';
import { hexOfNumber } from './hex-of-number.ts';
import type { RsaPrivateKey } from './rsa-private-key.ts';

/** A value in DER (X.690), from hex to hex. */
function derValue(tag: string, content: string): string {
  const bytes = content.length / 2;
  const size = hexOfNumber(BigInt(bytes));
  return tag + (bytes < 128 ? size : `8${size.length / 2}${size}`) + content;
}

function derInteger(number: bigint): string {
  const hex = hexOfNumber(number);
  // A first bit of 1 would make it negative.
  return derValue('02', /^[89a-f]/.test(hex) ? `00${hex}` : hex);
}

/** The public half of a key in PEM form (RFC 7468 section 13). */
export function publicKeyPem([, n, e]: RsaPrivateKey): string {
  const numbers = derValue('30', derInteger(n) + derInteger(e));
  const algorithm = '300d06092a864886f70d0101010500';
  const base64 = base64url(derValue('30', algorithm + derValue('03', `00${numbers}`)));
  const padded = base64.padEnd(Math.ceil(base64.length / 4) * 4, '=');
  const lines =
    padded
      .replace(/-/g, '+')
      .replace(/_/g, '/')
      .match(/.{1,64}/g) ?? [];
  return ['-----BEGIN PUBLIC KEY-----', ...lines, '-----END PUBLIC KEY-----', ''].join('\n');
}
