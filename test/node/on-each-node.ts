import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../clients/run-program.ts';
import type { InstalledPackage } from '../package/installed-package.ts';

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const { dependencies }: { readonly dependencies: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(fromHere('./package.json'), 'utf8'),
);
const { engines }: { readonly engines: { readonly node: string } } = JSON.parse(
  readFileSync(fromHere('../../package.json'), 'utf8'),
);

/** Tests of the package with each version of Node.js that it says it is for. */
export function onEachNode(packed: () => InstalledPackage): void {
  it('is tried with the oldest version that it says it needs', () => {
    const oldest = engines.node.replace('>=', '');
    assert.ok(dependencies['node20']?.endsWith(`@${oldest}.0`));
  });

  for (const [name, wanted] of Object.entries(dependencies)) {
    const version = wanted.split('@').at(-1) ?? '';
    it(`does its main job on Node.js ${version}`, async () => {
      const node = fromHere(`./node_modules/${name}/bin/node`);
      const { folder, command } = packed();
      const run = (...args: readonly string[]) => runProgram(node, [command, ...args], folder);
      assert.equal((await runProgram(node, ['--version'], folder)).text, `v${version}\n`);
      const help = await run('--help');
      assert.deepEqual([help.exit, /^grantsmith <command>$/m.test(help.text)], [0, true]);
      const { exit, text } = await run('run', 'client-credentials', 'jwt-bearer');
      assert.equal(exit, 0, text);
      // A warning of Node.js would stand there, too.
      assert.ok(!/Warning/i.test(text), text);
      const { summary } = JSON.parse(readFileSync(join(folder, 'results/summary.json'), 'utf8'));
      assert.ok(summary.flows === 2 && summary.assertions > 300 && summary.failed === 0);
    });
  }
}
