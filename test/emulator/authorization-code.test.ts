import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import {
  authorizeQuery,
  codeForm,
  credentials,
  freshCode,
  orgClient,
  signedJwt,
} from './org-client.ts';
import { fixed, fixedNow, withEmulator } from './with-emulator.ts';

describe('the authorize endpoint', () => {
  it('sends a client that is no browser straight back with code and state', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const { status, headers, text } = await client.get(
        authorizeQuery(client, { state: 'a b&c' }),
      );
      const { origin, pathname, searchParams } = new URL(headers.get('location') ?? '');
      assert.deepEqual([status, text], [302, '']);
      assert.equal(origin + pathname, client.value('redirectUrl'));
      assert.match(String(searchParams.get('code')), /^aPrxEMULATOR\.[A-Za-z0-9]{43}==$/);
      assert.match(String(headers.get('location')), /code=aPrxEMULATOR\.\w+%3D%3D&state=a\+b%26c$/);
    }));

  it('sends a browser to log in first', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const { status, headers } = await client.get(authorizeQuery(client), { accept: 'text/html' });
      const { pathname, searchParams } = new URL(headers.get('location') ?? '');
      assert.deepEqual([status, pathname, searchParams.get('ec')], [302, '/', '302']);
      assert.match(
        String(searchParams.get('startURL')),
        /RemoteAccessAuthorizationPage\.apexp\?source=\w+$/,
      );
    }));

  it('refuses without a content type what it cannot send to the callback', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const query = authorizeQuery(client, { code_challenge: null });
      const { status, headers, text } = await client.get(query);
      assert.deepEqual(
        [status, headers.get('content-type'), text],
        [
          400,
          null,
          'error=invalid_request&error_description=missing%20required%20code%20challenge',
        ],
      );
    }));

  for (const [title, switches, error, description] of [
    [
      'an app that is not installed',
      'appState=not-installed',
      'invalid_client',
      'app must be installed into org',
    ],
    [
      'an app that is disabled',
      'appState=disabled',
      'oauth_flow_disabled',
      'The external client app or the OAuth plugin is disabled.',
    ],
    ['an inactive user', 'userState=inactive', 'inactive_user', null],
    ['a locked org', 'orgState=locked', 'inactive_org', null],
  ] as const) {
    it(`shows ${title} on the error page, where a person reads it`, () =>
      withEmulator({}, async (emulator) => {
        const client = orgClient(emulator);
        const { status, headers } = await client.get(authorizeQuery(client), {
          'emulator-switches': switches,
        });
        const { pathname, searchParams } = new URL(headers.get('location') ?? '');
        assert.deepEqual(
          [status, pathname, searchParams.get('error'), searchParams.get('error_description')],
          [302, '/setup/secur/RemoteAccessErrorPage.apexp', error, description],
        );
      }));
  }

  it('fails as the server fails, and not on a page that fails as well', () =>
    withEmulator({ switches: { fault: 'unavailable' } }, async (emulator) => {
      const client = orgClient(emulator);
      for (const path of [authorizeQuery(client), '/setup/secur/RemoteAccessErrorPage.apexp'])
        assert.equal((await client.get(path)).status, 503);
    }));

  it('never redirects to a URI that is not registered', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const registered = client.value('redirectUrl');
      const uris = [
        'https://attacker.example/',
        `${registered}/`,
        `${registered}?a=b`,
        registered.replace('http:', 'https:'),
        registered.toUpperCase(),
        'javascript:alert(1)',
        null,
      ];
      for (const redirect_uri of uris) {
        const { status, headers } = await client.get(
          authorizeQuery(client, { redirect_uri, response_type: 'EXAMPLE' }),
        );
        assert.deepEqual([status, headers.get('location')], [400, null], String(redirect_uri));
      }
    }));

  it('knows the callback URLs that were given at the start', () =>
    withEmulator({ callbackUrls: ['http://localhost:1717/OauthRedirect'] }, async (emulator) => {
      const client = orgClient(emulator);
      const redirect_uri = 'http://localhost:1717/OauthRedirect';
      const { headers } = await client.get(authorizeQuery(client, { redirect_uri }));
      assert.ok(headers.get('location')?.startsWith(`${redirect_uri}?code=`));
    }));

  it('gives the user-agent flow its token in the fragment', () =>
    withEmulator(fixed(), async (emulator) => {
      const client = orgClient(emulator);
      const query = authorizeQuery(client, { response_type: 'token', code_challenge: null });
      const { headers } = await client.get(query);
      const fragment = new URLSearchParams(new URL(headers.get('location') ?? '').hash.slice(1));
      assert.deepEqual(
        [...fragment.keys()],
        [
          'access_token',
          'instance_url',
          'id',
          'issued_at',
          'signature',
          'scope',
          'token_type',
          'state',
        ],
      );
      assert.equal(fragment.get('scope'), 'openid api');
    }));

  it('changes or drops the state when a switch says so', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const states = ['change', 'drop'].map(async (how) => {
        const headers = { 'emulator-switches': `stateInCallback=${how}` };
        const { headers: answer } = await client.get(authorizeQuery(client), headers);
        return new URL(answer.get('location') ?? '').searchParams.get('state');
      });
      assert.deepEqual(await Promise.all(states), ['EMULATOR-changed-this-state', null]);
    }));
});

describe('the authorization code', () => {
  it('brings every member that was granted', () =>
    withEmulator(fixed(), async (emulator) => {
      const client = orgClient(emulator);
      const code = await freshCode(client, { nonce: 'some nonce' });
      const { status, body } = await client.token(codeForm(client, code));
      const { access_token, refresh_token, id_token, ...rest } = body;
      const id = `${client.url}/id/00DEM00000000012AA/005EM0000000001YAA`;
      assert.equal(status, 200);
      assert.match(String(access_token), /^00DEM0000000001!AQEMULATOR\./);
      assert.match(String(refresh_token), /^5Aep861EMULATOR\./);
      assert.deepEqual(rest, {
        signature: createHmac('sha256', client.value('clientSecret'))
          .update(`${id}${fixedNow}`)
          .digest('base64'),
        scope: 'openid api refresh_token',
        instance_url: client.url,
        id,
        token_type: 'Bearer',
        issued_at: String(fixedNow),
        token_format: 'opaque',
      });
      const keys = createRemoteJWKSet(new URL(`${client.url}/id/keys`));
      const { payload } = await jwtVerify(String(id_token), keys, {
        issuer: client.url,
        audience: client.value('clientId'),
        subject: id,
        currentDate: new Date(fixedNow),
      });
      assert.equal(payload['nonce'], 'some nonce');
      assert.deepEqual(decodeProtectedHeader(String(id_token)), {
        typ: 'JWT',
        kid: '248',
        alg: 'RS256',
      });
    }));

  it('brings neither refresh token nor id token when their scopes were not asked for', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const code = await freshCode(client, { scope: 'api' });
      const { status, body } = await client.token(codeForm(client, code));
      assert.deepEqual(
        [status, body['refresh_token'], body['id_token']],
        [200, undefined, undefined],
      );
    }));

  it('brings all scopes of the app when none was asked for', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const code = await freshCode(client, { scope: null });
      const { body } = await client.token(codeForm(client, code));
      assert.equal(body['scope'], 'id profile email openid api web refresh_token');
    }));

  it('works once, also when two come at the same time', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const form = codeForm(client, await freshCode(client));
      const answers = await Promise.all(Array.from({ length: 10 }, () => client.token(form)));
      const statuses = answers.map(({ status }) => status).sort();
      assert.deepEqual(statuses, [200, ...Array(9).fill(400)]);
      const late = answers.find(({ status }) => status === 400);
      assert.equal(late?.body['error_description'], 'expired authorization code');
    }));

  it('lives 15 minutes', () =>
    withEmulator(fixed(), async (emulator) => {
      const client = orgClient(emulator);
      const [early, late] = [await freshCode(client), await freshCode(client)];
      emulator.moveClock(15 * 60 - 1);
      assert.equal((await client.token(codeForm(client, early))).status, 200);
      emulator.moveClock(1);
      const { body } = await client.token(codeForm(client, late));
      assert.equal(body['error_description'], 'expired authorization code');
    }));

  it('takes a verifier of 171 characters, which jsforce sends', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const { createHash } = await import('node:crypto');
      const long = 'v'.repeat(171);
      const code_challenge = createHash('sha256').update(long).digest('base64url');
      const code = await freshCode(client, { code_challenge, code_challenge_method: 'S256' });
      const form = { ...codeForm(client, code), code_verifier: long };
      assert.equal((await client.token(form)).status, 200);
    }));

  it('needs no secret when the app says so, but checks one that is sent', () =>
    withEmulator({ switches: { secretRequired: 'off' } }, async (emulator) => {
      const client = orgClient(emulator);
      const { client_secret, ...form } = codeForm(client, await freshCode(client));
      const wrong = await client.token({ ...form, client_secret: `${client_secret}x` });
      assert.equal(wrong.body['error'], 'invalid_client');
      assert.equal((await client.token(form)).status, 200);
    }));

  it('may come with a client assertion in place of the secret, each of which works once', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const { client_id } = credentials(client);
      const assertion = {
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: signedJwt(
          {
            iss: client_id,
            sub: client_id,
            aud: `${client.url}/services/oauth2/token`,
            exp: Math.floor(Date.now() / 1000) + 60,
            jti: 'EXAMPLE-jti',
          },
          client.value('privateKey'),
        ),
      };
      const {
        client_id: _,
        client_secret: __,
        ...form
      } = codeForm(client, await freshCode(client));
      assert.equal((await client.token({ ...form, ...assertion })).status, 200);
      const again = { ...form, ...assertion, code: await freshCode(client) };
      assert.equal((await client.token(again)).body['error'], 'bad_jti_claim');
    }));

  it('takes a client assertion for the login host of the org, and for no other', () =>
    withEmulator({ orgType: 'sandbox' }, async (emulator) => {
      const client = orgClient(emulator);
      const { client_id } = credentials(client);
      const statuses = ['test', 'login'].map(async (host) => {
        const claims = { iss: client_id, sub: client_id, exp: Math.floor(Date.now() / 1000) + 60 };
        const { status } = await client.token({
          ...codeForm(client, await freshCode(client)),
          client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
          client_assertion: signedJwt(
            { ...claims, aud: `https://${host}.salesforce.com` },
            client.value('privateKey'),
          ),
        });
        return status;
      });
      assert.deepEqual(await Promise.all(statuses), [200, 400]);
    }));
});
