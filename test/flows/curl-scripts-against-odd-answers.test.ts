import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { flowNamed } from '../../src/flows/index.ts';
import { curlScript } from '../../src/generator/plain/curl-script.ts';
import type { FlowId } from '../../src/model/flow.ts';

const settings = {
  GRANTSMITH_CLIENT_ID: 'EXAMPLE-id',
  GRANTSMITH_CLIENT_SECRET: 'EXAMPLE-secret',
  GRANTSMITH_USERNAME: 'example@example.com',
};

/** Prints the configuration that it is given in place of sending it. */
const tellingCurl = '#!/bin/sh\ncat >&2\nprintf 000\n';

describe('curl scripts', () => {
  let server: Server;
  let folder: string;
  let answers: Readonly<Record<string, string>> = {};
  let sent: string[] = [];

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'grantsmith-curl-'));
    writeFileSync(join(folder, 'curl'), tellingCurl, { mode: 0o755 });
    server = createServer((request, response) => {
      sent.push(request.url ?? '');
      if (answers[request.url ?? ''] === 'nothing') request.socket.destroy();
      const body = answers[request.url ?? ''] ?? '{}';
      response.writeHead(body.includes('"error"') ? 400 : 200).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  after(() => {
    rmSync(folder, { recursive: true });
    server.close();
  });
  beforeEach(() => {
    answers = {};
    sent = [];
  });

  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  /** Runs the script; whoever is asked for the callback gives this one, with the state of the request. */
  async function script(flow: FlowId, env: Record<string, string>, callback = '') {
    const path = join(folder, `${flow}.sh`);
    writeFileSync(path, curlScript(flowNamed(flow)));
    const given = { PATH: process.env['PATH'], GRANTSMITH_URL: url(), ...settings, ...env };
    const child = spawn('sh', [path], { env: given });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
      const state = /[?&]state=([^&]+)/.exec(text)?.[1];
      if (state !== undefined) child.stdin.end(`http://localhost/?${callback}&state=${state}\n`);
    });
    const exit = await new Promise<number | null>((resolve) => child.on('close', resolve));
    return { exit, out, err };
  }

  it('send nothing where a word chooses no request', async () => {
    const { exit, out, err } = await script('asset-token', {
      GRANTSMITH_SUBJECT_TOKEN_FLOW: 'jwt-baerer',
    });
    assert.deepEqual(
      { exit, out, err, sent },
      {
        exit: 2,
        out: '',
        err: 'GRANTSMITH_SUBJECT_TOKEN_FLOW must be one of: client-credentials jwt-bearer username-password\nNothing was sent.\n',
        sent: [],
      },
    );
  });

  it('tell what the org says as a whole, and in no way that moves the terminal', async () => {
    const error_description = 'no, {"really"} [not], it\'s "no"\u001b]0;title\u0007';
    const raw = JSON.stringify({ error: 'x', error_description });
    answers = { '/services/oauth2/token': raw.replaceAll('\\u001b', '\u001b') };
    const { exit, err } = await script('client-credentials', {});
    assert.equal(exit, 1);
    assert.match(err, /\n {6}x no, \{\\\n$/);
    answers = {
      '/services/oauth2/token': `{"error":"x","error_description":"no, [not] {it} \u001b[31m"}`,
    };
    assert.match(
      (await script('client-credentials', {})).err,
      /\n {6}x no, \[not\] \{it\} \[31m\n$/,
    );
  });

  it('say what the callback says where it has no code', async () => {
    const { exit, err } = await script('authorization-code', {}, 'error=access_denied');
    assert.equal(exit, 1);
    assert.match(err, /\nFAIL {2}the callback has no code: access_denied \n$/);
    assert(!sent.includes('/services/oauth2/token'));
  });

  it('tell nothing of an earlier answer where none came', async () => {
    answers = { '/id/keys': '{"message":"earlier"}', '/services/oauth2/token': 'nothing' };
    const { exit, err } = await script('authorization-code', {}, 'code=EXAMPLE');
    assert.deepEqual([exit, sent], [1, ['/id/keys', '/services/oauth2/token']]);
    assert.match(err, /\nFAIL {2}000 {2}Exchange the code for tokens\n {7}\n$/);
  });

  it('go on over HTTP alone, whatever the org says is its address', async () => {
    const token = { access_token: 'EXAMPLE', instance_url: url().replace('http', 'gopher') };
    answers = { '/services/oauth2/token': JSON.stringify(token) };
    const { err } = await script('client-credentials', {});
    assert.match(err, /Protocol "gopher"/);
  });

  it('send a value of several lines as one, from a file with the line ends of Windows', async () => {
    const secret = join(folder, 'secret');
    writeFileSync(secret, 'EXAMPLE "one"\r\noutput = EXAMPLE\r\n');
    const { err } = await script('client-credentials', {
      PATH: `${folder}:${process.env['PATH']}`,
      GRANTSMITH_CLIENT_SECRET: '',
      GRANTSMITH_CLIENT_SECRET_FILE: secret,
    });
    assert(
      err.includes('\ndata-urlencode = "client_secret=EXAMPLE \\"one\\"\r\\noutput = EXAMPLE"\n'),
      err,
    );
  });

  const audiences = [
    ['https://acme.my.salesforce.com', '', 'https://login.salesforce.com'],
    ['https://acme--uat.sandbox.my.salesforce.com', '', 'https://test.salesforce.com'],
    ['https://test.salesforce.com', '', 'https://test.salesforce.com'],
    ['https://acme.my.site.com', '', 'https://acme.my.site.com'],
    ['https://acme.my.site.com', '/partners', 'https://acme.my.site.com/partners'],
  ] as const;
  for (const [host, site, audience] of audiences)
    it(`sign for ${audience} at ${host}${site}`, async () => {
      const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
      const { err } = await script('jwt-bearer', {
        PATH: `${folder}:${process.env['PATH']}`,
        GRANTSMITH_URL: host,
        GRANTSMITH_SITE: site,
        GRANTSMITH_PRIVATE_KEY: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      });
      const [, claims = ''] = /assertion=[\w-]+\.([\w-]+)\./.exec(err) ?? [];
      assert.equal(JSON.parse(Buffer.from(claims, 'base64url').toString()).aud, audience);
    });
});
