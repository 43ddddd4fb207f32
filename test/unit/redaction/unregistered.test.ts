import assert from 'node:assert/strict';
import { createRedactor } from '../../../src/redaction/redactor.ts';
import { itMasks } from './it-masks.ts';
import { maskOf, sha256 } from './mask-of.ts';
import { synthetic } from './synthetic.ts';

describe('what nobody registered', () => {
  const accessToken = synthetic('00Dxx0000000000!AQ', 94);
  const refreshToken = synthetic('5Aep861', 80);
  const consumerKey = synthetic('3MVG9', 80);
  const jwt = `eyJ${sha256('a').slice(0, 20)}.eyJ${sha256('b')}.${sha256('c')}`;
  const digits = '1234567890123456789';
  const code = synthetic('aPrx', 40);
  const plain = 'the token endpoint wants Basic authentication-schemes or Bearer authentication';
  itMasks(
    {
      'is masked as an access token': [
        `a ${accessToken} b`,
        `a ${maskOf('accessToken', accessToken)} b`,
      ],
      'is masked as an access token in a URL': [
        `?x=${encodeURIComponent(accessToken)}&y`,
        `?x=${maskOf('accessToken', accessToken)}&y`,
      ],
      'is masked as a refresh token': [
        `a ${refreshToken} b`,
        `a ${maskOf('refreshToken', refreshToken)} b`,
      ],
      'is masked as a JWT': [`a ${jwt} b`, `a ${maskOf('jwt', jwt)} b`],
      'is masked as a consumer secret of digits': [
        `Consumer Secret: ${digits}.`,
        `Consumer Secret: ${maskOf('clientSecret', digits)}.`,
      ],
      'is masked as a consumer secret of hex digits': [
        `client-secret => "${sha256('x')}"`,
        `client-secret => "${maskOf('clientSecret', sha256('x'))}"`,
      ],
      'is masked as Basic credentials': [
        'Authorization: Basic aWQ6c2VjcmV0MQ==',
        `Authorization: Basic ${maskOf('basicCredentials', 'aWQ6c2VjcmV0MQ==')}`,
      ],
      'is masked as a Bearer token': [
        '"Bearer abcdefgh12345678"',
        `"Bearer ${maskOf('bearerToken', 'abcdefgh12345678')}"`,
      ],
      'is masked in a form': [
        `client_secret=ab%2Bcd&password=hunter2x&code=${code}`,
        `client_secret=${maskOf('clientSecret', 'ab+cd')}&password=${maskOf('password', 'hunter2x')}&code=${maskOf('code', code)}`,
      ],
      'is masked in JSON': [
        '{"client_secret": "ab\\"cdef", "password":"hunter2x"}',
        `{"client_secret": "${maskOf('clientSecret', 'ab"cdef')}", "password":"${maskOf('password', 'hunter2x')}"}`,
      ],
      'is masked in a Postman environment, in either order': [
        '[{"key":"cpqApiKey","value":"abc12345"},{"type":"any","value":"abc12345","key":"cpqApiKey"}]',
        `[{"key":"cpqApiKey","value":"${maskOf('cpqApiKey', 'abc12345')}"},{"type":"any","value":"${maskOf('cpqApiKey', 'abc12345')}","key":"cpqApiKey"}]`,
      ],
      'is masked as the password in a URL, whatever the scheme': [
        'http://svc:hunter2@127.0.0.1:9/x postgres://a.b:p@55@db/x socks5://:x1@proxy:1080',
        `http://svc:${maskOf('urlPassword', 'hunter2')}@127.0.0.1:9/x postgres://a.b:${maskOf('urlPassword', 'p@55')}@db/x socks5://:${maskOf('urlPassword', 'x1')}@proxy:1080`,
      ],
      'is masked as the password in a URL that is encoded, in a form or in JSON': [
        'http://a:p%2Fss%40@h callback=http%3A%2F%2Fa%3Ahunter2%40h%2F "http:\\/\\/a:hunter2@h"',
        `http://a:${maskOf('urlPassword', 'p/ss@')}@h callback=http%3A%2F%2Fa%3A${maskOf('urlPassword', 'hunter2')}%40h%2F "http:\\/\\/a:${maskOf('urlPassword', 'hunter2')}@h"`,
      ],
      'is masked as the password in a URL whose user is an e-mail address': [
        'https://me@acme.example:hunter2@h/x postgres://me@acme.example:p@55@db',
        `https://me@acme.example:${maskOf('urlPassword', 'hunter2')}@h/x postgres://me@acme.example:${maskOf('urlPassword', 'p@55')}@db`,
      ],
      'is masked as the user of a URL where that is as long as a token': [
        'https://0123456789abcdefghij@h https://0123456789abcdefghij:x-oauth-basic@h',
        `https://${maskOf('urlUser', '0123456789abcdefghij')}@h https://${maskOf('urlUser', '0123456789abcdefghij')}:${maskOf('urlPassword', 'x-oauth-basic')}@h`,
      ],
      'stays when it is no password of a URL': [
        'https://host:8443/path@2x.png http://h:80?a=b:c@d ssh://git@github.example:22/a redirect_uri=http%3A%2F%2Flocalhost%3A1717&username=a%40b.example a:b@c',
        'https://host:8443/path@2x.png http://h:80?a=b:c@d ssh://git@github.example:22/a redirect_uri=http%3A%2F%2Flocalhost%3A1717&username=a%40b.example a:b@c',
      ],
      'stays when it is the port of a URL with a user, whatever comes after it': [
        'ssh://git@h.example:22/a@b https://me@h.example:8443?to=a:b@c http://me@localhost:1717&username=a@b.example http://me@h:80,a@b.example',
        'ssh://git@h.example:22/a@b https://me@h.example:8443?to=a:b@c http://me@localhost:1717&username=a@b.example http://me@h:80,a@b.example',
      ],
      'stays when the user of a URL is a person, a name or too short for a token': [
        'https://integration.user.2024%40acme.example@h https://integration-user-of-acme@h https://0123456789abcdefghi@h',
        'https://integration.user.2024%40acme.example@h https://integration-user-of-acme@h https://0123456789abcdefghi@h',
      ],
      'stays when the password of a URL is a placeholder': [
        'https://{{user}}:{{password}}@h https://$USER:$PASSWORD@h https://${user}:${password}@h',
        'https://{{user}}:{{password}}@h https://$USER:$PASSWORD@h https://${user}:${password}@h',
      ],
      'stays when it is a consumer key, which is public': [consumerKey, consumerKey],
      'stays when it is a placeholder': [
        'client_secret={{clientSecret}}&password=%7B%7Bpassword%7D%7D&code=<the code> "password": "{{password}}"',
        'client_secret={{clientSecret}}&password=%7B%7Bpassword%7D%7D&code=<the code> "password": "{{password}}"',
      ],
      'stays when it is a placeholder that was encoded twice': [
        'password=%257B%257Bpassword%257D%257D',
        'password=%257B%257Bpassword%257D%257D',
      ],
      'stays when it is a variable of a shell, or already blotted out': [
        'password=$SF_PASSWORD client_secret=${SECRET} password=******* "password": "••••••"',
        'password=$SF_PASSWORD client_secret=${SECRET} password=******* "password": "••••••"',
      ],
      'is masked although it begins like one of these': [
        'password=$ecret12&client_secret=*ab12*',
        `password=${maskOf('password', '$ecret12')}&client_secret=${maskOf('clientSecret', '*ab12*')}`,
      ],
      'stays when it says that it is synthetic': [
        `client_secret=EXAMPLE-secret 00DEMULATOR00000!AQ${'EMULATOR'.repeat(8)}`,
        `client_secret=EXAMPLE-secret 00DEMULATOR00000!AQ${'EMULATOR'.repeat(8)}`,
      ],
      'stays when it is an error code or a word': [
        `${plain}, code=INVALID_SESSION_ID, code=invalid_grant_type, errorCode=123456789012, status code=200`,
        `${plain}, code=INVALID_SESSION_ID, code=invalid_grant_type, errorCode=123456789012, status code=200`,
      ],
      'stays when it only speaks of a private key': [
        'put it between -----BEGIN PRIVATE KEY----- and -----END PRIVATE KEY-----, not -----BEGIN RSA PRIVATE KEY----- alone',
        'put it between -----BEGIN PRIVATE KEY----- and -----END PRIVATE KEY-----, not -----BEGIN RSA PRIVATE KEY----- alone',
      ],
      'stays when it is the title of an assertion': [
        '{"assertion":"The status is 200"}',
        '{"assertion":"The status is 200"}',
      ],
    },
    createRedactor,
  );

  it('is masked as a consumer key when that is asked for', () => {
    assert.equal(
      createRedactor({ consumerKeys: true }).mask(`a ${consumerKey} b`),
      `a ${maskOf('clientId', consumerKey)} b`,
    );
  });
});
