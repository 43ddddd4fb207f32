import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import { listenForCallback } from '../../../src/login/listen-for-callback.ts';
import { loopbackTarget } from '../../../src/login/loopback-target.ts';
import { orgClient } from '../../emulator/org-client.ts';
import { getWithHost, rawRequest } from '../../emulator/raw-request.ts';
import { withEmulator } from '../../emulator/with-emulator.ts';
import { freePort } from '../free-port.ts';
import type { Defence } from './defence.ts';

const control = '/__admin/orgs/emulator/environment';

/** The addresses of this machine that others can reach. */
const outerAddresses = () =>
  Object.values(networkInterfaces())
    .flatMap((one) => one ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address);

async function answersAt(url: string): Promise<boolean> {
  try {
    await fetch(url, { signal: AbortSignal.timeout(2_000) });
    return true;
  } catch {
    return false;
  }
}

const foreignHosts = [
  'attacker.example',
  '127.0.0.1.attacker.example',
  'localhost.attacker.example',
  'login.salesforce.com.attacker.example',
  'attacker.example:80',
];

/** What a page of another origin sends along, as browsers do. */
const foreignPages: readonly Readonly<Record<string, string>>[] = [
  { origin: 'https://attacker.example' },
  { origin: 'null' },
  { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' },
  { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' },
  { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
];

/** A raw request, because fetch sets these headers by itself. */
const getWith = (url: string, path: string, headers: Readonly<Record<string, string>>) =>
  rawRequest(
    url,
    `${[
      `GET ${path} HTTP/1.1`,
      `Host: ${new URL(url).host}`,
      'Connection: close',
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ].join('\r\n')}\r\n\r\n`,
  );

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);

async function withListener(test: (url: string) => Promise<void>): Promise<void> {
  const target = loopbackTarget(`http://localhost:${await freePort()}/callback`);
  assert.ok(target);
  const state = randomBytes(16).toString('hex');
  const listener = await listenForCallback(target, { state, onRefused: () => undefined });
  try {
    await test(`http://127.0.0.1:${target.port}`);
  } finally {
    await listener.stop();
  }
}

/** What the network and web pages could do to the emulator and to the listener of a login. */
export const inServers: readonly Defence[] = [
  {
    threat: 'Another machine that calls the emulator',
    holds: () =>
      withEmulator({}, async ({ url }) => {
        assert.match(url, /^http:\/\/127\.0\.0\.1:\d+$/);
        for (const address of outerAddresses())
          assert.equal(await answersAt(url.replace('127.0.0.1', address)), false, address);
      }),
  },
  {
    threat: 'A web page whose name was made to lead to this machine (DNS rebinding)',
    holds: () =>
      withEmulator({}, async ({ url }) => {
        for (const host of foreignHosts)
          for (const path of ['/', control, '/journal'])
            assert.equal(statusOf(await getWithHost(url, host, path)), 403, host);
        // The names of Salesforce are hosts of the emulated org, but not for the control API.
        const named = ['login.salesforce.com', 'emulator.my.salesforce.com'];
        for (const host of named) {
          const path = '/.well-known/openid-configuration';
          assert.equal(statusOf(await getWithHost(url, host, path)), 200, host);
          assert.equal(statusOf(await getWithHost(url, host, control)), 403, host);
        }
      }),
  },
  {
    threat: 'A page of another origin that calls the control API',
    holds: () =>
      withEmulator({}, async ({ url }) => {
        for (const headers of foreignPages)
          assert.equal(
            statusOf(await getWith(url, control, headers)),
            403,
            JSON.stringify(headers),
          );
        for (const headers of [
          {},
          { 'sec-fetch-site': 'none' },
          { 'sec-fetch-site': 'same-origin' },
        ])
          assert.equal(statusOf(await getWith(url, control, headers)), 200);
      }),
  },
  {
    threat: 'A page of another origin that loads or frames the pages for a person',
    holds: () =>
      withEmulator({}, async (emulator) => {
        const { url } = emulator;
        const frame = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' };
        const link = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
        const picture = { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' };
        const logout = '/services/auth/idp/oidc/logout';
        for (const path of ['/', '/journal', '/callback?code=x', logout]) {
          const from = (headers: object) =>
            getWith(url, path, { 'sec-fetch-site': 'cross-site', ...headers });
          assert.equal(statusOf(await from(frame)), 403, path);
          assert.equal(statusOf(await from(picture)), 403, path);
          assert.ok(statusOf(await from(link)) < 400, path);
        }
        const { headers } = await orgClient(emulator).get('/journal');
        assert.match(String(headers.get('content-security-policy')), /frame-ancestors 'none'/);
      }),
  },
  {
    threat: 'A page of another origin that logs in or consents for a person',
    holds: () =>
      withEmulator({}, async (emulator) => {
        const approval = '/setup/secur/RemoteAccessAuthorizationPage.apexp';
        for (const path of ['/', approval]) {
          const answer = await fetch(emulator.url + path, {
            method: 'POST',
            redirect: 'manual',
            headers: { origin: 'https://attacker.example' },
            body: new URLSearchParams({ continueAs: '005EM0000000001YAA', decision: 'allow' }),
          });
          assert.equal(answer.status, 403, path);
        }
      }),
  },
  {
    threat: 'Line ends in parameters, for headers of one’s own',
    holds: () =>
      withEmulator({}, async (emulator) => {
        const client = orgClient(emulator);
        const evil = 'x\r\nSet-Cookie: evil=1\r\n\r\n<script>';
        const known = {
          response_type: 'code',
          client_id: client.value('clientId'),
          redirect_uri: client.value('redirectUrl'),
          code_challenge: 'EXAMPLE-challenge-of-forty-three-characters-',
        };
        const queries = ['state', 'login_hint', 'error', 'redirect_uri', 'startURL'].map(
          (name) => `${new URLSearchParams({ ...known, [name]: evil })}`,
        );
        const paths = ['/services/oauth2/authorize', '/', '/services/auth/idp/oidc/logout'];
        for (const path of paths)
          for (const query of queries) {
            const answer = await getWith(emulator.url, `${path}?${query}`, { accept: 'text/html' });
            const [head = ''] = answer.split('\r\n\r\n');
            assert.ok(statusOf(answer) >= 200 && !/^(set-cookie: evil)/im.test(head), head);
          }
      }),
  },
  {
    threat: 'Switches in a header that are more than switches',
    holds: () =>
      withEmulator({}, async ({ url }) => {
        for (const value of [
          '__proto__=on',
          'constructor=on',
          'fault=../../x',
          'x'.repeat(5_000),
        ]) {
          const answer = await getWith(url, '/id/keys', { 'emulator-switches': value });
          assert.equal(statusOf(answer), 400, value.slice(0, 20));
        }
        assert.equal(Reflect.get({}, 'on'), undefined);
      }),
  },
  {
    threat: 'A body without end',
    holds: () =>
      withEmulator({}, async (emulator) => {
        const client = orgClient(emulator);
        const answer = await client.token({ x: 'x'.repeat(1_000_001) }).catch(() => undefined);
        assert.ok(answer === undefined || answer.status === 413);
        assert.equal((await client.get('/healthz')).status, 200);
      }),
  },
  {
    threat: 'Another machine, another name or another login at the listener of a login',
    holds: () =>
      withListener(async (url) => {
        for (const address of outerAddresses())
          assert.equal(await answersAt(url.replace('127.0.0.1', address)), false, address);
        const path = '/callback?code=EXAMPLE&state=guessed';
        for (const host of foreignHosts)
          assert.equal(statusOf(await getWithHost(url, host, path)), 404, host);
        const own = `localhost:${new URL(url).port}`;
        assert.equal(statusOf(await getWithHost(url, own, path)), 400);
      }),
  },
];
