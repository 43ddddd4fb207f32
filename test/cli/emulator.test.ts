import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '../../src/model/environment.ts';
import { valuesByKey } from '../../src/model/environment.ts';
import { type Started, startCli } from './built-cli.ts';

/** Waits until the condition holds; the time limit of the test is the limit. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}

async function askForToken(environment: Environment, secret?: string): Promise<Response> {
  const values = valuesByKey(environment);
  return await fetch(`${values.get('url')}/services/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: values.get('clientId') ?? '',
      client_secret: secret ?? values.get('clientSecret') ?? '',
    }),
  });
}

describe('grantsmith emulator', () => {
  let cwd: string;
  let started: Started | undefined;
  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'grantsmith-emulator-'));
  });
  afterEach(async () => {
    started?.process.kill('SIGKILL');
    await started?.ended;
    started = undefined;
    rmSync(cwd, { recursive: true });
  });

  it('prints one line of JSON, serves what its environment says, tells refusals, ends with 0', async () => {
    const running = startCli(['emulator', '--json', '--out', 'env'], cwd);
    started = running;
    await until(() => running.stdout().includes('\n'));
    const { url, environment: file }: { readonly url: string; readonly environment: string } =
      JSON.parse(running.stdout());
    assert.match(url, /^http:\/\/127\.0\.0\.1:\d+$/);
    assert.equal(file, join(cwd, 'env', 'emulator.postman_environment.json'));
    assert.equal(statSync(file).mode & 0o777, 0o600);

    const environment: Environment = JSON.parse(readFileSync(file, 'utf8'));
    assert.equal(valuesByKey(environment).get('url'), url);
    assert.equal((await askForToken(environment)).status, 200);
    assert.equal((await askForToken(environment, 'wrong-EXAMPLE')).status, 400);

    running.process.kill('SIGINT');
    const { stdout, stderr, exit } = await running.ended;
    assert.equal(exit, 0);
    assert.equal(stdout.split('\n').length, 2);
    assert.match(
      stderr,
      /^\d\d:\d\d:\d\d POST \/services\/oauth2\/token 40\d invalid-client-credentials: \S.*\n$/,
    );
    assert.ok(!stderr.includes('wrong-EXAMPLE'));
  });

  it('tells a person where it is and what it refuses', async () => {
    const running = startCli(['emulator'], cwd);
    started = running;
    await until(() => running.stdout().includes('Ctrl-C'));
    running.process.kill('SIGTERM');
    const { stdout, exit } = await running.ended;
    assert.equal(exit, 0);
    assert.match(stdout, /^An emulated Salesforce org listens at http:\/\/127\.0\.0\.1:\d+\n/);
  });

  it('says that the port is busy, and leaves no file', async () => {
    const busy = createServer();
    await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve));
    // A server that listens on a port has an AddressInfo.
    const { port } = busy.address() as AddressInfo;
    try {
      started = startCli(['emulator', '--port', String(port)], cwd);
      const { stdout, stderr, exit } = await started.ended;
      assert.deepEqual(
        { stdout, stderr: stderr.replaceAll(String(port), 'PORT'), exit },
        {
          stdout: '',
          stderr:
            'The emulator cannot listen on port PORT\n  why   Another program uses this port\n  next  Use another port, or 0 for any free one.\n',
          exit: 4,
        },
      );
      assert.throws(() => statSync(join(cwd, 'emulator.postman_environment.json')));
    } finally {
      busy.close();
    }
  });
});
