import assert from 'node:assert/strict';
import { CompactSign, exportJWK } from 'jose';
import { jwtSignatureIsValid } from '../../../../src/sandbox/lib/jwt-signature-is-valid.ts';
import { keyOf, type TestKey } from '../keys.ts';

async function jwk({ publicKey }: TestKey, kid?: string): Promise<object> {
  return { ...(await exportJWK(publicKey)), alg: 'RS256', use: 'sig', ...(kid && { kid }) };
}

const jwks = (...keys: object[]): string => JSON.stringify({ keys });

function token(key: TestKey, header: object = {}): Promise<string> {
  return new CompactSign(new TextEncoder().encode('{"sub":"EXAMPLE"}'))
    .setProtectedHeader({ alg: 'RS256', ...header })
    .sign(key.privateKey);
}

describe('jwtSignatureIsValid', () => {
  for (const bits of [2048, 2050, 3072, 4096] as const) {
    it(`takes what jose signed with ${bits} bits`, async () => {
      const key = keyOf(bits);
      assert.equal(jwtSignatureIsValid(await token(key), jwks(await jwk(key))), true);
    });
  }

  it('takes the key that the header names', async () => {
    const keys = jwks(await jwk(keyOf(3072), 'other'), await jwk(keyOf(2048), 'asset'));
    assert.equal(jwtSignatureIsValid(await token(keyOf(2048), { kid: 'asset' }), keys), true);
  });

  it('tries every RSA key when the header names none', async () => {
    const named = await jwk(keyOf(2048), 'named');
    const keys = jwks({ kty: 'EC', crv: 'P-256' }, await jwk(keyOf(3072)), named);
    assert.equal(jwtSignatureIsValid(await token(keyOf(2048)), keys), true);
  });

  it('refuses another key, also under the right name', async () => {
    const signed = await token(keyOf(2048), { kid: 'asset' });
    assert.equal(jwtSignatureIsValid(signed, jwks(await jwk(keyOf(2048), 'other'))), false);
    assert.equal(jwtSignatureIsValid(signed, jwks(await jwk(keyOf(3072), 'asset'))), false);
    assert.equal(jwtSignatureIsValid(signed, jwks()), false);
  });

  it('refuses a token that was changed in any segment', async () => {
    const keys = jwks(await jwk(keyOf(2048)));
    const signed = await token(keyOf(2048));
    for (const at of [3, signed.indexOf('.') + 3, signed.lastIndexOf('.') + 100]) {
      const changed = signed.slice(0, at) + (signed[at] === 'A' ? 'B' : 'A') + signed.slice(at + 1);
      assert.equal(jwtSignatureIsValid(changed, keys), false, `character ${at}`);
    }
  });

  const numberIn = (text = ''): bigint =>
    BigInt(`0x${Buffer.from(text, 'base64url').toString('hex')}`);

  /** The token with another number for its signature, in so many bytes. */
  const withSignature = (signed: string, number: bigint, bytes: number): string => {
    const buffer = Buffer.from(number.toString(16).padStart(bytes * 2, '0'), 'hex');
    return signed.replace(/[^.]+$/, buffer.toString('base64url'));
  };

  it('refuses a signature with a zero in front', async () => {
    const key = keyOf(2048);
    const signed = await token(key);
    const longer = withSignature(signed, numberIn(signed.split('.')[2]), 257);
    assert.equal(jwtSignatureIsValid(longer, jwks(await jwk(key))), false);
  });

  it('refuses a signature that is not smaller than the modulus', async () => {
    const key = keyOf(2048);
    const modulus = numberIn(key.publicKey.export({ format: 'jwk' }).n);
    for (let attempt = 0; ; attempt += 1) {
      const signed = await token(key, { attempt });
      const larger = numberIn(signed.split('.')[2]) + modulus;
      // Only a small signature has room for the modulus on top, in the same number of bytes.
      if (larger >= 2n ** 2048n) continue;
      assert.equal(jwtSignatureIsValid(signed, jwks(await jwk(key))), true);
      const forged = withSignature(signed, larger, 256);
      assert.equal(jwtSignatureIsValid(forged, jwks(await jwk(key))), false);
      break;
    }
  });

  it('refuses other algorithms, whatever the signature', async () => {
    const keys = jwks(await jwk(keyOf(2048)));
    const [, claims, signature] = (await token(keyOf(2048))).split('.');
    for (const alg of ['none', 'HS256', 'RS512']) {
      const header = Buffer.from(JSON.stringify({ alg })).toString('base64url');
      assert.equal(jwtSignatureIsValid(`${header}.${claims}.${signature}`, keys), false, alg);
    }
  });

  it('answers false to what is no token, and to what is no JWKS', async () => {
    const keys = jwks(await jwk(keyOf(2048)));
    for (const text of ['', 'EXAMPLE', 'a.b', 'a.b.c', '00DEM!AQEXAMPLE']) {
      assert.equal(jwtSignatureIsValid(text, keys), false, text);
    }
    for (const text of ['', '{}', 'null', '[]', '{"keys":{}}', '{"keys":[null]}', '<html>']) {
      assert.equal(jwtSignatureIsValid(await token(keyOf(2048)), text), false, text);
    }
  });
});
