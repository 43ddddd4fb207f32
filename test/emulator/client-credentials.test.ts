import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { credentials, jwtCredentials, orgClient } from './org-client.ts';
import { fixed, fixedNow, withEmulator } from './with-emulator.ts';

const grant = { grant_type: 'client_credentials' };

describe('client credentials', () => {
  it('give the Run As user an opaque token, with every member that Salesforce sends', () =>
    withEmulator(fixed(), async (emulator) => {
      const client = orgClient(emulator);
      const { status, body } = await client.token({ ...grant, ...credentials(client) });
      const { access_token, ...rest } = body;
      const id = `${client.url}/id/00DEM00000000012AA/005EM0000000002YAA`;
      assert.equal(status, 200);
      assert.match(String(access_token), /^00DEM0000000001!AQEMULATOR\.[A-Za-z0-9]{85}$/);
      assert.deepEqual(rest, {
        signature: createHmac('sha256', client.value('clientSecret'))
          .update(`${id}${fixedNow}`)
          .digest('base64'),
        token_format: 'opaque',
        scope: 'id profile email openid api',
        instance_url: client.url,
        id,
        token_type: 'Bearer',
        issued_at: String(fixedNow),
      });
      assert.deepEqual(Object.keys(body).slice(0, 3), [
        'access_token',
        'signature',
        'token_format',
      ]);
    }));

  it('give a JWT where the app says so, with the header and claims of Salesforce', () =>
    withEmulator(fixed(), async (emulator) => {
      const client = orgClient(emulator);
      const { body } = await client.token({ ...grant, ...jwtCredentials(client) });
      const token = String(body['access_token']);
      const { sfi, ...claims } = decodeJwt(token);
      assert.match(token, /^eyJ0bmsi/);
      assert.deepEqual(decodeProtectedHeader(token), {
        tnk: 'core/emulator/00DEM00000000012AA',
        ver: '1.0',
        kid: `CORE_ATJWT.00DEM0000000001.${fixedNow}`,
        tty: 'sfdc-core-token',
        typ: 'JWT',
        alg: 'RS256',
      });
      assert.match(String(sfi), /^[0-9a-f]{64}$/);
      assert.deepEqual(claims, {
        scp: 'id openid api sfap_api chatbot_api',
        aud: [client.url, 'https://api.salesforce.com'],
        sub: 'uid:005EM0000000002YAA',
        nbf: fixedNow / 1000 - 15,
        mty: 'oauth',
        roles: [],
        iss: client.url,
        hsc: false,
        exp: fixedNow / 1000 + 1800,
        iat: fixedNow / 1000,
        client_id: client.value('jwtClientId'),
      });
      assert.equal(body['token_format'], 'jwt');
      assert.equal(body['api_instance_url'], 'https://api.salesforce.com');
    }));

  it('take key and secret in a Basic header, raw or form-encoded', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const { client_id, client_secret } = credentials(client);
      const encoded = (text: string) =>
        text.replace(/[^A-Za-z0-9]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
      const pairs = [
        `${client_id}:${client_secret}`,
        `${encoded(client_id)}:${encoded(client_secret)}`,
      ];
      const statuses = await Promise.all(
        pairs.map(async (pair) => {
          const basic = Buffer.from(pair).toString('base64');
          return (await client.token(grant, { authorization: `Basic ${basic}` })).status;
        }),
      );
      assert.deepEqual(statuses, [200, 200]);
    }));

  it('leave full, web and refresh_token out of the scopes', () =>
    withEmulator(
      { switches: { appScopes: 'full web refresh_token offline_access api' } },
      async (emulator) => {
        const client = orgClient(emulator);
        const { body } = await client.token({ ...grant, ...credentials(client) });
        assert.equal(body['scope'], 'api');
      },
    ));

  it('take scope when the switch says so', () =>
    withEmulator({ switches: { scopeInTokenRequest: 'ignore' } }, async (emulator) => {
      const client = orgClient(emulator);
      const { status } = await client.token({ ...grant, ...credentials(client), scope: 'api' });
      assert.equal(status, 200);
    }));

  for (const userApproved of ['yes', 'no', 'nobody', 'as-consented'] as const) {
    it(`need no consent of the Run As user when users approve themselves: ${userApproved}`, () =>
      withEmulator(
        { switches: { permittedUsers: 'self-authorized', userApproved } },
        async (emulator) => {
          const client = orgClient(emulator);
          assert.equal((await client.token({ ...grant, ...credentials(client) })).status, 200);
        },
      ));
  }

  for (const [userApproved, words] of [
    ['no', 'user is not admin approved to access this app'],
    ['nobody', 'no client credentials user enabled'],
  ] as const) {
    it(`need the Run As user among the approved ones where an admin approves: ${userApproved}`, () =>
      withEmulator({ switches: { userApproved } }, async (emulator) => {
        const client = orgClient(emulator);
        const { body } = await client.token({ ...grant, ...credentials(client) });
        assert.equal(body['error_description'], words);
      }));
  }

  it('name the API host of the org’s kind', () =>
    withEmulator({ orgType: 'sandbox' }, async (emulator) => {
      const client = orgClient(emulator);
      const { body } = await client.token({ ...grant, ...jwtCredentials(client) });
      assert.equal(body['api_instance_url'], 'https://test.api.salesforce.com');
    }));
});
