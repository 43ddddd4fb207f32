import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createRedactor } from '../../src/redaction/redactor.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What the redactor is tested with must look real to it; a pattern in one test looks like a token. */
const exempt = /^test\/unit\/(redaction\/|regression\/golden\/drift-of-emulators\.test\.ts$)/;

/** Members of these names hold no secret there: names of other members, advice to people, mistakes to find. */
const harmless: Readonly<Record<string, readonly string[]>> = {
  'docs/redaction.md': ['clientSecret', 'urlPassword'],
  'src/redaction/url-credentials.ts': ['urlPassword'],
  'src/support/convert/formats.ts': [
    'password',
    'accessToken',
    'clientSecret',
    'refreshToken',
    'urlPassword',
  ],
  'src/support/convert/read-source.ts': ['urlPassword'],
  'src/support/convert/write-auth-url.ts': ['urlPassword'],
  'src/support/letters/english.ts': ['password', 'privateKey'],
  'test/cli/cases/convert-of-what-the-salesforce-cli-encrypted/files/me@example.com.json': [
    'accessToken',
  ],
  'test/unit/generator/openapi/openapi-requests.test.ts': ['password'],
  'test/unit/login/loopback-target.test.ts': ['urlPassword'],
  'test/unit/login/read-callback.test.ts': ['code'],
  'test/unit/support/convert.test.ts': ['accessToken', 'password'],
  'test/unit/support/doctor/broken/keys.ts': ['privateKey'],
  'test/unit/support/doctor/broken/variables.ts': ['clientSecret'],
  'test/unit/support/share.test.ts': ['password'],
  'tools/flow-blocks.ts': ['password'],
};

describe('the repository', () => {
  it('holds nothing that looks like a secret', async () => {
    const { stdout } = await promisify(execFile)('git', ['ls-files', '-z'], { cwd: root });
    const files = stdout.split('\0').filter((name) => name !== '' && existsSync(`${root}${name}`));
    assert.ok(files.length > 100);
    const redactor = createRedactor();
    const leaks = files
      .filter((name) => !exempt.test(name) && !name.endsWith('package-lock.json'))
      .flatMap((name) =>
        redactor
          .leaksIn(readFileSync(`${root}${name}`, 'utf8'))
          .filter((leak) => !harmless[name]?.includes(leak.name))
          .map((leak) => `${name}:${leak.line}: ${leak.name}`),
      );
    assert.deepEqual(leaks, []);
  });
});
