import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Emulator, EmulatorOptions } from '../../src/emulator/start-emulator.ts';
import { type Login, login } from '../../src/login/login.ts';
import type { TokenValues } from '../../src/login/token-values.ts';
import { Failure } from '../../src/model/failure.ts';
import type { VariableName } from '../../src/model/variables.ts';
import { withEmulator } from '../emulator/with-emulator.ts';

/** Pictures of the pages go here when it is set. */
const pictures = process.env['LOGIN_PICTURES'];

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an AddressInfo.
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A login that is under way, and what a person would see of it. */
interface UnderWay {
  readonly emulator: Emulator;
  readonly redirectUrl: string;
  /** The authorize URL. */
  readonly url: string;
  readonly told: readonly string[];
  readonly ended: Promise<TokenValues | Failure>;
}

type Changes = Partial<Login> & {
  readonly values?: Partial<Record<VariableName, string>>;
  readonly org?: EmulatorOptions;
};

const failureOf = (error: unknown): Failure => {
  if (error instanceof Failure) return error;
  throw error;
};

/** Starts a login against an emulator whose app has a loopback callback, and does something with it. */
async function withLogin(
  { values = {}, org = {}, ...changes }: Changes,
  test: (login: UnderWay) => Promise<void>,
): Promise<void> {
  const redirectUrl = `http://localhost:${await freePort()}/callback`;
  await withEmulator({ callbackUrls: [redirectUrl], ...org }, async (emulator) => {
    const environment = emulator.environment();
    const filled = { redirectUrl, ...values };
    const told: string[] = [];
    let shown: (url: string) => void = () => {};
    const url = new Promise<string>((resolve) => {
      shown = resolve;
    });
    const ended = login({
      environment: {
        ...environment,
        values: environment.values.map((one) => ({
          ...one,
          value: (filled as Record<string, string>)[one.key] ?? one.value,
        })),
      },
      timeoutMs: 20_000,
      random: randomBytes,
      show: (authorizeUrl) => shown(authorizeUrl),
      tell: (message) => told.push(message),
      pasted: () => Promise.reject(new Error('nothing is pasted in this test')),
      ...changes,
    }).catch(failureOf);
    const started = await Promise.race([url, ended.then(() => '')]);
    await test({ emulator, redirectUrl, url: started, told, ended });
  });
}

/** Where the headless user of the emulator, signed in and consenting, is sent. */
async function callbackOf(url: string): Promise<string> {
  const { headers } = await fetch(url, { redirect: 'manual' });
  return headers.get('location') ?? '';
}

function summary(outcome: TokenValues | Failure): unknown {
  if (outcome instanceof Failure) return { exit: outcome.exit, what: outcome.message };
  return Object.fromEntries([...outcome].map(([name, value]) => [name, value !== '']));
}

const allTokens = {
  _accessToken: true,
  _refreshToken: true,
  _idToken: true,
  _endpoint: true,
  _identityUrl: true,
  _orgId: true,
  _userId: true,
};

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

describe('a login in a browser', () => {
  let browser: Browser;
  before(async () => {
    browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
    });
  });
  after(() => browser.close());

  async function picture(page: Page, name: string): Promise<void> {
    if (pictures !== undefined) await page.screenshot({ path: `${pictures}/${name}.png` });
  }

  for (const colorScheme of ['light', 'dark'] as const)
    it(`goes over login and consent to a page without the code, in the ${colorScheme}`, () =>
      withLogin({}, async ({ emulator, url, redirectUrl, ended }) => {
        const page = await browser.newPage({ colorScheme });
        const complaints: string[] = [];
        page.on('console', (message) => complaints.push(message.text()));
        page.on('pageerror', (error) => complaints.push(error.message));
        await page.goto(url);
        await page.getByRole('button', { name: /Emma Emulator/ }).click();
        await page.getByRole('button', { name: 'Allow' }).click();
        await page.getByText('Signed in').waitFor();
        assert.equal(page.url(), redirectUrl);
        await picture(page, `signed-in-${colorScheme}`);
        assert.deepEqual(summary(await ended), allTokens);
        assert.deepEqual(complaints, []);
        await page.close();
        assert.ok(emulator.journal().length > 0);
      }));

  it('shows a person who denies what that means', () =>
    withLogin({}, async ({ url, redirectUrl, ended }) => {
      const page = await browser.newPage();
      await page.goto(url);
      await page.getByRole('button', { name: /Emma Emulator/ }).click();
      await page.getByRole('button', { name: 'Deny' }).click();
      await page.getByText('Not signed in').waitFor();
      assert.equal(page.url(), redirectUrl);
      assert.match(String(await page.locator('main').textContent()), /end-user-denied/);
      await picture(page, 'denied');
      assert.ok((await ended) instanceof Failure);
      await page.close();
    }));
});
