import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main, startCli } from './built-cli.ts';

const failing = {
  info: {
    name: 'failing',
    schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
  },
  item: [
    {
      name: 'Ask',
      event: [
        { listen: 'test', script: { exec: ["pm.test('is', () => pm.expect(1).to.eql(2));"] } },
      ],
      request: { method: 'GET', url: 'http://127.0.0.1:9/' },
    },
  ],
};

describe('what grantsmith prints', () => {
  let cwd: string;
  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'grantsmith-output-'));
  });
  afterEach(() => rmSync(cwd, { recursive: true }));

  it('may stop being read: the run still ends as it ends, with its reports', async () => {
    writeFileSync(join(cwd, 'failing.json'), JSON.stringify(failing));
    const started = startCli(['run', 'failing.json', '-r', 'cli,junit'], cwd);
    started.process.stdout?.destroy();
    started.process.stderr?.destroy();
    assert.equal((await started.ended).exit, 4);
    assert.ok(existsSync(join(cwd, 'results', 'summary.json')));
    assert.ok(existsSync(join(cwd, 'results', 'junit.xml')));
  });

  it('is missed where it cannot be written', async function () {
    if (!existsSync('/dev/full')) this.skip();
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, [main, 'list'], { cwd, stdio: ['ignore', full, 'pipe'] });
    let told = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      told += text;
    });
    const exit = await new Promise((resolve) => child.on('close', resolve));
    closeSync(full);
    assert.match(told, /^Standard output cannot be written\n {2}why {3}The disk is full\n/);
    assert.equal(exit, 2);
  });

  /** An emulator in which something fails that nothing waits for. */
  const failingEmulator = (fault: string) => {
    const onSignal = `process.once('SIGUSR2', () => { ${fault} });`;
    const started = startCli(['emulator'], cwd, {
      NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(onSignal)}`,
    });
    started.process.stdout?.once('data', () => started.process.kill('SIGUSR2'));
    return started.ended;
  };

  it('says that a bug is one, also where nothing waits for what failed', async () => {
    const { stderr, exit } = await failingEmulator("throw new Error('EXAMPLE fault');");
    assert.match(stderr, /^This is a bug in grantsmith\n {2}why {3}Error: EXAMPLE fault\n/);
    assert.equal(exit, 70);
  });

  it('comes to an end also where a bug cannot be told', async () => {
    const { exit } = await failingEmulator(
      "throw Object.defineProperty(new Error('EXAMPLE'), 'stack', { get() { throw this; } });",
    );
    assert.notEqual(exit, 0);
  });
});
