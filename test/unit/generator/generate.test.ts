import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { type GeneratedFile, generate } from '../../../src/generator/generate.ts';

const flowIds = ['client-credentials', 'jwt-bearer', 'asset-token', 'authorization-code'];
const orgTypes = ['production', 'sandbox', 'experience-cloud'];

const environments = (name: string) =>
  orgTypes.map((orgType) => `${name}.${orgType}.template.postman_environment.json`);
const filesOf = (flow: string) => [
  `${flow}.postman_collection.json`,
  ...environments(flow),
  `${flow}.md`,
];
const pathsOf = (files: readonly GeneratedFile[]) => files.map(({ path }) => path);

const digest = (files: readonly GeneratedFile[]) =>
  createHash('sha256').update(JSON.stringify(files)).digest('hex');

/** Generates in a process of its own, in another place of the world. */
function digestElsewhere(environment: Readonly<Record<string, string>>): string {
  const script = `
    import { createHash } from 'node:crypto';
    import { generate } from './src/generator/generate.ts';
    const files = await generate();
    process.stdout.write(createHash('sha256').update(JSON.stringify(files)).digest('hex'));
  `;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type', 'module', '--eval', script],
    {
      cwd: new URL('../../../', import.meta.url),
      env: { ...process.env, ...environment },
      encoding: 'utf8',
    },
  );
  assert.equal(stderr, '');
  return stdout;
}

describe('generate', () => {
  it('makes a collection, three environments and a guide for each flow, and one collection of all', async () => {
    assert.deepEqual(pathsOf(await generate()), [
      ...flowIds.flatMap(filesOf),
      'salesforce-oauth.postman_collection.json',
      ...environments('salesforce-oauth'),
    ]);
  });

  it('makes the legacy flow only when asked for it by name', async () => {
    assert.deepEqual(
      pathsOf(await generate({ flows: ['username-password'] })),
      filesOf('username-password'),
    );
  });

  it('makes environments of the chosen org types alone', async () => {
    assert.deepEqual(pathsOf(await generate({ flows: ['jwt-bearer'], orgTypes: ['sandbox'] })), [
      'jwt-bearer.postman_collection.json',
      'jwt-bearer.sandbox.template.postman_environment.json',
      'jwt-bearer.md',
    ]);
  });

  it('makes the same file of a flow, whatever is made besides', async () => {
    const alone = await generate({ flows: ['jwt-bearer'] });
    const all = await generate();
    assert.deepEqual(
      all.filter(({ path }) => path.startsWith('jwt-bearer')),
      alone,
    );
  });

  it('makes text with LF and one line end at the end', async () => {
    for (const { path, text } of await generate()) {
      assert.ok(!text.includes('\r') && text.endsWith('\n') && !text.endsWith('\n\n'), path);
    }
  });

  it('makes the same bytes again, in any time zone and language', async () => {
    const here = digest(await generate());
    assert.equal(digest(await generate()), here);
    assert.equal(
      digestElsewhere({ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }),
      here,
    );
  });
});
