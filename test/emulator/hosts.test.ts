import assert from 'node:assert/strict';
import {
  assertionOf,
  bearer,
  codeForm,
  credentials,
  freshCode,
  jwtBearer,
  orgClient,
  signIn,
} from './org-client.ts';
import { getWithHost, rawRequest } from './raw-request.ts';
import { withEmulator } from './with-emulator.ts';

const token = '/services/oauth2/token';
const now = () => Math.floor(Date.now() / 1000);

describe('the hosts of an emulated org', () => {
  it('give client credentials on My Domain and site, and nowhere else', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const form = { grant_type: 'client_credentials', ...credentials(client) };
      const answers = await Promise.all(
        ['', '/site', '/login', '/test', '/lightning'].map(async (host) => {
          const { status, body } = await client.post(host + token, form);
          return [status, body['error_description']];
        }),
      );
      const refused = [400, 'request not supported on this domain'];
      assert.deepEqual(answers, [[200, undefined], [200, undefined], refused, refused, refused]);
    }));

  it('give JWT bearer where the users log in', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const form = { grant_type: jwtBearer, assertion: assertionOf(client, now()) };
      const answers = await Promise.all(
        ['', '/login', '/test'].map(async (host) => {
          const { status, body } = await client.post(host + token, form);
          return [status, body['error_description']];
        }),
      );
      assert.deepEqual(answers, [
        [200, undefined],
        [200, undefined],
        [400, "user hasn't approved this consumer"],
      ]);
    }));

  it('take back a code where the users log in, and nowhere else', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const answers = await Promise.all(
        ['', '/login', '/test'].map(async (host) => {
          const form = codeForm(client, await freshCode(client));
          const { status, body } = await client.post(host + token, form);
          return [status, body['error_description']];
        }),
      );
      assert.deepEqual(answers, [
        [200, undefined],
        [200, undefined],
        [400, 'invalid authorization code'],
      ]);
    }));

  it('have the REST API on My Domain and site alone', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const { access_token } = await signIn(client);
      const statuses = ['', '/site', '/login', '/test', '/lightning'].map(
        async (host) =>
          (await client.get(`${host}/services/data/v64.0/limits`, bearer(access_token))).status,
      );
      assert.deepEqual(await Promise.all(statuses), [200, 200, 401, 401, 401]);
    }));

  it('answer with the My Domain URL, whichever of them was asked', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const form = { grant_type: jwtBearer, assertion: assertionOf(client, now()) };
      const { body } = await client.post(`/login${token}`, form);
      assert.deepEqual(
        [body['instance_url'], body['id']],
        [client.url, `${client.url}/id/00DEM00000000012AA/005EM0000000001YAA`],
      );
    }));

  it('name the site to users of a site', () =>
    withEmulator({ orgType: 'experience-cloud' }, async (emulator) => {
      const client = orgClient(emulator);
      const body = await signIn(client);
      assert.equal(client.url, `${emulator.url}/site`);
      assert.equal(client.value('jwtAudience'), client.url);
      assert.deepEqual(
        [body['sfdc_community_url'], body['sfdc_community_id'], body['instance_url']],
        [client.url, '0DBEM00000000014AA', emulator.url],
      );
    }));

  it('are the issuer that discovery names', () =>
    withEmulator({ orgs: ['acme'] }, async (emulator) => {
      const client = orgClient(emulator);
      for (const prefix of ['', '/login', '/org/acme', '/org/acme/site']) {
        const { body } = await client.get(`${prefix}/.well-known/openid-configuration`);
        assert.equal(body['issuer'], client.url + prefix);
        assert.equal(body['token_endpoint'], client.url + prefix + token);
        assert.equal(body['jwks_uri'], `${client.url}${prefix}/id/keys`);
      }
    }));

  it('describe their login page on My Domain and site, and not on the login hosts', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const statuses = ['', '/site', '/login', '/test'].map(async (prefix) => {
        const { status, body } = await client.get(`${prefix}/.well-known/auth-configuration`);
        return [status, body['OrgId']];
      });
      assert.deepEqual(await Promise.all(statuses), [
        [200, '00DEM00000000012AA'],
        [200, '00DEM00000000012AA'],
        [404, undefined],
        [404, undefined],
      ]);
    }));

  it('take double slashes, as the Salesforce CLI sends them', () =>
    withEmulator({}, async (emulator) => {
      const { status } = await orgClient(emulator).get('//services//data');
      assert.equal(status, 200);
    }));

  it('serve the REST API under the URLs of the identity URL, which end with a slash', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const granted = await client.token({
        grant_type: 'client_credentials',
        ...credentials(client),
      });
      const headers = bearer(granted.body['access_token']);
      const { body } = await client.get('/services/oauth2/userinfo', headers);
      // The answer of userinfo has an object of URLs.
      const { rest, sobjects } = body['urls'] as Record<string, string>;
      for (const url of [rest, sobjects]) {
        const path = new URL(String(url).replace('{version}', '66.0')).pathname;
        assert.equal(path.endsWith('/'), true);
        assert.equal((await client.get(path, headers)).status, 200, path);
      }
      assert.equal((await client.get('/services/data/')).status, 200);
      assert.equal((await client.get('/services/oauth2/token/')).status, 404);
    }));

  it('are known by the names that Salesforce gives them, too', () =>
    withEmulator({}, async (emulator) => {
      const path = '/.well-known/openid-configuration';
      for (const host of ['login.salesforce.com', 'emulator.my.salesforce.com:8443']) {
        const answer = await getWithHost(emulator.url, host, path);
        assert.match(answer, /^HTTP\/1\.1 200 OK/);
        assert.ok(answer.includes(`"issuer":"http://${host}"`), answer);
      }
    }));

  it('do not answer under a foreign name, so that no web page can reach them by DNS rebinding', () =>
    withEmulator({}, async (emulator) => {
      for (const host of [
        'attacker.example',
        'attacker.example:80',
        '127.0.0.1.attacker.example',
      ]) {
        const answer = await getWithHost(emulator.url, host, '/__admin/orgs/emulator/environment');
        assert.match(answer, /^HTTP\/1\.1 403 /);
      }
      assert.match(await rawRequest(emulator.url, 'GET / HTTP/1.1\r\n\r\n'), /^HTTP\/1\.1 400 /);
    }));

  it('are named by the URL of a request, when it has one, and by a port that can be', () =>
    withEmulator({}, async ({ url }) => {
      const ask = (target: string, host: string) =>
        rawRequest(url, `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
      const path = '/.well-known/openid-configuration';
      const own = await ask(`http://localhost:65535${path}?x=1`, 'attacker.example');
      assert.match(own, /^HTTP\/1\.1 200 .*"issuer":"http:\/\/localhost:65535"/s);
      const foreign = await ask(`http://attacker.example${path}`, '127.0.0.1');
      assert.match(foreign, /^HTTP\/1\.1 403 /);
      for (const port of ['0', '00080', '65536', '65999', '99999']) {
        assert.match(await ask(path, `127.0.0.1:${port}`), /^HTTP\/1\.1 403 /, port);
      }
      assert.match(await ask('*', '127.0.0.1'), /^HTTP\/1\.1 400 /);
    }));

  it('answer HEAD as GET, without the body', () =>
    withEmulator({}, async ({ url }) => {
      for (const path of ['/services/data', '/services/data/v64.0']) {
        const { status } = await fetch(url + path);
        const head = await fetch(url + path, { method: 'HEAD' });
        assert.deepEqual([head.status, await head.text()], [status, '']);
        assert.notEqual(head.status, 404);
      }
    }));

  it('listen on the loopback interface alone', () =>
    withEmulator({}, async (emulator) => {
      assert.match(emulator.url, /^http:\/\/127\.0\.0\.1:\d+$/);
    }));

  it('say when a port is taken, and which', () =>
    withEmulator({}, async (emulator) => {
      const port = Number(new URL(emulator.url).port);
      await assert.rejects(
        withEmulator({ port }, async () => {}),
        { message: `The emulator cannot listen on port ${port}`, exit: 'transport' },
      );
    }));
});
