import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TerminalIo } from '../../../src/cli/terminal-io.ts';
import { writeReports } from '../../../src/cli/write-reports.ts';
import { createRedactor } from '../../../src/redaction/redactor.ts';
import { assertion, collection, request, runResult } from '../reports/sample-result.ts';

const secret = 'EXAMPLE-pa55word';

function resultWith(message: string) {
  return runResult([
    collection('flow', 'org', {
      requests: [request('Ask', { assertions: [assertion('is', { outcome: 'failed', message })] })],
    }),
  ]);
}

describe('writeReports', () => {
  let folder: string;
  let printed: string;
  let told: string;
  const io: TerminalIo = {
    out: (text) => {
      printed += text;
    },
    err: (text) => {
      told += text;
    },
    draw: () => undefined,
    input: async () => '',
    isWatched: false,
    awaitsTyping: false,
    colour: false,
    environment: {},
    program: 'grantsmith',
    onInterrupt: () => () => undefined,
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'grantsmith-reports-'));
    printed = '';
    told = '';
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = async (message: string) => {
    const redactor = createRedactor();
    redactor.add('password', secret);
    const path = join(folder, 'deep', 'summary.json');
    const leaked = await writeReports(
      resultWith(message),
      [{ name: 'json', path }, { name: 'github' }],
      redactor,
      io,
    );
    return { leaked, path };
  };

  it('writes files and prints what has none', async () => {
    const { leaked, path } = await write('expected «password sha256:1a2b3c» to be there');
    assert.equal(leaked, false);
    assert.match(readFileSync(path, 'utf8'), /"schema": "grantsmith.run\/1"/);
    assert.match(printed, /^::error /);
    assert.equal(told, '');
  });

  it('keeps back what a secret stands in, in any writing, and tells the place but not the secret', async () => {
    for (const written of [secret, Buffer.from(secret).toString('base64')]) {
      told = '';
      const { leaked, path } = await write(`expected ${written} to be there`);
      assert.equal(leaked, true);
      assert.ok(!existsSync(path));
      assert.equal(printed, '');
      assert.match(
        told,
        /^The secret password \([0-9a-f]+\) stands in the json report at \d+:\d+; it was not written\n/,
      );
      assert.ok(!told.includes(secret));
    }
  });
});
