import assert from 'node:assert/strict';
import { isCallbackUrl } from '../../../src/model/is-callback-url.ts';

describe('isCallbackUrl', () => {
  for (const url of [
    'http://localhost/',
    'http://localhost:1717/OauthRedirect',
    'https://app.example/callback?way=one',
    'https://[::1]:8443/',
    'com.example.app:/callback',
    'exampleapp://done',
    'exampleapp:///mobile/done',
  ])
    it(`takes ${url}`, () => {
      assert.equal(isCallbackUrl(url), true);
    });

  for (const text of [
    '',
    'nourl',
    'localhost',
    'localhost:1717/callback',
    '127.0.0.1:1717/callback',
    'app.example/callback',
    '//app.example/callback',
    '/callback',
    'https:',
    'https://',
    'https:app.example',
    'https:/app.example',
    'https:///app.example',
    ' https://app.example/',
    'https://app.example/call back',
    'https://app.example/\u0007',
    'https://app.example:99999/',
  ])
    it(`does not take ${JSON.stringify(text)}`, () => {
      assert.equal(isCallbackUrl(text), false);
    });
});
