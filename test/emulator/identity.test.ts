import assert from 'node:assert/strict';
import { createPublicKey, verify } from 'node:crypto';
import {
  bearer,
  credentials,
  jwtCredentials,
  type OrgClient,
  orgClient,
  refreshForm,
  signIn,
} from './org-client.ts';
import { fixed, fixedNow, withEmulator } from './with-emulator.ts';

async function clientCredentials(client: OrgClient): Promise<Record<string, unknown>> {
  return (await client.token({ grant_type: 'client_credentials', ...credentials(client) })).body;
}

describe('userinfo and the identity URL', () => {
  it('say who the user of the token is', () =>
    withEmulator(fixed(), async (emulator) => {
      const client = orgClient(emulator);
      const { access_token, id } = await signIn(client);
      const { body } = await client.get('/services/oauth2/userinfo', bearer(access_token));
      const { urls, ...rest } = body;
      const user = '005EM0000000001YAA';
      assert.deepEqual(rest, {
        sub: id,
        user_id: user,
        organization_id: '00DEM00000000012AA',
        preferred_username: 'user@emulator.example',
        nickname: 'user',
        name: 'Emma Emulator',
        email: 'user@mail.emulator.example',
        email_verified: true,
        given_name: 'Emma',
        family_name: 'Emulator',
        zoneinfo: 'Europe/Berlin',
        photos: {
          picture: `${client.url}/profilephoto/005/F`,
          thumbnail: `${client.url}/profilephoto/005/T`,
        },
        profile: `${client.url}/${user}`,
        picture: `${client.url}/profilephoto/005/F`,
        address: {},
        is_salesforce_integration_user: false,
        active: true,
        user_type: 'STANDARD',
        language: 'en_US',
        locale: 'en_GB',
        utcOffset: 3_600_000,
        updated_at: '2026-01-01T00:00:00Z',
        is_app_installed: true,
      });
      assert.match(JSON.stringify(urls), /services\/data\/v\{version\}\/sobjects/);
      const identity = await client.get(String(id), bearer(access_token));
      assert.deepEqual(
        [identity.body['id'], identity.body['username'], identity.body['user_id']],
        [id, 'user@emulator.example', user],
      );
    }));

  it('take the token in the query, a version, and a JSONP callback; format beats Accept', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const { access_token, id } = await signIn(client);
      const query = (more: object) =>
        `${id}?${new URLSearchParams({ oauth_token: String(access_token), ...more })}`;
      const versioned = await client.get(query({ version: '64.0' }));
      assert.match(versioned.text, /services\/data\/v64\.0\/query/);
      const { text: versions } = await client.get('/services/data');
      const latest = await client.get(query({ version: 'latest' }));
      assert.ok(latest.text.includes(`${JSON.parse(versions).at(-1).url}/query`));
      const jsonp = await client.get(query({ callback: 'show' }));
      assert.match(jsonp.text, /^show\(\{"id":"http.*\}\);$/);
      const xml = await client.get(query({ format: 'xml' }), { accept: 'application/json' });
      assert.match(xml.text, /<user><id>http/);
    }));

  it('answer a dead token, or the URL of somebody else, with a bare text', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const { access_token, id } = await signIn(client);
      const other = String(id).replace('0001YAA', '0003YAA');
      const answers = await Promise.all([
        client.get('/services/oauth2/userinfo', bearer('EXAMPLE')),
        client.get('/services/oauth2/userinfo'),
        client.get(`/services/oauth2/userinfo?oauth_token=${access_token}`),
        client.get(String(id)),
        client.get(other, bearer(access_token)),
      ]);
      assert.deepEqual(
        answers.map(({ status, text }) => [status, text]),
        Array(5).fill([403, 'Bad_OAuth_Token']),
      );
    }));
});

describe('introspection', () => {
  it('tells an app about its access token, in seconds', () =>
    withEmulator(fixed(), async (emulator) => {
      const client = orgClient(emulator);
      const { access_token } = await clientCredentials(client);
      const form = { token: String(access_token), ...credentials(client) };
      assert.deepEqual((await client.post('/services/oauth2/introspect', form)).body, {
        active: true,
        scope: 'id profile email openid api',
        client_id: client.value('clientId'),
        username: 'integration@emulator.example',
        sub: 'https://login.salesforce.com/id/00DEM00000000012AA/005EM0000000002YAA',
        token_type: 'access_token',
        exp: fixedNow / 1000 + 7200,
        iat: fixedNow / 1000,
        nbf: fixedNow / 1000,
      });
    }));

  it('tells an app about its refresh token, until it is revoked', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const { refresh_token } = await signIn(client);
      const form = { token: String(refresh_token), ...credentials(client) };
      const before = await client.post('/services/oauth2/introspect', form);
      await client.post('/services/oauth2/revoke', { token: String(refresh_token) });
      const after = await client.post('/services/oauth2/introspect', form);
      assert.deepEqual(
        [before.body['token_type'], after.body],
        ['refresh_token', { active: false }],
      );
    }));

  it('tells an app nothing about the tokens of another', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const { access_token } = await clientCredentials(client);
      const form = { token: String(access_token), ...jwtCredentials(client) };
      const { status, body } = await client.post('/services/oauth2/introspect', form);
      assert.deepEqual([status, body], [200, { active: false }]);
    }));

  it('calls an opaque token dead after two hours, and a JWT after half an hour', () =>
    withEmulator(fixed(), async (emulator) => {
      const client = orgClient(emulator);
      const tokens = await Promise.all(
        [credentials(client), jwtCredentials(client)].map(async (app) => {
          const { body } = await client.token({ grant_type: 'client_credentials', ...app });
          return { token: String(body['access_token']), ...app };
        }),
      );
      const active = async () =>
        Promise.all(
          tokens.map(async (form) => {
            const { body } = await client.post('/services/oauth2/introspect', form);
            return body['active'];
          }),
        );
      const seen = [await active()];
      for (const seconds of [30 * 60, 90 * 60]) {
        emulator.moveClock(seconds);
        seen.push(await active());
      }
      assert.deepEqual(seen, [
        [true, true],
        [true, false],
        [false, false],
      ]);
    }));
});

describe('revocation', () => {
  it('answers with an empty body, by POST and by GET', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const [one, other] = [await clientCredentials(client), await clientCredentials(client)];
      const post = await client.post('/services/oauth2/revoke', {
        token: String(one['access_token']),
      });
      const query = new URLSearchParams({ token: String(other['access_token']) });
      const get = await client.get(`/services/oauth2/revoke?${query}`);
      assert.deepEqual([post.status, post.text, get.status, get.text], [200, '', 200, '']);
    }));

  it('refuses an unknown token in urlencoded text', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const { status, text } = await client.post('/services/oauth2/revoke', { token: 'EXAMPLE' });
      assert.deepEqual([status, text], [400, 'error=invalid_token']);
    }));

  it('takes the access tokens along with a refresh token, but not the other way round', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const [one, other] = [await signIn(client), await signIn(client)];
      await client.post('/services/oauth2/revoke', { token: String(one['refresh_token']) });
      await client.post('/services/oauth2/revoke', { token: String(other['access_token']) });
      const userinfo = await client.get('/services/oauth2/userinfo', bearer(one['access_token']));
      const refresh = await client.token(refreshForm(client, other['refresh_token']));
      assert.deepEqual([userinfo.status, refresh.status], [403, 200]);
    }));
});

describe('the keys of an org', () => {
  it('verify its JWT-based access tokens, under the id in their header', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const form = { grant_type: 'client_credentials', ...jwtCredentials(client) };
      const [head = '', claims = '', signature = ''] = String(
        (await client.token(form)).body['access_token'],
      ).split('.');
      const { kid } = JSON.parse(Buffer.from(head, 'base64url').toString());
      const { body } = await client.get('/id/keys');
      const keys = body['keys'];
      assert.ok(Array.isArray(keys));
      const jwk = keys.find((key) => key.kid === kid);
      const key = createPublicKey({ key: jwk, format: 'jwk' });
      const signed = Buffer.from(`${head}.${claims}`);
      assert.ok(verify('sha256', signed, key, Buffer.from(signature, 'base64url')));
      assert.deepEqual(
        keys.map(({ kty, alg, use }) => [kty, alg, use]),
        Array(3).fill(['RSA', 'RS256', 'sig']),
      );
    }));

  it('are open to web pages of every origin, and differ from org to org', () =>
    withEmulator({ orgs: ['acme'] }, async (emulator) => {
      const client = orgClient(emulator);
      const [one, other] = [await client.get('/id/keys'), await client.get('/org/acme/id/keys')];
      assert.equal(one.headers.get('access-control-allow-origin'), '*');
      assert.notEqual(one.text, other.text);
    }));
});

describe('discovery', () => {
  it('says of logout what Salesforce says', () =>
    withEmulator({}, async (emulator) => {
      const { body } = await orgClient(emulator).get('/.well-known/openid-configuration');
      const members = ['frontchannel_logout_supported', 'frontchannel_logout_session_supported'];
      assert.deepEqual(
        members.map((name) => body[name]),
        [true, false],
      );
    }));
});
