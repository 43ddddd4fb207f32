import assert from 'node:assert/strict';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import { signAssertion } from '../../../../src/sandbox/entries/sign-assertion.ts';
import { signChangedAssertion } from '../../../../src/sandbox/entries/sign-changed-assertion.ts';
import { usePm } from '../fake-pm.ts';
import { keyOf } from '../keys.ts';

const filled = (): Record<string, string> => ({
  url: 'https://org.my.salesforce.com',
  clientId: 'EXAMPLE_consumer_key',
  username: 'user@grantsmith.example',
  privateKey: keyOf(2048).pkcs8,
});

describe('signAssertion', () => {
  it('writes an assertion that jose verifies', async () => {
    const variables = usePm(filled());
    signAssertion({ into: '_assertion' });
    const token = variables.get('_assertion') ?? '';
    const { payload } = await jwtVerify(token, keyOf(2048).publicKey, {
      issuer: 'EXAMPLE_consumer_key',
      subject: 'user@grantsmith.example',
      audience: 'https://login.salesforce.com',
      algorithms: ['RS256'],
    });
    assert.deepEqual(Object.keys(payload), ['iss', 'sub', 'aud', 'exp']);
    assert.deepEqual(decodeProtectedHeader(token), { alg: 'RS256' });
  });

  it('takes an assertion that was signed outside as it is, and wants no key', () => {
    const variables = usePm({ assertion: 'EXAMPLE.signed.outside' });
    signAssertion({ into: '_assertion' });
    assert.equal(variables.get('_assertion'), 'EXAMPLE.signed.outside');
  });

  it('leaves no old assertion behind when it fails', () => {
    for (const name of ['privateKey', 'clientId', 'username']) {
      const variables = usePm({ ...filled(), [name]: '', _assertion: 'EXAMPLE.old.one' });
      assert.throws(() => signAssertion({ into: '_assertion' }), {
        message: `${name} is empty. Fill it in.`,
      });
      assert.equal(variables.get('_assertion'), '');
    }
  });
});

describe('signChangedAssertion', () => {
  it('signs changed claims, also when an assertion from outside is there', async () => {
    const variables = usePm({ ...filled(), assertion: 'EXAMPLE.signed.outside' });
    const claims = { aud: ['{{url}}'], sub: null, prn: 'other' };
    signChangedAssertion({ into: '_assertion', claims, shiftSeconds: 3_600 });
    const { payload } = await jwtVerify(variables.get('_assertion') ?? '', keyOf(2048).publicKey);
    const { exp, ...rest } = payload;
    assert.deepEqual(rest, {
      iss: 'EXAMPLE_consumer_key',
      aud: ['https://org.my.salesforce.com'],
      prn: 'other',
    });
    assert(Math.abs(Number(exp) - Date.now() / 1000 - 3_780) < 5);
  });

  it('spoils the assertion', () => {
    const variables = usePm(filled());
    signChangedAssertion({ into: '_assertion', tamper: 'alg-none' });
    assert.deepEqual(decodeProtectedHeader(variables.get('_assertion') ?? ''), { alg: 'none' });
  });

  it('leaves no old assertion behind when it fails', () => {
    const variables = usePm({ ...filled(), privateKey: '', _assertion: 'EXAMPLE.old.one' });
    assert.throws(() => signChangedAssertion({ into: '_assertion', tamper: 'pad' }));
    assert.equal(variables.get('_assertion'), '');
  });
});
