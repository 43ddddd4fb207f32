import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { writtenAnswers } from '../../src/cli/written-answers.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

async function printed(program: readonly string[], args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [...program, ...args], {
    cwd: root,
  });
  return stdout;
}

describe('the answers that the build wrote down', () => {
  for (const { args, file } of writtenAnswers)
    it(`${args.join(' ')} is as the command itself would say it`, async () => {
      assert.ok(existsSync(`${root}dist/cli/${file}`), 'npm run build comes before this test');
      // Beside the sources nothing is written down.
      assert.equal(
        await printed(['dist/cli/main.js'], args),
        await printed(['--import', 'tsx', 'src/cli/main.ts'], args),
      );
    });
});
