import assert from 'node:assert/strict';
import { XMLParser } from 'fast-xml-parser';
import { authorizeQuery, credentials, type OrgClient, orgClient } from './org-client.ts';
import { fixed, withEmulator } from './with-emulator.ts';

const form = (client: OrgClient) => ({ grant_type: 'client_credentials', ...credentials(client) });
const path = '/services/oauth2/token';

describe('a token request', () => {
  it('is answered in JSON that nobody may keep', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const { headers } = await client.token(form(client));
      assert.deepEqual(
        ['content-type', 'cache-control', 'pragma', 'expires'].map((name) => headers.get(name)),
        [
          'application/json;charset=UTF-8',
          'no-cache, no-store',
          'no-cache',
          'Thu, 01 Jan 1970 00:00:00 GMT',
        ],
      );
    }));

  it('is refused with error before error_description, and the reason in the journal alone', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const { status, text } = await client.token({ ...form(client), client_secret: 'EXAMPLE' });
      assert.equal(status, 400);
      assert.equal(
        text,
        '{"error":"invalid_client","error_description":"invalid client credentials"}',
      );
      const { refusal, why, passed } = emulator.journal().at(-1) ?? {};
      assert.deepEqual(
        { refusal, why, last: passed?.at(-1) },
        {
          refusal: 'invalid-client-credentials',
          why: 'the client secret is not that of the app main',
          last: 'the app is installed',
        },
      );
    }));

  it('keeps every secret out of the journal', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      await client.token(form(client));
      assert.deepEqual(emulator.journal().at(-1)?.parameters, {
        grant_type: 'client_credentials',
        client_id: client.value('clientId'),
        client_secret: '…',
      });
    }));

  for (const [how, parameter, accept] of [
    ['by the parameter format', { format: 'xml' }, 'application/json'],
    ['by the header Accept', {}, 'application/xml'],
  ] as const) {
    it(`is answered in XML ${how}`, () =>
      withEmulator(fixed(), async (emulator) => {
        const client = orgClient(emulator);
        const { headers, text } = await client.token({ ...form(client), ...parameter }, { accept });
        assert.equal(headers.get('content-type'), 'application/xml;charset=UTF-8');
        const { OAuth } = new XMLParser({ parseTagValue: false }).parse(text);
        assert.equal(OAuth.instance_url, client.url);
        assert.equal(OAuth.token_type, 'Bearer');
      }));
  }

  it('is answered and refused as a form when asked so', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const good = await client.token({ ...form(client), format: 'urlencoded' });
      assert.equal(new URLSearchParams(good.text).get('instance_url'), client.url);
      const bad = await client.token({ grant_type: 'EXAMPLE', format: 'urlencoded' });
      assert.equal(
        bad.text,
        'error=unsupported_grant_type&error_description=grant+type+not+supported',
      );
    }));

  it('may be multipart', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const body = new FormData();
      for (const [name, value] of Object.entries(form(client))) body.set(name, value);
      assert.equal((await client.send('POST', path, { body })).status, 200);
    }));

  it('may carry its parameters in the query, unless a switch forbids that', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const url = `${path}?${new URLSearchParams(form(client))}`;
      const statuses = [
        (await client.send('POST', url)).status,
        (
          await client.send('POST', url, {
            headers: { 'emulator-switches': 'parametersInQuery=ignore' },
          })
        ).status,
      ];
      assert.deepEqual(statuses, [200, 400]);
    }));

  it('is no request of a known grant when its body is JSON', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const { body } = await client.send('POST', path, {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(form(client)),
      });
      assert.deepEqual(body, {
        error: 'unsupported_grant_type',
        error_description: 'grant type not supported',
      });
    }));

  it('is refused in the words of the documentation when a switch says so', () =>
    withEmulator({ switches: { errorText: 'docs' } }, async (emulator) => {
      const client = orgClient(emulator);
      const { body } = await client.token({ ...form(client), client_secret: 'EXAMPLE' });
      assert.equal(body['error'], 'invalid_client_credentials');
    }));

  it('of a web page is refused for its origin, be it asked beforehand or not', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const headers = { origin: 'https://attacker.example' };
      const asked = [
        ['OPTIONS', path],
        ['POST', path],
        ['OPTIONS', '/services/oauth2/introspect'],
        ['GET', authorizeQuery(client)],
      ].map(async ([method = '', target = '']) => {
        const { status, text } = await client.send(method, target, { headers });
        return [status, text];
      });
      assert.deepEqual(await Promise.all(asked), Array(4).fill([403, '']));
    }));

  it('must name switches that exist, with values that they have', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const answers = await Promise.all(
        ['unknown=1', 'orgState=open', 'clockOffsetSeconds=soon'].map((switches) =>
          client.token(form(client), { 'emulator-switches': switches }),
        ),
      );
      assert.deepEqual(
        answers.map(({ status, text }) => [status, text.slice(0, 28)]),
        [
          [400, 'There is no switch unknown; '],
          [400, 'The switch orgState is one o'],
          [400, 'The switch clockOffsetSecond'],
        ],
      );
    }));
});
