import assert from 'node:assert/strict';
import { Connection, OAuth2 } from 'jsforce';
import * as openid from 'openid-client';
import { AuthorizationCode, ClientCredentials } from 'simple-oauth2';
import { assertionOf, jwtBearer, type OrgClient, orgClient } from './org-client.ts';
import { withEmulator } from './with-emulator.ts';

const now = () => Math.floor(Date.now() / 1000);

/** Where a client that is no browser is sent, once it has opened the authorize URL. */
async function callbackOf(authorizeUrl: string): Promise<URL> {
  const { headers } = await fetch(authorizeUrl, { redirect: 'manual' });
  return new URL(headers.get('location') ?? '');
}

describe('clients that nobody here wrote', () => {
  describe('jsforce', () => {
    const oauth2Of = (client: OrgClient) =>
      new OAuth2({
        loginUrl: client.url,
        clientId: client.value('clientId'),
        clientSecret: client.value('clientSecret'),
        redirectUri: client.value('redirectUrl'),
        useVerifier: true,
      });

    it('gets a token with a signed JWT, and knows user and org', () =>
      withEmulator({}, async (emulator) => {
        const client = orgClient(emulator);
        const connection = new Connection({ loginUrl: client.url, instanceUrl: client.url });
        const user = await connection.authorize({
          grant_type: jwtBearer,
          assertion: assertionOf(client, now()),
        });
        assert.deepEqual(user.id, '005EM0000000001YAA');
        assert.deepEqual(user.organizationId, '00DEM00000000012AA');
        const identity = await connection.identity();
        assert.equal(identity.username, client.value('username'));
      }));

    it('signs in with a code and PKCE, queries, and refreshes by itself when the token is dead', () =>
      withEmulator({}, async (emulator) => {
        const client = orgClient(emulator);
        const oauth2 = oauth2Of(client);
        const callback = await callbackOf(
          oauth2.getAuthorizationUrl({ scope: 'api refresh_token' }),
        );
        const connection = new Connection({ oauth2 });
        const refreshed: string[] = [];
        connection.on('refresh', (token: string) => refreshed.push(token));
        await connection.authorize(callback.searchParams.get('code') ?? '');
        const before = connection.accessToken;

        await client.post('/services/oauth2/revoke', { token: String(before) });
        const { records } = await connection.query('SELECT Id, Name FROM Account');

        assert.deepEqual(
          records.map(({ Id, Name }) => ({ Id, Name })),
          [{ Id: '001EM0000000001YAA', Name: 'Emulated account' }],
        );
        assert.equal(refreshed.length, 1);
        assert.notEqual(connection.accessToken, before);
      }));

    it('creates, reads, updates and deletes a record', () =>
      withEmulator({}, async (emulator) => {
        const client = orgClient(emulator);
        const connection = new Connection({ loginUrl: client.url, instanceUrl: client.url });
        await connection.authorize({
          grant_type: jwtBearer,
          assertion: assertionOf(client, now()),
        });
        const accounts = connection.sobject('Account');
        const created = await accounts.create({ Name: 'EXAMPLE' });
        assert.ok(created.success);
        await accounts.update({ Id: created.id, Industry: 'Testing' });
        const record = await accounts.retrieve(created.id);
        assert.deepEqual([record['Name'], record['Industry']], ['EXAMPLE', 'Testing']);
        assert.ok((await accounts.destroy(created.id)).success);
        await assert.rejects(accounts.retrieve(created.id), { errorCode: 'NOT_FOUND' });
      }));

    it('logs in with username and password', () =>
      withEmulator({}, async (emulator) => {
        const client = orgClient(emulator);
        const connection = new Connection({ oauth2: oauth2Of(client) });
        const password = client.value('password') + client.value('secretToken');
        const user = await connection.loginByOAuth2(client.value('username'), password);
        assert.equal(user.id, '005EM0000000001YAA');
      }));

    it('hears why it is refused', () =>
      withEmulator({}, async (emulator) => {
        const client = orgClient(emulator);
        const connection = new Connection({ loginUrl: client.url, instanceUrl: client.url });
        const assertion = assertionOf(client, now(), { sub: 'nobody@emulator.example' });
        await assert.rejects(connection.authorize({ grant_type: jwtBearer, assertion }), {
          name: 'invalid_grant',
          message: "user hasn't approved this consumer",
        });
      }));
  });

  describe('openid-client', () => {
    const discover = (client: OrgClient) =>
      openid.discovery(
        new URL(client.url),
        client.value('clientId'),
        client.value('clientSecret'),
        undefined,
        { execute: [openid.allowInsecureRequests] },
      );

    it('signs in with a code, PKCE, state and nonce, refreshes, asks userinfo and logs out', () =>
      withEmulator({}, async (emulator) => {
        const client = orgClient(emulator);
        const configuration = await discover(client);
        const pkceCodeVerifier = openid.randomPKCECodeVerifier();
        const expectedState = openid.randomState();
        const expectedNonce = openid.randomNonce();
        const url = openid.buildAuthorizationUrl(configuration, {
          redirect_uri: client.value('redirectUrl'),
          scope: 'openid api refresh_token',
          code_challenge: await openid.calculatePKCECodeChallenge(pkceCodeVerifier),
          code_challenge_method: 'S256',
          state: expectedState,
          nonce: expectedNonce,
        });
        const tokens = await openid.authorizationCodeGrant(
          configuration,
          await callbackOf(url.href),
          {
            pkceCodeVerifier,
            expectedState,
            expectedNonce,
            idTokenExpected: true,
          },
        );
        const subject = tokens.claims()?.sub ?? '';
        assert.equal(subject, `${client.url}/id/00DEM00000000012AA/005EM0000000001YAA`);

        const refreshed = await openid.refreshTokenGrant(configuration, tokens.refresh_token ?? '');
        assert.notEqual(refreshed.refresh_token, tokens.refresh_token);
        const user = await openid.fetchUserInfo(configuration, refreshed.access_token, subject);
        assert.equal(user['preferred_username'], client.value('username'));

        await openid.tokenRevocation(configuration, refreshed.refresh_token ?? '');
        const { active } = await openid.tokenIntrospection(configuration, refreshed.access_token);
        assert.equal(active, false);
      }));

    it('gets a token with client credentials, form-encoded inside Basic', () =>
      withEmulator({}, async (emulator) => {
        const client = orgClient(emulator);
        const configuration = await openid.discovery(
          new URL(client.url),
          client.value('clientId'),
          undefined,
          openid.ClientSecretBasic(client.value('clientSecret')),
          { execute: [openid.allowInsecureRequests] },
        );
        const tokens = await openid.clientCredentialsGrant(configuration);
        assert.match(tokens.access_token, /^00DEM0000000001!AQEMULATOR\./);
      }));

    it('hears that a state was changed on the way', () =>
      withEmulator({ switches: { stateInCallback: 'change' } }, async (emulator) => {
        const client = orgClient(emulator);
        const configuration = await discover(client);
        const pkceCodeVerifier = openid.randomPKCECodeVerifier();
        const expectedState = openid.randomState();
        const url = openid.buildAuthorizationUrl(configuration, {
          redirect_uri: client.value('redirectUrl'),
          code_challenge: await openid.calculatePKCECodeChallenge(pkceCodeVerifier),
          state: expectedState,
        });
        const exchange = openid.authorizationCodeGrant(configuration, await callbackOf(url.href), {
          pkceCodeVerifier,
          expectedState,
        });
        await assert.rejects(exchange, { code: 'OAUTH_INVALID_RESPONSE' });
      }));

    it('hears the error of a refused grant', () =>
      withEmulator({ switches: { clientCredentialsFlow: 'off' } }, async (emulator) => {
        const configuration = await discover(orgClient(emulator));
        await assert.rejects(openid.clientCredentialsGrant(configuration), {
          error: 'invalid_grant',
          error_description: 'client credentials flow not enabled',
        });
      }));
  });

  describe('simple-oauth2', () => {
    const configurationOf = (client: OrgClient) => ({
      client: { id: client.value('clientId'), secret: client.value('clientSecret') },
      auth: {
        tokenHost: client.url,
        tokenPath: '/services/oauth2/token',
      },
    });

    it('gets a token with client credentials', () =>
      withEmulator({}, async (emulator) => {
        const client = new ClientCredentials(configurationOf(orgClient(emulator)));
        const { token } = await client.getToken({});
        assert.match(String(token['access_token']), /^00DEM0000000001!AQEMULATOR\./);
      }));

    it('signs in with a code, and refreshes', () =>
      withEmulator({ switches: { pkceRequired: 'off' } }, async (emulator) => {
        const client = orgClient(emulator);
        const oauth2 = new AuthorizationCode({
          ...configurationOf(client),
          auth: { ...configurationOf(client).auth, authorizePath: '/services/oauth2/authorize' },
        });
        const redirectUri = client.value('redirectUrl');
        const url = oauth2.authorizeURL({ redirect_uri: redirectUri, scope: 'api refresh_token' });
        const code = (await callbackOf(url)).searchParams.get('code') ?? '';
        const signedIn = await oauth2.getToken({ code, redirect_uri: redirectUri });
        const refreshed = await signedIn.refresh();
        assert.notEqual(refreshed.token['access_token'], signedIn.token['access_token']);
        await assert.rejects(signedIn.refresh(), /Bad Request/);
      }));
  });
});
