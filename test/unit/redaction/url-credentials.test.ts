import assert from 'node:assert/strict';
import { urlPassword, urlSecretsOf } from '../../../src/redaction/url-credentials.ts';

const password = (value: string) => [{ name: 'urlPassword', value }];
const user = (value: string) => [{ name: 'urlUser', value }];

describe('urlSecretsOf', () => {
  for (const [url, secrets] of [
    ['https://me:hunter2@h/x', password('hunter2')],
    ['  https://me:hunter2@h/x', password('hunter2')],
    ['me:hunter2@h/x', password('hunter2')],
    ['jdbc:postgresql://me:hunter2@db/x', password('hunter2')],
    ['https://me@acme.example:hunter2@h/x', password('hunter2')],
    ['https://me@acme.example:p@55%21@h/x', password('p@55!')],
    ['https://me:EXAMPLE%zz@h/x', password('EXAMPLE%zz')],
    ['https://0123456789abcdefghij@h', user('0123456789abcdefghij')],
    ['https://0123456789abcdefghij@a@h', user('0123456789abcdefghij')],
    ['https://me@h:8443/a@b', []],
    ['https://h:8443/a:b@c', []],
    ['{"username":"integration@acme.example","url":"https://h"}', []],
  ] as const)
    it(`finds ${secrets.length} in ${url}`, () => {
      assert.deepEqual(urlSecretsOf(url), secrets);
    });
});

describe('the credentials of a URL', () => {
  const many = 1_000_000;
  for (const [what, text] of [
    ['blanks', `${' '.repeat(many)}/@`],
    ['signs of a user', `https://${'@'.repeat(many)}/@`],
    ['users', `https://${'a@'.repeat(many)}/@`],
    ['passwords', `https://${'a:'.repeat(many)}/@`],
    ['users with passwords', `https://${'a@b:c'.repeat(many)}/`],
    ['schemes', `${'a://b@c:d'.repeat(many)}/@`],
  ] as const)
    it(`are looked for among a million ${what}, as far as the end`, () => {
      assert.ok(urlSecretsOf(text).length <= 2);
      assert.ok([...text.matchAll(urlPassword)].length <= many);
    });
});
