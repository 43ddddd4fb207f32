import { hexOfBase64 } from './base64.ts';
import { required } from './required.ts';

import { textOfHex } from './text-of-hex.ts';

/** Two digits, and the content, as hex. */
type DerValue = readonly [tag: string, content: string];

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
  qInverse: bigint,
];

const encrypted = 'is encrypted. Decrypt it: openssl pkey -in key.pem -out plain.pem';

/** What people paste by mistake, by its DER tags. */
const mistakes: readonly (readonly [RegExp, string])[] = [
  [/^a0/, 'is a certificate. Paste its private key.'],
  [/^0202$|03$/, 'is a public key. Paste its private key.'],
  [/^06/, encrypted],
  [/^0204|^020606/, 'is an EC key. Make an RSA key: openssl genrsa 2048'],
  [/^/, 'is no RSA private key. Paste one in PEM form.'],
];

/** PEM, Base64 of PEM, or bare Base64, to hex. */
function derIn(text: string): string {
  const flat = text.replace(/\\+[nr]|[\s=]/g, '');
  if (flat.includes('ENCRYPTED')) throw new Error(encrypted);
  const pem = /PRIVATEKEY-+([^-]+)/.exec(flat) ?? /BEGIN\w+-+([^-]+)/.exec(flat);
  const hex = hexOfBase64(pem?.[1] ?? flat);
  return /^(efbbbf)?2d2d/.test(hex) ? derIn(textOfHex(hex)) : hex;
}

/** The values in DER (X.690), and in its sequences: tag and content. */
function derValues(der: string): DerValue[] {
  if (!der) return [];
  const size = Number.parseInt(der.slice(2, 4), 16);
  const start = size < 128 ? 4 : size * 2 - 252;
  const end = start + 2 * (start > 4 ? Number.parseInt(der.slice(4, start), 16) : size);
  if (!(end <= der.length)) throw new Error('is cut off. Paste all of it.');
  const [tag, content] = [der.slice(0, 2), der.slice(start, end)];
  const isSequence = tag === '30' || /^3082/.test(content);
  return [
    ...(isSequence ? derValues(content) : [[tag, content] as const]),
    ...derValues(der.slice(end)),
  ];
}

/** The RSA private key in a variable: the numbers of PKCS#1, bare or in PKCS#8. */
export function rsaPrivateKey(name: string): RsaPrivateKey {
  const text = required(name);
  try {
    const values = derValues(derIn(text));
    const tags = values.map(([tag]) => tag).join('');
    if (!/^(020605)?(02){9}$/.test(tags))
      throw new Error(mistakes.find(([found]) => found.test(tags))?.[1]);
    // Cast: there are nine numbers.
    const key = values
      .slice(-9)
      .map(([, content]) => BigInt(`0x0${content}`)) as unknown as RsaPrivateKey;
    const bits = key[1].toString(2).length;
    if (bits < 2048) throw new Error(`has ${bits} bits. Make a longer one: openssl genrsa 2048`);
    return key;
  } catch (error) {
    // Cast: only errors are thrown above.
    throw new Error(`${name} ${(error as Error).message}`);
  }
}
