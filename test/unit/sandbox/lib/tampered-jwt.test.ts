import assert from 'node:assert/strict';
import { createHmac, createPublicKey, sign, verify } from 'node:crypto';
import { publicJwk } from '../../../../src/sandbox/lib/public-jwk.ts';
import { publicKeyPem } from '../../../../src/sandbox/lib/public-key-pem.ts';
import { type RsaPrivateKey, rsaPrivateKey } from '../../../../src/sandbox/lib/rsa-private-key.ts';
import { tamperedJwt } from '../../../../src/sandbox/lib/tampered-jwt.ts';
import { usePm } from '../fake-pm.ts';
import { keyOf } from '../keys.ts';

function keyIn(pem: string): RsaPrivateKey {
  usePm({ privateKey: pem });
  return rsaPrivateKey('privateKey');
}

const segments = (token: string): [header: string, claims: string, signature: string] => {
  const [header = '', claims = '', signature = ''] = token.split('.');
  return [header, claims, signature];
};

const json = (segment: string): unknown => JSON.parse(String(Buffer.from(segment, 'base64url')));

function isSigned(token: string): boolean {
  const [header, claims, signature] = segments(token);
  const bytes = Buffer.from(signature, 'base64url');
  return verify('sha256', Buffer.from(`${header}.${claims}`), keyOf(2048).publicKey, bytes);
}

describe('tamperedJwt', () => {
  const claims = { iss: 'EXAMPLE' };
  const tampered = (tamper: Parameters<typeof tamperedJwt>[2]): string =>
    tamperedJwt(claims, keyIn(keyOf(2048).pkcs8), tamper);

  it('signs as usual when nothing is to be spoilt', () => {
    const token = tampered(undefined);
    assert.equal(isSigned(token), true);
    assert.deepEqual(json(segments(token)[1]), claims);
  });

  for (const tamper of ['wrong-key', 'flip-signature'] as const) {
    it(`${tamper}: has a signature of the right length that is not valid`, () => {
      const token = tampered(tamper);
      const [header, payload, signature] = segments(token);
      assert.deepEqual([json(header), json(payload)], [{ alg: 'RS256' }, claims]);
      assert.equal(Buffer.from(signature, 'base64url').length, 256);
      assert.equal(isSigned(token), false);
    });
  }

  it('alg-none: says so and has no signature', () => {
    const [header, payload, signature] = segments(tampered('alg-none'));
    assert.deepEqual([json(header), json(payload), signature], [{ alg: 'none' }, claims, '']);
  });

  it('hs256: is valid for who takes the public key for a secret', () => {
    const [header, payload, signature] = segments(tampered('hs256'));
    const expected = createHmac('sha256', keyOf(2048).publicPem)
      .update(`${header}.${payload}`)
      .digest('base64url');
    assert.deepEqual([json(header), signature], [{ alg: 'HS256', typ: 'JWT' }, expected]);
  });

  it('flip-signature: changes one character, whichever was there', () => {
    const key = keyIn(keyOf(2048).pkcs8);
    const characterOf = (token: string): string => segments(token)[2].charAt(100);
    const seen = Array.from({ length: 1_000 }, (_, jti) => {
      const message = ['{"alg":"RS256"}', JSON.stringify({ jti })]
        .map((part) => Buffer.from(part).toString('base64url'))
        .join('.');
      const signature = sign('sha256', Buffer.from(message), keyOf(2048).privateKey);
      return { jti, was: signature.toString('base64url').charAt(100) };
    });
    const flipped = ['A', 'B', 'C'].map((wanted) => {
      const jti = seen.find(({ was }) => was === wanted)?.jti;
      const tokens = [undefined, 'flip-signature' as const].map((tamper) =>
        tamperedJwt({ jti }, key, tamper),
      );
      return tokens.map(characterOf).join(' becomes ');
    });
    assert.deepEqual(flipped, ['A becomes B', 'B becomes A', 'C becomes A']);
  });

  it('truncate: lacks the end of the signature', () => {
    const [, , signature] = segments(tampered('truncate'));
    assert.equal(Buffer.from(signature, 'base64url').length, 241);
  });

  it('pad: has padding that was not signed', () => {
    const token = tampered('pad');
    assert.match(token, /=/);
    assert.equal(isSigned(token), false);
    assert.equal(isSigned(token.replace(/=/g, '')), true);
  });
});

describe('publicKeyPem and publicJwk', () => {
  for (const bits of [2048, 2050, 3072, 4096] as const) {
    it(`give the public half of a key of ${bits} bits`, () => {
      const { pkcs8, publicPem, publicKey } = keyOf(bits);
      const key = keyIn(pkcs8);
      assert.equal(publicKeyPem(key), publicPem);
      assert.deepEqual(
        createPublicKey({ key: publicJwk(key), format: 'jwk' }).export({ format: 'jwk' }),
        publicKey.export({ format: 'jwk' }),
      );
    });
  }
});
