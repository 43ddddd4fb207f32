import { hexOfBase64 } from './base64.ts';
import { required } from './required.ts';

/** The numbers of PKCS#1, in its order (RFC 8017 appendix A.1.2). */
export type RsaPrivateKey = readonly [
  version: bigint,
  n: bigint,
  e: bigint,
  d: bigint,
  p: bigint,
  q: bigint,
  dp: bigint,
  dq: bigint,
  qInv: bigint,
];

/**
 * What people paste instead.
 *
 * By marks in the DER or the text: the object identifiers of PKCS#5 and of elliptic curves, version 3 of X.509, the bit string of a
 * public key (or the long first number of a bare one), a DER sequence of any other kind.
 */
const mistakes: readonly (readonly [RegExp, string])[] = [
  [/ENCRYPTED|2a864886f70d0105/, 'encrypted (see openssl pkey)'],
  [/a003020102/, 'a certificate'],
  [/0500038|^30.{4,6}028/, 'a public key'],
  [/2a8648ce3d/, 'an EC key'],
  [/^30/, 'cut off'],
  [/^/, 'no private key'],
];

/**
 * PEM, Base64 of PEM, or bare Base64.
 *
 * With line ends of any kind, or written as `\n`, or none; other blocks may stand beside the key.
 * The DER comes back with the text behind it, so that marks can be looked for in both.
 */
function derIn(text: string): string {
  const flat = text.replace(/\\+[nr]|[\s=]/g, '');
  const hex = hexOfBase64(flat.replace(/^.*?PRIVATEKEY-+|-+\w+-+|-.*/g, ''));
  return /^(efbbbf)?2d2d/.test(hex) ? derIn(unescape(hex.replace(/../g, '%$&'))) : hex + flat;
}

function integersIn(der: string): bigint[] {
  // Cast: the groups are in every match.
  const [, size, rest] = (/^02(82....|81..|..)([\da-f]*)/.exec(der) ?? ['', '', '']) as [
    string,
    string,
    string,
  ];
  const end = parseInt(size.replace(/^8[12]/, ''), 16) * 2;
  if (!(end <= rest.length)) return [];
  return [BigInt(`0x${rest.slice(0, end)}`), ...integersIn(rest.slice(end))];
}

/**
 * PKCS#1, with which PKCS#8 ends.
 *
 * The numbers of the key. An error names the variable, the cause and what to do, and never shows the key.
 */
export function rsaPrivateKey(name: string, text = required(name)): RsaPrivateKey {
  const der = derIn(text);
  // Cast: the line after the next one is for fewer than nine numbers.
  const key = integersIn(der.slice(der.indexOf('02010002'))) as readonly bigint[] as RsaPrivateKey;
  // Cast: the last mark is everywhere.
  const mistake = () => (mistakes.find(([mark]) => mark.test(der)) as [RegExp, string])[1];
  if (key.length < 9) throw new Error(`${name} is ${mistake()}. Paste a whole RSA private key.`);
  if (!(key[1] >> BigInt(2047))) throw new Error(`${name} is under 2048 bits. Make a new key.`);
  return key;
}
