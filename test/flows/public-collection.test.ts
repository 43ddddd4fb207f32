import assert from 'node:assert/strict';
import { type Emulator, startEmulator } from '../../src/emulator/start-emulator.ts';
import { runCollection } from '../../src/runner/run-collection.ts';

/** The script that Salesforce's public collection has behind each of its token requests, in our words. */
const keep = [
  'const context = pm.environment.name ? pm.environment : pm.collectionVariables;',
  'const answer = pm.response.json();',
  "const id = answer.id.split('/');",
  "context.set('_accessToken', answer.access_token);",
  "context.set('_endpoint', answer.instance_url);",
  "context.set('_userId', id.pop());",
  "context.set('_orgId', id.pop());",
  "if (answer.refresh_token) context.set('_refreshToken', answer.refresh_token);",
];

const succeeds = [
  "pm.test('it succeeds', () => pm.expect(pm.response.code).to.be.within(200, 299));",
];

const event = (exec: readonly string[]) => [
  { listen: 'test', script: { type: 'text/javascript', exec } },
];

const token = (name: string, form: Readonly<Record<string, string>>) => ({
  name,
  event: event([...keep, ...succeeds]),
  request: {
    auth: { type: 'noauth' },
    method: 'POST',
    url: '{{url}}{{site}}/services/oauth2/token',
    body: {
      mode: 'urlencoded',
      urlencoded: Object.entries(form).map(([key, value]) => ({ key, value })),
    },
  },
});

const call = (name: string, url: string) => ({
  name,
  event: event(succeeds),
  request: { method: 'GET', url },
});

const app = { client_id: '{{clientId}}', client_secret: '{{clientSecret}}' };

/** A few requests of the kind of Salesforce's public collection: its variables, auth on the collection. */
const collection = {
  info: {
    name: 'Requests of the kind of the public collection',
    schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
  },
  auth: { type: 'bearer', bearer: [{ key: 'token', value: '{{_accessToken}}', type: 'string' }] },
  item: [
    {
      name: 'Auth',
      item: [
        token('Username Password Flow', {
          grant_type: 'password',
          ...app,
          username: '{{username}}',
          password: '{{password}}{{secretToken}}',
        }),
        token('Client Credentials', { grant_type: 'client_credentials', ...app }),
        call('User Info', '{{_endpoint}}/services/oauth2/userinfo'),
        call('OpenID Connect Discovery', '{{url}}{{site}}/.well-known/openid-configuration'),
      ],
    },
    {
      name: 'REST',
      item: [
        call('Versions', '{{_endpoint}}/services/data'),
        call('Limits', '{{_endpoint}}/services/data/v{{version}}/limits'),
        call('Query', '{{_endpoint}}/services/data/v{{version}}/query?q=SELECT Name FROM Account'),
        call('Identity', '{{url}}/id/{{_orgId}}/{{_userId}}'),
      ],
    },
  ],
};

describe("Salesforce's own public collection", () => {
  let emulator: Emulator;
  before(async () => {
    emulator = await startEmulator();
  });
  after(() => emulator.stop());

  it('runs with our environment as it is: the variables have the same names', async () => {
    const { result } = await runCollection({
      collection,
      environment: emulator.environment(),
      name: 'public',
      target: 'emulator',
    });
    assert.deepEqual(
      result.requests.map(({ name, status, problems, assertions }) => [
        name,
        status,
        assertions.map(({ outcome }) => outcome),
        problems,
      ]),
      collection.item.flatMap(({ item }) => item.map(({ name }) => [name, 200, ['passed'], []])),
    );
    assert.deepEqual(result.problems, []);
  });
});
