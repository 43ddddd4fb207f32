import assert from 'node:assert/strict';
import fc from 'fast-check';
import { accessTokenClaims, goodClaims, inspect, jwt } from './inspect/pasted-tokens.ts';

describe('inspectToken: what it never gives back', () => {
  const secret = fc.stringMatching(/^[A-Za-z0-9_]{30,80}$/);
  const unseen = (pasted: string, ...secrets: readonly string[]) => {
    const found = JSON.stringify(inspect(pasted));
    for (const text of secrets) assert.ok(!found.includes(text), found);
  };

  it('the signature of a JWT, nor the JWT', () => {
    fc.assert(
      fc.property(
        secret,
        fc.constantFrom(goodClaims, accessTokenClaims, {}),
        (signature, claims) => {
          const token = jwt(claims, { alg: 'RS256' }, signature);
          unseen(token, signature, token, ...token.split('.'));
          unseen(`${token}.${signature}`, signature);
          unseen(token.slice(4), signature);
        },
      ),
    );
  });

  it('the secret part of an opaque token, a refresh token or anything else', () => {
    fc.assert(
      fc.property(
        secret,
        fc.constantFrom('00DEM0000000001!AQ', '00DEM0000000001', '5Aep', 'aPrx', '3MVG9', ''),
        (text, start) => {
          unseen(start + text, text);
        },
      ),
    );
  });

  it('an exception, whatever is pasted', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => inspect(text).title !== ''));
    fc.assert(
      fc.property(fc.object(), fc.object(), (header, claims) => {
        const token = [header, claims].map((part) =>
          Buffer.from(JSON.stringify(part)).toString('base64url'),
        );
        return inspect(`${token.join('.')}.EXAMPLE`).title !== '';
      }),
    );
  });
});
