import assert from 'node:assert/strict';
import { importJWK, type JWK, jwtVerify } from 'jose';
import { signActorToken } from '../../../../src/sandbox/entries/sign-actor-token.ts';
import { signChangedActorToken } from '../../../../src/sandbox/entries/sign-changed-actor-token.ts';
import { usePm } from '../fake-pm.ts';
import { keyOf } from '../keys.ts';

const filled = (): Record<string, string> => ({
  url: 'https://org.my.salesforce.com',
  clientId: 'EXAMPLE_consumer_key',
  deviceId: 'device-EXAMPLE',
  assetName: 'Example asset',
  assetSerialNumber: 'SN-EXAMPLE',
  actorPrivateKey: keyOf(2048).pkcs1,
});

describe('signActorToken', () => {
  it('describes the device, and is signed with the key that it names', async () => {
    const variables = usePm(filled());
    signActorToken({ into: '_actorToken' });
    const token = variables.get('_actorToken') ?? '';
    const { payload } = await jwtVerify(token, keyOf(2048).publicKey);
    const { iat, exp, cnf, ...claims } = payload;
    assert.deepEqual(claims, {
      iss: 'EXAMPLE_consumer_key',
      aud: 'https://login.salesforce.com',
      did: 'device-EXAMPLE',
      name: 'Example asset',
      sn: 'SN-EXAMPLE',
    });
    assert(Math.abs(Number(iat) - Date.now() / 1000) < 5);
    assert.equal(Number(exp) - Number(iat), 180);
    const { jwk } = cnf as { jwk: JWK };
    await jwtVerify(token, await importJWK(jwk, 'RS256'));
    assert.deepEqual(Object.keys(jwk), ['kty', 'n', 'e']);
  });

  it('is for the audience that is set', async () => {
    const variables = usePm({ ...filled(), jwtAudience: 'https://test.salesforce.com' });
    signActorToken({ into: '_actorToken' });
    const audience = 'https://test.salesforce.com';
    await jwtVerify(variables.get('_actorToken') ?? '', keyOf(2048).publicKey, { audience });
  });

  it('makes no token, and leaves no old one, without a key', () => {
    const variables = usePm({ ...filled(), actorPrivateKey: '', _actorToken: 'EXAMPLE.old.one' });
    signActorToken({ into: '_actorToken' });
    assert.equal(variables.get('_actorToken'), '');
  });

  it('names its own key when that is of no use', () => {
    const variables = usePm({ ...filled(), actorPrivateKey: 'x', _actorToken: 'EXAMPLE.old.one' });
    assert.throws(() => signActorToken({ into: '_actorToken' }), {
      message: 'actorPrivateKey is no private key. Paste a whole RSA private key.',
    });
    assert.equal(variables.get('_actorToken'), '');
  });
});

describe('signChangedActorToken', () => {
  it('moves the times', async () => {
    const variables = usePm(filled());
    signChangedActorToken({ into: '_actorToken', shiftSeconds: -3_600 });
    const token = variables.get('_actorToken') ?? '';
    await assert.rejects(jwtVerify(token, keyOf(2048).publicKey), { code: 'ERR_JWT_EXPIRED' });
  });

  for (const tamper of ['wrong-key', 'flip-signature'] as const) {
    it(`makes a signature that is not valid: ${tamper}`, async () => {
      const variables = usePm(filled());
      signChangedActorToken({ into: '_actorToken', tamper });
      const token = variables.get('_actorToken') ?? '';
      await assert.rejects(jwtVerify(token, keyOf(2048).publicKey), {
        code: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
      });
    });
  }
});
