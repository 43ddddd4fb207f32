import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(`${root}package.json`, 'utf8'),
);

/**
 * Stands for every program that installs, builds, checks or tests. BROKEN is the call that fails, HANGING
 * the one that never ends: what fails does so when that one hangs.
 */
const program = `#!/bin/bash
call="\${0##*/} $*" hangs=\${0%/*}/hangs
printf 'begin %s\\nend %s\\n' "$call" "$call"
if [[ $1 == test ]]; then echo "$SUMMARY"; fi
if [[ $call == "$HANGING" ]]; then
  : >"$hangs"
  sleep infinity
fi
[[ $call == "$BROKEN" ]] || exit 0
until [[ -z $HANGING || -e $hangs ]]; do sleep 0.01; done
exit 1
`;

/** What the script itself is written with. */
const tools = ['awk', 'bash', 'cat', 'dirname', 'mktemp', 'rm', 'sed', 'sleep', 'tee', 'timeout'];

const folders = ['cli', 'emulator', 'flows', 'mutation', 'system', 'unit'];
const more = ['clients', 'package'];

const allTests = `npm test -- test/{${more}}/*.test.ts`;
const install = (folder: string) => `npm ci --no-audit --no-fund --prefix test/${folder}`;
const calls = ['npm ci', ...['clients', 'node', 'package'].map(install), allTests];

describe('what CI runs', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'grantsmith-ci-'));
    for (const name of ['npm', 'npx', 'apt-get', 'chromium', 'curl', 'openssl', 'git'])
      writeFileSync(join(folder, name), program, { mode: 0o700 });
    for (const name of tools) symlinkSync(`/usr/bin/${name}`, join(folder, name));
  });
  after(() => rmSync(folder, { recursive: true }));

  /**
   * How it ends, what it says last, and the calls whose output stands in one piece. Every process that it
   * starts holds the fourth file open: this waits for all of them.
   */
  async function run(environment: Readonly<Record<string, string>>) {
    const child = spawn('/bin/bash', [`${root}.ci/run`], {
      env: { PATH: folder, SUMMARY: '  12 passing (3s)', ...environment },
      stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
    });
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    const exit = await new Promise((resolve) => child.on('close', resolve));
    return {
      exit,
      last: text.trimEnd().split('\n').at(-1),
      made: [...text.matchAll(/^begin (.+)\nend \1$/gm)].map((match) => match[1]).sort(),
    };
  }

  it('is what the README says, with every other test there is', async () => {
    assert.deepEqual(await run({}), {
      exit: 0,
      last: '12 passed, 0 failed, 0 skipped',
      made: [...calls].sort(),
    });
    assert.equal(scripts['test:mocha'], `mocha 'test/{${folders}}/**/*.test.ts'`);
    const tests = readdirSync(`${root}test`, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.test.ts') && !path.includes('node_modules'))
      .map((path) => path.split('/')[0]);
    assert.deepEqual([...new Set(tests)].sort(), [...folders, ...more].sort());
  });

  it('counts the tests that failed and that were skipped', async () => {
    const summary = '  12 passing (3s)\n  1 pending\n  2 failing';
    const { exit, last } = await run({ SUMMARY: summary, BROKEN: allTests });
    assert.deepEqual([exit, last], [1, '12 passed, 2 failed, 1 skipped']);
  });

  for (const call of calls)
    it(`fails when this fails: ${call}`, async () => {
      const { exit, made } = await run({ BROKEN: call });
      assert.deepEqual([exit, made.includes(call)], [1, true]);
    });

  for (const summary of ['', '  0 passing (1ms)', '  12 passing (3s)\n  1 failing'])
    it(`fails, although mocha ends well, when it says: ${JSON.stringify(summary)}`, async () => {
      assert.equal((await run({ SUMMARY: summary })).exit, 1);
    });

  it('brings the programs that are missing, and fails when they cannot be had', async () => {
    rmSync(join(folder, 'chromium'));
    assert.ok((await run({})).made.includes('apt-get update -qq'));
    assert.equal((await run({ BROKEN: 'apt-get update -qq' })).exit, 1);
  });

  for (const [broken, hanging] of [
    [install('package'), install('clients')],
    ['npm ci', install('node')],
    ['npm ci', 'apt-get update -qq'],
  ] as const)
    it(`ends, shows both and leaves nothing running: ${broken} fails, ${hanging} hangs`, async () => {
      rmSync(join(folder, 'chromium'), { force: true });
      rmSync(join(folder, 'hangs'), { force: true });
      const { exit, made } = await run({ BROKEN: broken, HANGING: hanging });
      assert.deepEqual([exit, [broken, hanging].filter((call) => !made.includes(call))], [1, []]);
    });
});
