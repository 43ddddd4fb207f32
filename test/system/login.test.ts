import assert from 'node:assert/strict';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { Failure } from '../../src/model/failure.ts';
import { allTokens, callbackOf, summary, withLogin } from './login/with-login.ts';

describe('a login', () => {
  it('catches the code, and the access token opens the org', () =>
    withLogin({}, async ({ emulator, url, ended }) => {
      const page = await fetch(await callbackOf(url));
      const values = await ended;
      assert.deepEqual(summary(values), allTokens);
      assert.ok(values instanceof Map);
      const userinfo = await fetch(`${emulator.url}/services/oauth2/userinfo`, {
        headers: { authorization: `Bearer ${values.get('_accessToken')}` },
      });
      assert.equal(userinfo.status, 200);
      assert.equal(page.status, 200);
      assert.equal(page.headers.get('referrer-policy'), 'no-referrer');
      assert.equal(page.headers.get('cache-control'), 'no-store');
      const text = await page.text();
      for (const secret of values.values()) assert.ok(!text.includes(secret));
      assert.ok(!text.includes('aPrx'));
    }));

  it('refuses another state and an error without one, goes on waiting, and says so', () =>
    withLogin({}, async ({ url, redirectUrl, told, ended }) => {
      const statuses = [];
      for (const query of [
        '?code=stolen&state=other',
        '?error=access_denied',
        '',
        '?code=a&code=b',
      ])
        statuses.push((await fetch(redirectUrl + query)).status);
      assert.deepEqual(statuses, [400, 400, 400, 400]);
      assert.equal(told.length, 4);
      assert.match(told[0] ?? '', /belongs to another login/);
      await fetch(await callbackOf(url));
      assert.deepEqual(summary(await ended), allTokens);
    }));

  it('takes no notice of the favicon, other paths, other methods and other host names', () =>
    withLogin({}, async ({ url, redirectUrl, told, ended }) => {
      const { origin, port } = new URL(redirectUrl);
      const statuses = [
        (await fetch(`${origin}/favicon.ico`)).status,
        (await fetch(`${redirectUrl}/?code=x`)).status,
        (await fetch(redirectUrl, { method: 'POST' })).status,
        (await fetch(`http://127.0.0.1:${port}/callback?code=x`)).status,
      ];
      assert.deepEqual(statuses, [404, 404, 405, 404]);
      assert.deepEqual(told, []);
      await fetch(await callbackOf(url));
      assert.deepEqual(summary(await ended), allTokens);
    }));

  it('uses a callback once, although the browser sends it twice', () =>
    withLogin({}, async ({ emulator, url, ended }) => {
      const callback = await callbackOf(url);
      const pages = await Promise.all([fetch(callback), fetch(callback)]);
      assert.deepEqual(
        pages.map(({ status }) => status),
        [200, 200],
      );
      assert.deepEqual(summary(await ended), allTokens);
      const exchanges = emulator.journal().filter(({ path }) => path.endsWith('/token'));
      assert.equal(exchanges.length, 1);
    }));

  it('explains that the user denied', () =>
    withLogin({ org: { switches: { headlessUser: 'denies' } } }, async ({ url, ended }) => {
      const page = await fetch(await callbackOf(url));
      const failure = await ended;
      assert.ok(failure instanceof Failure);
      assert.equal(
        failure.message,
        'The org refused the login: access_denied: end-user denied authorization',
      );
      assert.match(failure.why, /\(known error end-user-denied\)$/);
      assert.equal(page.status, 400);
      assert.match(await page.text(), /end-user-denied/);
    }));

  it('explains what the token endpoint refuses', () =>
    withLogin({ values: { clientSecret: 'EXAMPLE_wrong' } }, async ({ url, ended }) => {
      const page = await fetch(await callbackOf(url));
      const failure = await ended;
      assert.ok(failure instanceof Failure);
      assert.equal(failure.exit, 'assertionsFailed');
      assert.match(failure.why, /known error invalid-client-credentials/);
      assert.equal(page.status, 400);
    }));

  it('gives up in time when the browser was closed', () =>
    withLogin({ timeoutMs: 50 }, async ({ ended, redirectUrl }) => {
      assert.deepEqual(summary(await ended), {
        exit: 'transport',
        what: 'No callback came within 0 seconds',
      });
      await assert.rejects(fetch(redirectUrl), 'nobody listens any more');
    }));

  it('names the busy port, and what to do', async () => {
    const busy = createServer();
    await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve));
    // A server that listens on a port has an AddressInfo.
    const { port } = busy.address() as AddressInfo;
    try {
      await withLogin({ port }, async ({ ended }) => {
        const failure = await ended;
        assert.ok(failure instanceof Failure);
        assert.deepEqual(
          [failure.exit, failure.message, failure.why],
          [
            'usage',
            `Port ${port} of 127.0.0.1 cannot be listened on`,
            'another program listens there',
          ],
        );
        assert.match(failure.next, /--port N after registering http:\/\/localhost:N\/callback/);
      });
    } finally {
      busy.close();
    }
  });

  it('takes the pasted callback where nothing can listen', async () => {
    let url = '';
    await withLogin(
      {
        paste: true,
        show: (authorizeUrl) => {
          url = authorizeUrl;
        },
        pasted: async () => await callbackOf(url),
      },
      async ({ ended }) => assert.deepEqual(summary(await ended), allTokens),
    );
  });

  it('refuses a pasted callback of another login before anything is sent', () =>
    withLogin(
      { paste: true, pasted: async () => 'http://localhost/?code=x&state=other' },
      async ({ emulator, ended }) => {
        assert.deepEqual(summary(await ended), {
          exit: 'usage',
          what: 'The callback belongs to another login',
        });
        assert.equal(emulator.journal().length, 0);
      },
    ));

  it('wants the variables that the authorize URL is made of', () =>
    withLogin({ values: { clientId: '' } }, async ({ ended }) =>
      assert.deepEqual(summary(await ended), {
        exit: 'preflight',
        what: 'clientId must be filled in before a login',
      }),
    ));

  it('wants a URL that a browser can open', () =>
    withLogin({ values: { url: 'localhost:8080' } }, async ({ ended }) =>
      assert.deepEqual(summary(await ended), {
        exit: 'preflight',
        what: 'url in the environment is no URL',
      }),
    ));

  it('says so when the token endpoint hangs up in the middle of its answer', async () => {
    const server = createHttpServer((_request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{"access_token":');
      setTimeout(() => response.destroy(), 20);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // A server that listens on a port has an AddressInfo.
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}`;
    try {
      await withLogin(
        { values: { url }, paste: true, pasted: async () => 'EXAMPLE-code' },
        async ({ ended }) =>
          assert.deepEqual(summary(await ended), {
            exit: 'transport',
            what: `The token endpoint of 127.0.0.1:${port} did not answer`,
          }),
      );
    } finally {
      server.close();
    }
  });

  it('listens where the port of the org only begins like that of the redirect URL', async () => {
    let way = '';
    await withLogin(
      {
        values: { url: 'http://localhost:48765', redirectUrl: 'http://localhost:4876/callback' },
        timeoutMs: 50,
        show: (_url, shown) => {
          way = shown;
        },
      },
      async ({ ended }) => void (await ended),
    );
    assert.equal(way, 'listen');
  });
});
