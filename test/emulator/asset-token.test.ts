import assert from 'node:assert/strict';
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import {
  accessTokenType,
  bearer,
  credentials,
  jwtCredentials,
  type OrgClient,
  orgClient,
  signedJwt,
  tokenExchange,
} from './org-client.ts';
import { fixed, fixedNow, withEmulator } from './with-emulator.ts';

const now = fixedNow / 1000;
const jwtType = 'urn:ietf:params:oauth:token-type:jwt';

async function exchangeForm(client: OrgClient, change: Record<string, string> = {}) {
  const subject = await client.token({ grant_type: 'client_credentials', ...credentials(client) });
  return {
    grant_type: tokenExchange,
    subject_token_type: accessTokenType,
    subject_token: String(subject.body['access_token']),
    ...change,
  };
}

/** The actor token of the emulated device. */
function actorToken(client: OrgClient, claims: object = {}, key = client.value('actorPrivateKey')) {
  const jwk = createPublicKey(client.value('actorPrivateKey')).export({ format: 'jwk' });
  const about = { did: 'device-0001', name: 'Example', sn: 'SN-0001', exp: now + 60, cnf: { jwk } };
  return { actor_token_type: jwtType, actor_token: signedJwt({ ...about, ...claims }, key) };
}

describe('asset tokens', () => {
  it('come for a live access token, without client authentication', () =>
    withEmulator(fixed(), async (emulator) => {
      const client = orgClient(emulator);
      const { status, body } = await client.token(await exchangeForm(client));
      const { access_token, ...rest } = body;
      const token = String(access_token);
      assert.equal(status, 200);
      assert.deepEqual(rest, {
        issued_token_type: jwtType,
        token_type: 'Bearer',
        expires_in: 60,
      });
      assert.deepEqual(decodeProtectedHeader(token), { kid: 'asset', typ: 'JWT', alg: 'RS256' });
      assert.deepEqual(decodeJwt(token), {
        aud: ['https://emulator.example/devices'],
        nbf: now,
        iss: client.url,
        exp: now + 60,
        iat: now,
        sub: `${client.url}/id/00DEM00000000012AA/005EM0000000002YAA`,
        Id: '02iEM0000000002YAA',
        custom_attributes: { tenant: 'EMULATOR' },
        custom_permissions: {},
      });
    }));

  it('carry what the actor token says about the device', () =>
    withEmulator(fixed(), async (emulator) => {
      const client = orgClient(emulator);
      const form = await exchangeForm(client, actorToken(client, { secret: 'left out', did: 7 }));
      const { did, name, sn, cnf, secret } = decodeJwt(
        String((await client.token(form)).body['access_token']),
      );
      const { kty, n, e } = createPublicKey(client.value('actorPrivateKey')).export({
        format: 'jwk',
      });
      assert.deepEqual(
        { did, name, sn, cnf, secret },
        {
          did: undefined,
          name: 'Example',
          sn: 'SN-0001',
          cnf: { jwk: { kty, n, e } },
          secret: undefined,
        },
      );
    }));

  it('are signed with a key of the org, and open the CPQ admin API', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const { body } = await client.token(await exchangeForm(client));
      const keys = createRemoteJWKSet(new URL(`${client.url}/id/keys`));
      const { payload } = await jwtVerify(String(body['access_token']), keys);
      assert.equal(payload.iss, client.url);
      const tables = await client.get('/cpq/api/Admin/v3/rules', bearer(body['access_token']));
      assert.equal(tables.status, 200);
    }));

  const otherKey = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  }).privateKey;

  const badActors: readonly (readonly [string, (client: OrgClient) => Record<string, string>])[] = [
    ['signed with a key that it does not name', (client) => actorToken(client, {}, otherKey)],
    ['expired', (client) => actorToken(client, { exp: now - 61 })],
    ['without a key', (client) => actorToken(client, { cnf: {} })],
    ['with half a key', (client) => actorToken(client, { cnf: { jwk: { kty: 'RSA', n: 'AA' } } })],
    [
      'with an empty key',
      (client) => actorToken(client, { cnf: { jwk: { kty: 'RSA', n: '', e: '' } } }),
    ],
    [
      'with nonsense for a key',
      (client) => actorToken(client, { cnf: { jwk: { kty: 'RSA', n: '!', e: '!' } } }),
    ],
    ['that is no JWT', () => ({ actor_token: 'EXAMPLE', actor_token_type: jwtType })],
    [
      'called something else',
      (client) => ({ ...actorToken(client), actor_token_type: accessTokenType }),
    ],
  ];
  for (const [title, actor] of badActors) {
    it(`are refused for an actor token ${title}`, () =>
      withEmulator(fixed(), async (emulator) => {
        const client = orgClient(emulator);
        const { status } = await client.token(await exchangeForm(client, actor(client)));
        assert.equal(status, 400);
        assert.equal(emulator.journal().at(-1)?.refusal, 'actor-token-refused');
      }));
  }

  it('are refused for a subject token that is a JWT, dead, or of another org', () =>
    withEmulator({ orgs: ['acme'] }, async (emulator) => {
      const [client, other] = [orgClient(emulator), orgClient(emulator, 'acme')];
      const foreign = await exchangeForm(other);
      const dead = await exchangeForm(client);
      await client.post('/services/oauth2/revoke', { token: dead.subject_token });
      const jwt = await client.token({
        grant_type: 'client_credentials',
        ...jwtCredentials(client),
      });
      const subjects = [
        foreign.subject_token,
        dead.subject_token,
        String(jwt.body['access_token']),
      ];
      for (const subject_token of subjects) {
        await client.token({ ...dead, subject_token });
        assert.equal(emulator.journal().at(-1)?.refusal, 'subject-token-refused');
      }
    }));
});

describe('the token exchange with a handler', () => {
  it('gives a token for the user of the subject token', () =>
    withEmulator(fixed(), async (emulator) => {
      const client = orgClient(emulator);
      const form = await exchangeForm(client, { ...credentials(client), scope: 'api' });
      const { body } = await client.token(form);
      assert.equal(body['id'], `${client.url}/id/00DEM00000000012AA/005EM0000000002YAA`);
      assert.equal(body['scope'], 'api');
    }));

  it('names the site to users of a site', () =>
    withEmulator({ orgType: 'experience-cloud' }, async (emulator) => {
      const client = orgClient(emulator);
      const { body } = await client.token(await exchangeForm(client, credentials(client)));
      assert.equal(body['sfdc_community_url'], client.url);
    }));

  it('is meant where a client or a handler is named, also in Basic credentials', () =>
    withEmulator(fixed(), async (emulator) => {
      const client = orgClient(emulator);
      const form = await exchangeForm(client);
      const { client_id, client_secret } = credentials(client);
      const basic = `Basic ${btoa(`${client_id}:${client_secret}`)}`;
      const isMeant: readonly (readonly [boolean, object, Readonly<Record<string, string>>])[] = [
        [true, { token_handler: 'EXAMPLE' }, {}],
        [true, { client_id }, {}],
        [true, {}, { authorization: basic }],
        [false, {}, { authorization: 'Bearer basic EXAMPLE' }],
        [false, {}, {}],
      ];
      for (const [meant, change, headers] of isMeant) {
        await client.token({ ...form, ...change }, headers);
        const passed = emulator.journal().at(-1)?.passed ?? [];
        assert.equal(passed.includes('the host is the org’s own'), meant);
      }
    }));

  it('works on the org’s own host only', () =>
    withEmulator(fixed(), async (emulator) => {
      const client = orgClient(emulator);
      const form = await exchangeForm(client, { token_handler: 'EXAMPLE', ...credentials(client) });
      const { body } = await client.post('/login/services/oauth2/token', form);
      assert.equal(body['error_description'], 'request not supported on this domain');
    }));
});
