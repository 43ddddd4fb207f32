import { sha256 } from './sha256.ts';
import { utf8 } from './utf8.ts';

/**
 * RFC 8017 section 9.2.
 *
 * The number that RS256 signs, for a modulus of so many hex digits.
 */
export function paddedDigest(text: string, digits: number): bigint {
  const digest = `003031300d060960864801650304020105000420${sha256(utf8(text))}`;
  return BigInt(`0x1${digest.padStart(digits - 4, 'f')}`);
}
