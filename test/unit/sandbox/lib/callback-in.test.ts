import assert from 'node:assert/strict';
import { callbackIn } from '../../../../src/sandbox/lib/callback-in.ts';

describe('callbackIn', () => {
  it('answers a redirect to the callback as it is', () => {
    for (const [location, redirectUrl] of [
      ['http://localhost/?code=a%3D%3D&state=s', 'http://localhost/'],
      ['http://localhost/?code=a', 'http://localhost'],
      ['http://localhost:1717/OauthRedirect?code=a', 'http://localhost:1717/OauthRedirect'],
      ['https://app.example/callback?tenant=1&code=a', 'https://app.example/callback?tenant=1'],
      ['https://app.example/callback#error=access_denied', 'https://app.example/callback'],
      ['exampleapp://oauth?code=a', 'exampleapp://oauth'],
    ] as const) {
      assert.equal(callbackIn(location, redirectUrl), location);
    }
  });

  it('answers undefined when the redirect leads elsewhere', () => {
    for (const location of [
      undefined,
      '',
      'https://login.salesforce.com/?ec=302&startURL=%2Fsetup',
      'https://app.example/callback',
      'https://app.example/callback.evil.example/?code=a',
      'https://app.example/callbacks?code=a',
      'https://app.example:444/callback?code=a',
    ]) {
      assert.equal(callbackIn(location, 'https://app.example/callback'), undefined, location);
    }
    assert.equal(callbackIn('?code=a', ''), undefined);
  });
});
