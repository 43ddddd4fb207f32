import { createPrivateKey, createPublicKey, generatePrime, type KeyObject } from 'node:crypto';

const publicExponent = 65_537n;

/**
 * A fresh RSA pair of 2048 bits; every key of the emulator is made at run time. OpenSSL's generator
 * finds its primes by the stricter rules of FIPS 186, one after the other, and that takes four times as
 * long: half the time in which an emulator starts. Keys for real orgs are made by it, in `src/keys`.
 */
export async function createRsaKeyPair(): Promise<{ privateKey: KeyObject; publicKey: KeyObject }> {
  const [p, q] = await Promise.all([usablePrime(), usablePrime()]);
  const privateKey = createPrivateKey({ key: jsonWebKey(p, q), format: 'jwk' });
  return { privateKey, publicKey: createPublicKey(privateKey) };
}

/** A prime whose predecessor has no factor in common with the public exponent; one in 65,537 has. */
async function usablePrime(): Promise<bigint> {
  const prime = await new Promise<bigint>((resolve, reject) => {
    generatePrime(1024, { bigint: true }, (error, found) =>
      error ? reject(error) : resolve(found),
    );
  });
  return prime % publicExponent === 1n ? usablePrime() : prime;
}

/** The numbers of a private key (RFC 8017 section 3.2) under their names in a JWK (RFC 7518 section 6.3). */
function jsonWebKey(p: bigint, q: bigint) {
  const d = inverse(publicExponent, (p - 1n) * (q - 1n));
  const numbers = { n: p * q, e: publicExponent, d, p, q };
  const forRemainders = { dp: d % (p - 1n), dq: d % (q - 1n), qi: inverse(q, p) };
  const members = Object.entries({ ...numbers, ...forRemainders });
  return {
    kty: 'RSA',
    ...Object.fromEntries(members.map(([name, value]) => [name, base64url(value)])),
  };
}

/** By the extended algorithm of Euclid; the two have no factor in common. */
function inverse(value: bigint, modulus: bigint): bigint {
  let [remainder, next] = [modulus, value % modulus];
  let [factor, nextFactor] = [0n, 1n];
  while (next > 0n) {
    const quotient = remainder / next;
    [remainder, next] = [next, remainder - quotient * next];
    [factor, nextFactor] = [nextFactor, factor - quotient * nextFactor];
  }
  return factor < 0n ? factor + modulus : factor;
}

function base64url(value: bigint): string {
  const hex = value.toString(16);
  return Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex').toString('base64url');
}
