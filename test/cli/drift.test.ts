import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Emulator, startEmulator } from '../../src/emulator/start-emulator.ts';
import { startCli } from './built-cli.ts';

describe('grantsmith drift, against an org', () => {
  let cwd: string;
  let org: Emulator;
  before(async () => {
    cwd = mkdtempSync(join(tmpdir(), 'grantsmith-drift-'));
    org = await startEmulator();
  });
  after(async () => {
    await org.stop();
    rmSync(cwd, { recursive: true });
  });

  it('is no success where the org left a part without an answer', async () => {
    const environment = org.environment();
    const values = environment.values.map((one) =>
      one.key === 'cpqUrl' ? { ...one, value: 'http://127.0.0.1:1' } : one,
    );
    writeFileSync(join(cwd, 'org.json'), JSON.stringify({ ...environment, values }));
    const words = ['drift', 'client-credentials', '-e', 'org.json'];
    const { stdout, stderr, exit } = await startCli(words, cwd).ended;
    assert.equal(exit, 4);
    assert.match(stdout, /^✔ org and emulator answer \d+ requests alike; \d+ more/m);
    assert.match(
      stderr,
      /org did not answer everything\n {2}why {3}GET http:\/\/127\.0\.0\.1:1\/\S+: nothing listens at that address \(ECONNREFUSED\)\n {2}next {2}Check the host and port/,
    );
  });
});
