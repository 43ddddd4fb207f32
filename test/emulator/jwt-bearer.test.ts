import assert from 'node:assert/strict';
import {
  assertionOf,
  authorizeQuery,
  jwtBearer,
  orgClient,
  signedJwt,
  signedText,
} from './org-client.ts';
import { fixed, fixedNow, withEmulator } from './with-emulator.ts';

const now = fixedNow / 1000;
const grant = { grant_type: jwtBearer };

describe('JWT bearer', () => {
  it('gives a token with the five members of the vendor’s sample, and no refresh token', () =>
    withEmulator(fixed(), async (emulator) => {
      const client = orgClient(emulator);
      const { status, body } = await client.token({
        ...grant,
        assertion: assertionOf(client, now),
      });
      const { access_token, ...rest } = body;
      assert.equal(status, 200);
      assert.match(String(access_token), /^00DEM0000000001!AQEMULATOR\./);
      assert.deepEqual(rest, {
        scope: 'id profile email openid api web',
        instance_url: client.url,
        id: `${client.url}/id/00DEM00000000012AA/005EM0000000001YAA`,
        token_type: 'Bearer',
      });
    }));

  it('adds signature and issued_at when a switch says so', () =>
    withEmulator({ ...fixed(), switches: { jwtBearerExtras: 'present' } }, async (emulator) => {
      const client = orgClient(emulator);
      const { body } = await client.token({ ...grant, assertion: assertionOf(client, now) });
      assert.equal(body['issued_at'], String(fixedNow));
      assert.match(String(body['signature']), /^[A-Za-z0-9+/]{43}=$/);
    }));

  const accepted: readonly (readonly [string, (url: string) => object])[] = [
    ['exp in milliseconds, as the Salesforce CLI sends it', () => ({ exp: fixedNow + 300 })],
    ['exp as a text', () => ({ exp: String(now + 60) })],
    ['exp 179 seconds ago: clocks differ', () => ({ exp: now - 179 })],
    ['the My Domain URL as audience', (url) => ({ aud: url })],
    ['the My Domain URL with a slash', (url) => ({ aud: `${url}/` })],
    ['the URL of the site', (url) => ({ aud: `${url}/site` })],
    ['extra claims and a jti, twice', () => ({ jti: 'EXAMPLE', iat: now, extra: true })],
    ['the username in other letters', () => ({ sub: 'USER@emulator.example' })],
    [
      'prn, which wins over sub',
      () => ({ prn: 'user@emulator.example', sub: 'nobody@emulator.example' }),
    ],
  ];
  for (const [title, claims] of accepted) {
    it(`takes ${title}`, () =>
      withEmulator(fixed(), async (emulator) => {
        const client = orgClient(emulator);
        const assertion = assertionOf(client, now, claims(client.url));
        const statuses = [
          (await client.token({ ...grant, assertion })).status,
          (await client.token({ ...grant, assertion })).status,
        ];
        assert.deepEqual(statuses, [200, 200]);
      }));
  }

  it('takes segments that were padded before they were signed', () =>
    withEmulator(fixed(), async (emulator) => {
      const client = orgClient(emulator);
      const { createSign } = await import('node:crypto');
      const claims = {
        iss: client.value('clientId'),
        sub: client.value('username'),
        aud: client.value('jwtAudience'),
        exp: now + 60,
      };
      const padded = [{ alg: 'RS256' }, claims]
        .map((part) => Buffer.from(JSON.stringify(part)).toString('base64'))
        .map((part) => part.replaceAll('+', '-').replaceAll('/', '_'))
        .join('.');
      const signature = createSign('sha256').update(padded).sign(client.value('privateKey'));
      const assertion = `${padded}.${signature.toString('base64url')}`;
      assert.equal((await client.token({ ...grant, assertion })).status, 200);
    }));

  const refused: readonly (readonly [string, object, string])[] = [
    ['exp 180 seconds ago', { exp: now - 180 }, 'invalid-assertion'],
    ['exp that is no time', { exp: 'soon' }, 'invalid-assertion'],
    ['nbf far ahead', { nbf: now + 181 }, 'invalid-assertion'],
    ['two audiences', { aud: ['https://login.salesforce.com'] }, 'audience-is-invalid'],
    ['the audience of sandboxes', { aud: 'https://test.salesforce.com' }, 'audience-is-invalid'],
    [
      'a user without permission set',
      { sub: 'outsider@emulator.example' },
      'user-not-admin-approved',
    ],
    ['an unknown user', { sub: 'nobody@emulator.example' }, 'user-has-not-approved'],
    ['an issuer that is no text', { iss: { a: 1 } }, 'client-identifier-invalid'],
  ];
  for (const [title, claims, knownError] of refused) {
    it(`refuses ${title}: ${knownError}`, () =>
      withEmulator(fixed(), async (emulator) => {
        const client = orgClient(emulator);
        const assertion = assertionOf(client, now, claims);
        assert.equal((await client.token({ ...grant, assertion })).status, 400);
        assert.equal(emulator.journal().at(-1)?.refusal, knownError);
      }));
  }

  it('refuses claims that nest deeper than a program can follow', () =>
    withEmulator(fixed(), async (emulator) => {
      const client = orgClient(emulator);
      const nested = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
      const claims = { iss: client.value('clientId'), aud: client.value('jwtAudience'), exp: now };
      for (const name of ['aud', 'sub'] as const) {
        const text = JSON.stringify({ ...claims, [name]: '' }).replace('""', nested);
        const assertion = signedText(text, client.value('privateKey'));
        const { status } = await client.token({ ...grant, assertion });
        assert.equal(status, 400);
      }
    }));

  it('holds assertions to three minutes when a switch says so', () =>
    withEmulator(
      { ...fixed(), switches: { assertionMaxLifetimeSeconds: '180' } },
      async (emulator) => {
        const client = orgClient(emulator);
        const sent = [now + 180, now + 181, now + 300].map(async (exp) => {
          const assertion = assertionOf(client, now, { exp });
          return (await client.token({ ...grant, assertion })).status;
        });
        assert.deepEqual(await Promise.all(sent), [200, 400, 400]);
      },
    ));

  it('refuses the My Domain URL as audience when a switch says so', () =>
    withEmulator({ ...fixed(), switches: { myDomainAudience: 'reject' } }, async (emulator) => {
      const client = orgClient(emulator);
      const assertion = assertionOf(client, now, { aud: client.url });
      const { body } = await client.token({ ...grant, assertion });
      assert.deepEqual(body, { error: 'invalid_grant', error_description: 'audience is invalid' });
    }));

  it('wants the audience of sandboxes in a sandbox', () =>
    withEmulator({ ...fixed(), orgType: 'sandbox' }, async (emulator) => {
      const client = orgClient(emulator);
      const audiences = ['https://test.salesforce.com', 'https://login.salesforce.com'];
      const statuses = audiences.map(async (aud) => {
        const assertion = assertionOf(client, now, { aud });
        return (await client.token({ ...grant, assertion })).status;
      });
      assert.equal(client.value('jwtAudience'), 'https://test.salesforce.com');
      assert.deepEqual(await Promise.all(statuses), [200, 400]);
    }));

  it('needs one visit to the authorize URL where users approve themselves', () =>
    withEmulator(
      { ...fixed(), switches: { permittedUsers: 'self-authorized', userApproved: 'as-consented' } },
      async (emulator) => {
        const client = orgClient(emulator);
        const form = { ...grant, assertion: assertionOf(client, now) };
        const before = await client.token(form);
        await client.get(authorizeQuery(client, { scope: 'api' }));
        const withoutRefreshScope = await client.token(form);
        await client.get(authorizeQuery(client));
        const after = await client.token(form);
        assert.deepEqual(before.body, {
          error: 'invalid_grant',
          error_description: "user hasn't approved this consumer",
        });
        assert.deepEqual([withoutRefreshScope.status, after.status], [400, 200]);
      },
    ));

  it('refuses a signature of another org’s client', () =>
    withEmulator({ ...fixed(), orgs: ['acme'] }, async (emulator) => {
      const [one, other] = [orgClient(emulator), orgClient(emulator, 'acme')];
      const assertion = assertionOf(other, now);
      assert.equal((await one.token({ ...grant, assertion })).body['error'], 'invalid_client_id');
    }));

  it('refuses a JWT that says none or HS256', () =>
    withEmulator(fixed(), async (emulator) => {
      const client = orgClient(emulator);
      const refused = ['none', 'HS256', 'rs256', 256].map(async (alg) => {
        const assertion = signedJwt({ iss: client.value('clientId') }, client.value('privateKey'), {
          alg,
        });
        return (await client.token({ ...grant, assertion })).body['error_description'];
      });
      assert.deepEqual(await Promise.all(refused), Array(4).fill('invalid assertion'));
    }));
});
