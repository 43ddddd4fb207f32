import assert from 'node:assert/strict';
import { signatureMatches } from '../../../../src/sandbox/lib/signature-matches.ts';

const body = {
  id: 'https://login.salesforce.com/id/00DEM00000000012AA/005EM0000000001YAA',
  issued_at: '1700000000000',
  signature: 'GOPSe9OOmmPf0A+3qbqN3PCawIv3UXxEXYwjnjqSTxE=',
};

describe('signatureMatches', () => {
  it('takes the HMAC of id and issued_at under the consumer secret', () => {
    assert.equal(signatureMatches(body, 'emulator-secret'), true);
  });

  it('refuses another secret, another id, another time and another signature', () => {
    assert.equal(signatureMatches(body, 'another-secret'), false);
    assert.equal(signatureMatches({ ...body, id: `${body.id}/` }, 'emulator-secret'), false);
    assert.equal(
      signatureMatches({ ...body, issued_at: '1700000000001' }, 'emulator-secret'),
      false,
    );
    const signature = body.signature.toLowerCase();
    assert.equal(signatureMatches({ ...body, signature }, 'emulator-secret'), false);
    const broken = body.signature.replace(/^(.{20})(.*)=$/, '$1=$2');
    assert.equal(signatureMatches({ ...body, signature: broken }, 'emulator-secret'), false);
  });

  it('refuses a body without a signature, and what is no body', () => {
    for (const other of [{ id: body.id }, {}, [], null, undefined, 'EXAMPLE']) {
      assert.equal(signatureMatches(other, 'emulator-secret'), false);
    }
  });
});
