import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseConfiguration } from '../../src/regression/config/parse-configuration.ts';
import { type Ended, startCli } from './built-cli.ts';
import { keys, openTerminal } from './terminal.ts';

/** The commands under "Next", as they would be copied from the screen. */
const stepsIn = (screen: string): string[] =>
  screen
    .slice(screen.indexOf('\nNext\n'))
    .split('\n')
    .filter((line) => /^ {5}\S/.test(line))
    .map((line) => line.trim());

/** A pasted line, run by a shell. */
function paste(
  line: string,
  cwd: string,
): { ended: Promise<Ended>; process: ChildProcess; stdout(): string } {
  const child = spawn('/bin/sh', ['-c', `exec ${line}`], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return {
    process: child,
    stdout: () => stdout,
    ended: new Promise((resolve) => child.on('close', (exit) => resolve({ stdout, stderr, exit }))),
  };
}

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

describe('grantsmith init', function () {
  this.timeout(120_000);
  let cwd: string;
  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'grantsmith-init-'));
  });
  afterEach(() => rmSync(cwd, { recursive: true }));

  it('asks in whole lines in a terminal that says it has no columns', async () => {
    const terminal = openTerminal(['init'], cwd, { columns: 0, rows: 0 });
    await terminal.answer('Which org is it for?');
    await terminal.answer('An Experience Cloud site', keys.interrupt);
    await terminal.ended;
    assert.match(terminal.screen(), /An emulated org \(comes with grantsmith; no account needed\)/);
  });

  it('brings a person with nothing to a green run, who answers its questions and pastes what it prints', async () => {
    const terminal = openTerminal(['init'], cwd);
    await terminal.answer('Which org is it for?', keys.enter);
    await terminal.answer('How is the token to be got?', keys.enter);
    await terminal.answer('\nNext\n');
    assert.equal(await terminal.ended, 0, terminal.screen());
    const [run = '', emulator = '', doctor = '', ...more] = stepsIn(terminal.screen());
    assert.deepEqual(more, []);

    const ran = await paste(run, cwd).ended;
    assert.equal(ran.exit, 0, ran.stdout + ran.stderr);
    assert.match(ran.stdout, /✔ \d+ assertions passed/);

    const served = paste(emulator, cwd);
    while (!served.stdout().includes('listens at'))
      await new Promise((done) => setTimeout(done, 50));
    const looked = await paste(doctor, cwd).ended;
    assert.equal(looked.exit, 0, looked.stdout);
    assert.match(looked.stdout, /✔ Nothing stands in the way\./);
    served.process.kill('SIGINT');
    assert.equal((await served.ended).exit, 0);
  });

  it('asks for the URL of a real org, says what is wrong with it, and makes a key for its owner alone', async () => {
    const terminal = openTerminal(['init', '--out', 'my org'], cwd);
    await terminal.answer('Which org is it for?', keys.down, keys.down, keys.enter);
    await terminal.answer('How is the token to be got?', keys.down, keys.enter);
    await terminal.answer('My Domain URL?', 'https://example.lightning.force.com', keys.enter);
    await terminal.answer('the one of the Lightning pages', ...Array(35).fill('\u007f'));
    await terminal.answer('', 'https://example--uat.sandbox.my.salesforce.com', keys.enter);
    await terminal.answer('\nNext\n');
    assert.equal(await terminal.ended, 0, terminal.screen());
    const folder = join(cwd, 'my org');
    const environment = join(folder, 'sandbox.postman_environment.json');
    assert.match(readFileSync(environment, 'utf8'), /example--uat\.sandbox\.my\.salesforce\.com/);
    assert.deepEqual(
      [environment, join(folder, 'keys/private-key.pem'), join(folder, 'keys/certificate.crt')].map(
        modeOf,
      ),
      ['600', '600', '644'],
    );
    assert.match(terminal.screen(), /Still to be filled in in .*: clientId, username\n/);

    const [guide = '', doctor = ''] = stepsIn(terminal.screen());
    assert.equal((await paste(guide, cwd).ended).exit, 0);
    const looked = await paste(`${doctor} --offline`, cwd).ended;
    assert.deepEqual(
      [...looked.stdout.matchAll(/\((variable-empty)\)\n {2}The variable (\w+)/g)].map(
        ([, id, name]) => [id, name],
      ),
      [
        ['variable-empty', 'clientId'],
        ['variable-empty', 'username'],
      ],
    );
    assert.equal(looked.exit, 3);
  });

  it('leaves nothing behind when it is interrupted', async () => {
    const terminal = openTerminal(['init'], cwd);
    await terminal.answer('Which org is it for?', keys.enter);
    await terminal.answer('How is the token to be got?', keys.interrupt);
    assert.equal(await terminal.ended, 130);
    assert.match(terminal.screen(), /Nothing was written\./);
    assert.deepEqual(readdirSync(cwd), []);
  });

  it('writes a configuration that a run takes', async () => {
    for (const args of [
      ['--yes'],
      [
        '--org-type',
        'production',
        '--flow',
        'client-credentials',
        '--url',
        'https://example.my.salesforce.com',
        '--out',
        'prod',
      ],
    ]) {
      const { exit, stderr } = await startCli(['init', ...args], cwd).ended;
      assert.equal(exit, 0, stderr);
    }
    const read = (folder: string) =>
      parseConfiguration(readFileSync(join(cwd, folder, 'grantsmith.yml'), 'utf8'), 'x.yaml');
    assert.deepEqual(read('grantsmith'), {
      emulatedOrgs: 1,
      defaults: { flows: ['client-credentials'] },
    });
    assert.deepEqual(read('prod'), {
      orgs: {
        production: {
          environment: 'production.postman_environment.json',
          flows: ['client-credentials'],
        },
      },
    });
    assert.ok(existsSync(join(cwd, 'prod/production.postman_environment.json')));
  });

  it('overwrites nothing without --force', async () => {
    await startCli(['init', '--yes'], cwd).ended;
    const guide = join(cwd, 'grantsmith/client-credentials.md');
    const before = statSync(guide).mtimeMs;
    const again = await startCli(['init', '--yes'], cwd).ended;
    assert.equal(again.exit, 2);
    assert.match(again.stderr, /are there already/);
    assert.equal(statSync(guide).mtimeMs, before);
    assert.equal((await startCli(['init', '--yes', '--force'], cwd).ended).exit, 0);
  });
});
