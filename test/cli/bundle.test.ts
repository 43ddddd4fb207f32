import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keys, openTerminal } from './terminal.ts';

describe('grantsmith bundle', () => {
  let cwd: string;
  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'grantsmith-bundle-'));
    writeFileSync(
      join(cwd, 'mine.json'),
      JSON.stringify({
        name: 'mine',
        values: [{ key: 'url', value: 'https://example.my.salesforce.com', enabled: true }],
      }),
    );
  });
  afterEach(() => rmSync(cwd, { recursive: true }));

  const answers: readonly (readonly [string, string, number, readonly string[]])[] = [
    ['yes', keys.enter, 0, ['bundle', 'mine.json']],
    ['no', 'n', 130, ['mine.json']],
    ['Ctrl-C', keys.interrupt, 130, ['mine.json']],
  ];
  for (const [name, pressed, exit, files] of answers) {
    it(`ends with ${exit} after ${name}`, async () => {
      const words = ['bundle', '-e', 'mine.json', '--flow', 'client-credentials'];
      const terminal = openTerminal(words, cwd);
      await terminal.answer('Write this?', pressed);
      assert.equal(await terminal.ended, exit, terminal.screen());
      assert.deepEqual(readdirSync(cwd).sort(), files);
      assert.match(terminal.screen(), exit === 0 ? /^Written: /m : /^Nothing was written\.$/m);
    });
  }
});
