import assert from 'node:assert/strict';
import { bearer, jwtCredentials, type OrgClient, orgClient, signedJwt } from './org-client.ts';
import { postWithHost } from './raw-request.ts';
import { fixed, withEmulator } from './with-emulator.ts';

const tables = '/cpq/api/managedTables';

async function jwt(client: OrgClient): Promise<string> {
  const form = { grant_type: 'client_credentials', ...jwtCredentials(client) };
  return String((await client.token(form)).body['access_token']);
}

describe('the CPQ admin API', () => {
  it('takes the JWT of the org, and the admin API key', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      for (const token of [await jwt(client), client.value('cpqApiKey')]) {
        const { status, body } = await client.get('/cpq/api/Admin/v3/rules?size=1', bearer(token));
        assert.deepEqual([status, body['totalElements'], body['size']], [200, 1, 1]);
      }
    }));

  it('sends whoever lacks the word Bearer to its login page, with nothing in the body', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const token = await jwt(client);
      for (const headers of [{}, { authorization: token }, { authorization: `bearer ${token}` }]) {
        const answer = await client.get(`${tables}/v1/managedTables`, headers);
        assert.deepEqual([answer.status, answer.text], [302, '']);
        const page = await client.get(answer.headers.get('location') ?? '');
        assert.match(page.text, /lacks the word Bearer/);
      }
    }));

  it('refuses what the org did not sign, with 401', () =>
    withEmulator({ orgs: ['acme'] }, async (emulator) => {
      const [client, other] = [orgClient(emulator), orgClient(emulator, 'acme')];
      const token = await jwt(client);
      const [head = '', claims = '', signature = ''] = token.split('.');
      const header = JSON.parse(Buffer.from(head, 'base64url').toString());
      const forged = signedJwt({ iss: client.url, exp: 4e9 }, client.value('privateKey'), header);
      const tokens = [
        forged,
        `${head}.${claims}.${signature.split('').reverse().join('')}`,
        await jwt(other),
        other.value('cpqApiKey'),
        'EXAMPLE',
      ];
      for (const refused of tokens) {
        const { status, text } = await client.get(`${tables}/v1/managedTables`, bearer(refused));
        assert.deepEqual([status, text], [401, '']);
      }
    }));

  it('refuses a token of the org whose issuer is not the My Domain URL that the tenant knows', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const form = { grant_type: 'client_credentials', ...jwtCredentials(client) };
      const answer = await postWithHost(
        emulator.url,
        'emulator.my.salesforce.com',
        '/services/oauth2/token',
        new URLSearchParams(form).toString(),
      );
      const [, token] = /"access_token":"([^"]+)"/.exec(answer) ?? [];
      assert.equal((await client.get(`${tables}/v1/managedTables`, bearer(token))).status, 401);
      assert.match(String(emulator.journal().at(-1)?.why), /unexpected "iss" claim value/);
    }));

  it('refuses an expired token', () =>
    withEmulator(fixed(), async (emulator) => {
      const client = orgClient(emulator);
      const token = await jwt(client);
      emulator.moveClock(30 * 60 + 6);
      assert.equal((await client.get(`${tables}/v1/managedTables`, bearer(token))).status, 401);
    }));

  it('keeps tables, rows and blueprints', () =>
    withEmulator(fixed(), async (emulator) => {
      const client = orgClient(emulator);
      const headers = { ...bearer(client.value('cpqApiKey')), 'content-type': 'application/json' };
      const send = (method: string, path: string, json?: unknown) =>
        client.send(method, path, {
          headers,
          ...(json === undefined ? {} : { body: JSON.stringify(json) }),
        });
      assert.equal(
        (await send('POST', `${tables}/v1/managedTables`, { name: 'EXAMPLE' })).status,
        201,
      );
      await send('POST', `${tables}/v1/managedTables/EXAMPLE`, { product: 'a' });
      const rows = await send('GET', `${tables}/v2/managedTables/EXAMPLE`);
      assert.deepEqual(rows.body['content'], [{ product: 'a', id: '2' }]);
      const metadata = await send('GET', `${tables}/v1/managedTables/EXAMPLE/metadata`);
      assert.deepEqual(metadata.body, {
        name: 'EXAMPLE',
        columns: [{ name: 'product' }, { name: 'id' }],
      });
      assert.equal((await send('DELETE', `${tables}/v2/managedTables/EXAMPLE`)).status, 204);

      const blueprint = '/cpq/a/admin/v1/blueprints/EXAMPLE';
      assert.equal((await send('PUT', blueprint, { note: 'b' })).status, 200);
      assert.deepEqual((await send('GET', blueprint)).body, {
        note: 'b',
        name: 'EXAMPLE',
        modified: '2023-11-14T22:13:20.000Z',
      });
      assert.equal((await send('DELETE', blueprint)).status, 204);
      const gone = await send('GET', blueprint);
      assert.equal(gone.status, 404);
      assert.match(String(gone.body['errorCode']), /^LGK-[0-9a-f]{25}$/);
      const nothing = await send('GET', '/cpq/a/admin/v9/nothing');
      const noMethod = await send('PATCH', blueprint, {});
      assert.deepEqual([nothing.status, noMethod.status], [404, 405]);
      for (const { body } of [nothing, noMethod])
        assert.match(String(body['errorCode']), /^LGK-[0-9a-f]{25}$/);
      for (const table of [
        { name: '<a>' },
        { name: 'EXAMPLE', rows: 'abc' },
        { name: 'EXAMPLE', rows: [null] },
        { name: 'EXAMPLE', rows: [['a']] },
      ]) {
        assert.equal((await send('POST', `${tables}/v1/managedTables`, table)).status, 400);
      }
    }));

  it('keeps nothing that nests so deep that a list of it could not be written', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const headers = { ...bearer(client.value('cpqApiKey')), 'content-type': 'application/json' };
      const put = (levels: number) =>
        client.send('PUT', '/cpq/api/admin/v1/blueprints/EXAMPLE', {
          headers,
          body: `{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`,
        });
      const deep = await put(100);
      const words = 'The body nests more than 100 levels deep';
      assert.deepEqual([deep.status, deep.body['errorMessage']], [400, words]);
      assert.equal((await put(99)).status, 200);
      assert.equal((await client.get('/cpq/api/admin/v2/blueprints', headers)).status, 200);
    }));
});
