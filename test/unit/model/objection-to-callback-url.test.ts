import assert from 'node:assert/strict';
import { objectionToCallbackUrl } from '../../../src/model/objection-to-callback-url.ts';

describe('objectionToCallbackUrl', () => {
  for (const url of [
    'http://localhost/',
    'http://localhost:1717/OauthRedirect',
    'https://app.example/callback?way=one',
    'https://[::1]:8443/',
    'com.example.app:/callback',
    'exampleapp://done',
    'exampleapp:///mobile/done',
    'database://done',
  ])
    it(`has none to ${url}`, () => {
      assert.equal(objectionToCallbackUrl(url), undefined);
    });

  const refused: readonly (readonly [why: string, texts: readonly string[]])[] = [
    [
      'it is no absolute URL: a scheme, and where that leads to',
      [
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
      ],
    ],
    [
      'it is a script or a document, not a place that a browser can be sent to',
      ['javascript:alert(1)', 'JavaScript:alert(1)', 'vbscript:x', 'data:text/html,x'],
    ],
    [
      'a callback URL must not have a fragment (RFC 6749, section 3.1.2)',
      ['https://app.example/#done', 'https://app.example/#', 'exampleapp://done#'],
    ],
  ];
  for (const [why, texts] of refused)
    for (const text of texts)
      it(`says of ${JSON.stringify(text)}: ${why}`, () => {
        assert.equal(objectionToCallbackUrl(text)?.why, why);
      });
});
