import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { commands } from '../../src/cli/commands/index.ts';
import { flows } from '../../src/flows/index.ts';
import { generate } from '../../src/generator/generate.ts';
import { flowIds } from '../../src/model/flow.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const namesIn = (folder: string) => readdirSync(`${root}${folder}`);
const withoutEnding = (names: readonly string[]) => names.map((name) => name.replace(/\..*$/, ''));

describe('every folder is in its index:', () => {
  it('flows', () => {
    const folders = namesIn('src/flows').filter((name) =>
      existsSync(`${root}src/flows/${name}/flow.ts`),
    );
    assert.deepEqual(flows.map(({ id }) => id).sort(), folders.sort());
    assert.deepEqual([...flowIds].sort(), folders.sort());
  });

  it('commands', () => {
    const files = withoutEnding(namesIn('src/cli/commands')).filter((name) => name !== 'index');
    assert.deepEqual(commands.map(({ name }) => name).sort(), files.sort());
  });

  it('kinds of assertion, each with its template', () => {
    const source = readFileSync(`${root}src/model/assertion.ts`, 'utf8');
    const kinds = [...source.matchAll(/readonly kind: '([a-z-]+)'/g)].map((match) => match[1]);
    const templates = withoutEnding(namesIn('templates/assertions'));
    const elsewhere = ['refusal'];
    assert.deepEqual([...templates, ...elsewhere].sort(), [...new Set(kinds)].sort());
    assert.ok(namesIn('templates/refusals').length > 0);
  });
});

describe('every command', () => {
  const cases = namesIn('test/cli/cases').map((name) =>
    readFileSync(`${root}test/cli/cases/${name}/command`, 'utf8').trim().split(' '),
  );

  for (const { name, examples } of commands) {
    it(`has examples and cases: ${name}`, () => {
      assert.ok(examples.length > 0);
      assert.ok(examples.every(([command]) => command.split(' ')[0] === name));
      assert.ok(cases.some(([first, second]) => first === name && second === '--help'));
      assert.ok(cases.some(([first, second]) => first === name && second !== '--help'));
    });
  }
});

describe('the collections that are checked in', () => {
  it('are what is generated, and nothing else', async () => {
    const files = new Map((await generate()).map(({ path, text }) => [path, text]));
    assert.deepEqual(namesIn('collections').sort(), [...files.keys()].sort());
    for (const [path, text] of files)
      assert.equal(readFileSync(`${root}collections/${path}`, 'utf8'), text, `${path} has drifted`);
  });
});
