import assert from 'node:assert/strict';
import { loopbackTarget } from '../../../src/login/loopback-target.ts';

describe('the place to listen for a redirect URL', () => {
  it('is on 127.0.0.1, with the redirect URL to the letter', () => {
    assert.deepEqual(loopbackTarget('http://localhost:1717/OauthRedirect'), {
      redirectUrl: 'http://localhost:1717/OauthRedirect',
      address: '127.0.0.1',
      port: 1717,
      path: '/OauthRedirect',
    });
    assert.deepEqual(loopbackTarget('http://127.0.0.1:8080'), {
      redirectUrl: 'http://127.0.0.1:8080',
      address: '127.0.0.1',
      port: 8080,
      path: '/',
    });
    assert.equal(loopbackTarget('http://[::1]:8080/')?.address, '::1');
  });

  it('takes another port when it is told to', () => {
    assert.equal(loopbackTarget('http://localhost/', 1717)?.redirectUrl, 'http://localhost:1717/');
    assert.equal(
      loopbackTarget('http://localhost:80/cb', 1717)?.redirectUrl,
      'http://localhost:1717/cb',
    );
  });

  it('is nowhere for a URL without a port that there can be, of another host, with TLS, or with a query', () => {
    const urls = [
      'http://localhost/',
      'http://localhost:0/',
      'http://localhost:99999/',
      'https://localhost:1717/',
      'http://localhost.attacker.example:1717/',
      'http://127.0.0.1:1717@attacker.example/',
      'https://host.example/callback',
      'http://localhost:1717/?a=b',
      'myapp://oauth/done',
      '',
    ];
    assert.deepEqual(
      urls.filter((url) => loopbackTarget(url) !== undefined),
      [],
    );
  });
});
