import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeJwt } from '../../../../src/sandbox/lib/decode-jwt.ts';
import { isRs256Jwt } from '../../../../src/sandbox/lib/is-rs256-jwt.ts';

const segment = (json: unknown): string => Buffer.from(JSON.stringify(json)).toString('base64url');

describe('decodeJwt', () => {
  it('gives back any header and claims', () => {
    const members = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue());
    fc.assert(
      fc.property(members, members, (header, claims) => {
        const decoded = decodeJwt(`${segment(header)}.${segment(claims)}.EXAMPLE`);
        // Through JSON, which has no negative zero.
        assert.deepEqual(decoded, JSON.parse(JSON.stringify({ header, claims })));
      }),
    );
  });

  it('takes a token whose signature was left out', () => {
    assert.deepEqual(decodeJwt(`${segment({ alg: 'none' })}.${segment({})}.`), {
      header: { alg: 'none' },
      claims: {},
    });
  });

  it('answers undefined to everything else', () => {
    const object = segment({});
    for (const token of [
      undefined,
      null,
      42,
      '',
      '00DEM!AQEXAMPLE.EXAMPLE',
      `${object}.${object}`,
      `${object}.${object}.a.b`,
      `${object}.${object}.${object}.a`,
      `token=${object}.${object}.a`,
      `${object}.${object}=.a`,
      `${object}.${segment(['EXAMPLE'])}.a`,
      `${object}.${segment('EXAMPLE')}.a`,
      `${object}.${segment(null)}.a`,
      `${object}.bm8ganNvbg.a`,
      `${object}._w.a`,
    ]) {
      assert.equal(decodeJwt(token), undefined, String(token));
    }
  });
});

describe('isRs256Jwt', () => {
  const signature = Buffer.alloc(256, 1).toString('base64url');

  it('takes a JWT that says RS256 and has a signature of 2048 bits', () => {
    assert.equal(isRs256Jwt(`${segment({ alg: 'RS256' })}.${segment({})}.${signature}`), true);
  });

  it('refuses another algorithm, a short or missing signature, and no JWT', () => {
    const rs256 = segment({ alg: 'RS256' });
    const claims = segment({});
    for (const token of [
      `${segment({ alg: 'HS256' })}.${claims}.${signature}`,
      `${rs256}.${claims}.${signature.slice(0, -20)}`,
      `${rs256}.${claims}.`,
      'EXAMPLE',
      '{{_assertion}}',
      '',
    ]) {
      assert.equal(isRs256Jwt(token), false, token);
    }
  });
});
