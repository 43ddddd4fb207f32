import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { commands } from '../../src/cli/commands/index.ts';
import { exitCodes } from '../../src/index.ts';
import { exitStatus, manPage } from '../../tools/man-page.ts';

const hasGroff = spawnSync('groff', ['--version']).status === 0;

/** As `man` shows it, in lines that are never broken. */
function shown(page: string): string {
  const { stdout, stderr } = spawnSync(
    'groff',
    ['-ww', '-man', '-Tutf8', '-P-cbou', '-rLL=2000n'],
    {
      input: page,
      encoding: 'utf8',
    },
  );
  assert.equal(stderr, '');
  return stdout;
}

describe('the manual page', () => {
  it('names every exit code', () => {
    assert.deepEqual(
      exitStatus.map(([code]) => code),
      Object.values(exitCodes),
    );
  });

  it('is the file that the package gives to man', () => {
    const { man }: { readonly man: string } = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    );
    assert.equal(readFileSync(new URL(`../../${man}`, import.meta.url), 'utf8'), manPage());
  });

  if (hasGroff)
    it('shows every command with its options and examples, and groff has nothing against it', () => {
      const text = shown(manPage());
      for (const { usage, options, examples } of commands)
        for (const needed of [
          `grantsmith ${usage}`,
          ...Object.keys(options).map((name) => `--${name}`),
          ...examples.map(([line]) => `grantsmith ${line}`),
        ])
          assert.ok(text.includes(needed), needed);
    });
});
