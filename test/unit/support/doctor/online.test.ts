import assert from 'node:assert/strict';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { createCertificate } from '../../../../src/keys/create-certificate.ts';
import type { Environment } from '../../../../src/model/environment.ts';
import {
  type Answer,
  createNetwork,
  type Network,
} from '../../../../src/support/doctor/online/network.ts';
import { type Diagnosis, diagnose } from '../../../../src/support/doctor.ts';
import { withEmulator } from '../../../emulator/with-emulator.ts';
import { sampleKey } from '../../keys/sample-keys.ts';
import { changed, healthyEnvironment } from './healthy-environment.ts';

const now = Date.UTC(2026, 0, 31, 12);
const org = 'https://example.my.salesforce.com';
const discoveryUrl = `${org}/.well-known/openid-configuration`;

const answer = (body: unknown, more: Partial<Answer> = {}): Answer => ({
  status: 200,
  date: new Date(now).toUTCString(),
  location: undefined,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  at: now,
  ...more,
});

const discovery = answer({ issuer: org, token_endpoint: `${org}/services/oauth2/token` });
const versions = answer([{ version: '31.0' }, { version: '64.0' }, { version: '66.0' }]);

/** A network in which everything is in order, but for what is said. */
const network = (more: Partial<Network> = {}, answers: Record<string, Answer> = {}): Network => ({
  lookUp: async () => undefined,
  certificateOf: async () => ({ issuer: 'EXAMPLE', validTo: '2027-01-01T00:00:00.000Z' }),
  get: async (url) => answers[url] ?? (url === discoveryUrl ? discovery : versions),
  ...more,
});

const fails = (error: Error) => async (): Promise<never> => {
  throw error;
};

const idsIn = ({ findings }: Diagnosis): string[] =>
  findings.map(({ severity, id }) => `${severity} ${id}`);

describe('diagnose', () => {
  let healthy: Environment;
  let jwt: Environment;
  before(async () => {
    const { privateKeyPem } = await sampleKey();
    healthy = healthyEnvironment('client-credentials', 'production', privateKeyPem);
    jwt = healthyEnvironment('jwt-bearer', 'production', privateKeyPem);
  });

  it('finds nothing where everything is in order, and tells what it asked', async () => {
    assert.deepEqual(await diagnose(healthy, { now, network: network() }), {
      flows: ['client-credentials'],
      findings: [],
      asked: [discoveryUrl, `${org}/services/data`],
    });
  });

  it('asks nothing without a network, or where the URL is wrong', async () => {
    const refused = network({ lookUp: fails(new Error('asked')), get: fails(new Error('asked')) });
    assert.deepEqual((await diagnose(healthy, { now })).asked, []);
    for (const url of [`${org}/`, 'http://example.my.salesforce.com', '', `"${org}"`]) {
      const { asked, findings } = await diagnose(changed(healthy, { url }), {
        now,
        network: refused,
      });
      assert.deepEqual({ asked, findings: findings.length }, { asked: [], findings: 1 }, url);
    }
  });

  const shows = (error: string, issuer = 'Example Proxy') =>
    network({
      certificateOf: async () => ({ error, issuer, validTo: '2020-01-01T00:00:00.000Z' }),
    });
  const answers = (one: Answer) => network({}, { [discoveryUrl]: one });

  const findings: readonly (readonly [title: string, network: Network, finding: string])[] = [
    [
      'a host that is not there',
      network({ lookUp: fails(new Error('ENOTFOUND')) }),
      'error host-not-found',
    ],
    [
      'a host that does not answer',
      network({ get: fails(new Error('reset')) }),
      'error host-does-not-answer',
    ],
    [
      'a host that speaks no TLS',
      network({ certificateOf: fails(new Error('reset')) }),
      'error host-does-not-answer',
    ],
    ['a proxy that looks inside', shows('SELF_SIGNED_CERT_IN_CHAIN'), 'error tls-intercepted'],
    ['a certificate that has expired', shows('CERT_HAS_EXPIRED'), 'error tls-expired'],
    [
      'a certificate for another host',
      shows('ERR_TLS_CERT_ALTNAME_INVALID'),
      'error tls-untrusted',
    ],
    ['a page in place of the document', answers(answer('<html>')), 'error no-discovery-document'],
    ['no document', answers(answer({}, { status: 404 })), 'error no-discovery-document'],
    [
      'a renamed My Domain',
      answers(answer('', { status: 301, location: 'https://new.my.salesforce.com/x?y=z' })),
      'error host-sends-elsewhere',
    ],
    [
      'another issuer',
      answers(answer({ issuer: 'https://new.my.salesforce.com', token_endpoint: 'x' })),
      'warning host-has-another-name',
    ],
    [
      'a version that the org does not have',
      network({}, { [`${org}/services/data`]: answer([{ version: '60.0' }]) }),
      'error version-not-offered',
    ],
  ];
  for (const [title, told, finding] of findings)
    it(`finds ${title}: ${finding}`, async () => {
      assert.deepEqual(idsIn(await diagnose(healthy, { now, network: told })), [finding]);
    });

  const skews: readonly (readonly [ahead: number, jwt: string[], secret: string[]])[] = [
    [29, [], []],
    [-29, [], []],
    [60, ['warning clock-is-wrong'], ['warning clock-is-wrong']],
    [-400, ['error clock-is-wrong'], ['warning clock-is-wrong']],
    [400, ['error clock-is-wrong'], ['warning clock-is-wrong']],
  ];
  for (const [ahead, signing, other] of skews)
    it(`takes a clock that is ${ahead} seconds ahead for what it is`, async () => {
      const late = network({}, { [discoveryUrl]: { ...discovery, at: now + ahead * 1000 } });
      assert.deepEqual(idsIn(await diagnose(jwt, { now, network: late })), signing);
      assert.deepEqual(idsIn(await diagnose(healthy, { now, network: late })), other);
    });

  it('tells those behind a proxy that it goes to the host directly', async () => {
    const overrides = { variables: { HTTPS_PROXY: 'http://proxy:3128' }, readFile: () => '' };
    const gone = network({ lookUp: fails(new Error('ENOTFOUND')) });
    const { findings } = await diagnose(healthy, { now, network: gone, overrides });
    assert.match(findings[0]?.fix ?? '', /HTTPS_PROXY is set.*--offline/);
  });
});

describe('the doctor on the network', () => {
  const real = createNetwork({ timeoutMs: 2_000, now: Date.now });

  it('finds nothing at an emulated org', async () => {
    await withEmulator({}, async (emulator) => {
      assert.deepEqual(
        (await diagnose(emulator.environment(), { now: Date.now(), network: real })).findings,
        [],
      );
    });
  });

  it('says of a port that Node does not ask that it is the port', async () => {
    const { privateKeyPem } = await sampleKey();
    const healthy = healthyEnvironment('client-credentials', 'production', privateKeyPem);
    const environment = changed(healthy, { url: 'http://127.0.0.1:6000' });
    const { findings } = await diagnose(environment, { now, network: real });
    assert.deepEqual(
      findings
        .filter(({ id }) => id === 'host-does-not-answer')
        .map(({ what, why }) => [what, why]),
      [
        [
          '127.0.0.1:6000 was not asked.',
          'Port 6000 belongs to another service than the web, and no browser asks it, nor does Node.',
        ],
      ],
    );
  });

  it('finds that the clock of the org goes differently', async () => {
    const hourAhead = () => Date.now() + 3_600_000;
    await withEmulator({ clock: hourAhead }, async (emulator) => {
      const network = createNetwork({ timeoutMs: 2_000, now: Date.now });
      const { findings } = await diagnose(emulator.environment(), { now: Date.now(), network });
      assert.deepEqual(
        findings.map(({ id, severity }) => [id, severity]),
        [['clock-is-wrong', 'error']],
      );
    });
  });

  /** Whatever is sent to it is kept; it answers what it is told, or nothing. */
  async function listening(
    reply: string,
  ): Promise<{ server: Server; port: number; sent(): string }> {
    let sent = '';
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.on('data', (bytes) => {
        sent += bytes.toString('latin1');
        if (reply !== '') socket.end(reply);
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    return { server, port, sent: () => sent };
  }

  it('sends no value of any secret, in any spelling', async () => {
    await withEmulator({}, async (emulator) => {
      const body = JSON.stringify({ issuer: 'x', token_endpoint: 'y' });
      const { server, port, sent } = await listening(
        `HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`,
      );
      const environment = changed(emulator.environment(), { url: `http://127.0.0.1:${port}` });
      const { asked } = await diagnose(environment, { now: Date.now(), network: real });
      server.close();
      assert.equal(asked.length, 2);
      assert.match(
        sent(),
        /^GET \/\.well-known\/openid-configuration HTTP\/1\.1\r\n[\s\S]*GET \/services\/data /,
      );
      const secrets = environment.values.filter(
        ({ type, value }) => type === 'secret' && value !== '',
      );
      assert.ok(secrets.length > 5);
      for (const { key, value } of secrets)
        for (const spelling of [
          value,
          encodeURIComponent(value),
          Buffer.from(value).toString('base64'),
        ])
          assert.ok(!sent().includes(spelling), key);
      assert.doesNotMatch(sent(), /authorization|cookie/i);
    });
  });

  it('waits no longer than it is told', async () => {
    const { server, port } = await listening('');
    const environment = changed(healthyEnvironment('client-credentials', 'production', ''), {
      url: `http://127.0.0.1:${port}`,
      emulated: 'true',
    });
    const hasty = createNetwork({ timeoutMs: 100, now: Date.now });
    const { findings } = await diagnose(environment, { now: Date.now(), network: hasty });
    server.close();
    assert.deepEqual(
      findings.map(({ id, why }) => [id, /no answer in time/.test(why)]),
      [['host-does-not-answer', true]],
    );
  });

  it('tells a certificate that nobody vouches for, and sends such a host nothing', async () => {
    const { privateKeyPem } = await sampleKey();
    const { certificatePem } = createCertificate({
      privateKeyPem,
      subject: 'EXAMPLE Proxy',
      days: 1,
      now: Date.now(),
    });
    let requests = 0;
    const server = createTlsServer({ key: privateKeyPem, cert: certificatePem }, (_, response) => {
      requests += 1;
      response.end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const environment = changed(healthyEnvironment('client-credentials', 'production', ''), {
      url: `https://127.0.0.1:${port}`,
      emulated: 'true',
    });
    const { findings } = await diagnose(environment, { now: Date.now(), network: real });
    server.close();
    assert.deepEqual(
      {
        ids: findings.map(({ id }) => id),
        names: /EXAMPLE Proxy/.test(findings[0]?.what ?? ''),
        requests,
      },
      { ids: ['tls-intercepted'], names: true, requests: 0 },
    );
  });
});
