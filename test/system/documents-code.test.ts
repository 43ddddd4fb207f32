import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { blocksOf, root } from './documents/fenced-blocks.ts';

/** What the examples import, as it lies in the project of somebody who installed it. */
const packages = ['jsforce', 'openid-client', '@types/node'];

const programs = blocksOf('ts').map((block) => ({
  ...block,
  file: `${block.place.replace(/\W/g, '-')}.mts`,
}));

const compilerOptions: ts.CompilerOptions = {
  module: ts.ModuleKind.NodeNext,
  target: ts.ScriptTarget.ES2023,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: ['node'],
};

describe('TypeScript in the documents', () => {
  let folder: string;
  before(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'grantsmith-code-')));
    const modules = join(folder, 'node_modules');
    mkdirSync(join(modules, '@types'), { recursive: true });
    symlinkSync(root, join(modules, 'grantsmith'));
    for (const name of packages) symlinkSync(join(root, 'node_modules', name), join(modules, name));
    for (const { file, text } of programs) {
      writeFileSync(join(folder, file), text);
      const { outputText } = ts.transpileModule(text, { compilerOptions, fileName: file });
      writeFileSync(join(folder, file.replace('.mts', '.mjs')), outputText);
    }
  });
  after(() => rmSync(folder, { recursive: true }));

  it('compiles against the types of the package', () => {
    assert.ok(programs.length > 3);
    const program = ts.createProgram(
      programs.map(({ file }) => join(folder, file)),
      { ...compilerOptions, typeRoots: [join(folder, 'node_modules/@types')] },
    );
    const messages = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
      return `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
    assert.deepEqual(messages, []);
  });

  // Running collections takes long, and has tests of its own.
  for (const { place, file } of programs.filter(({ text }) => !text.includes('runSubjects')))
    it(`runs to its end: ${place}`, async () => {
      const program = join(folder, file.replace('.mts', '.mjs'));
      const { stderr } = await promisify(execFile)(process.execPath, [program]);
      assert.equal(stderr, '');
    });
});
