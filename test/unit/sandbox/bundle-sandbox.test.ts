import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type BundledModule, bundle } from '../../../tools/bundle-sandbox.ts';

const tool = fileURLToPath(new URL('../../../tools/bundle-sandbox.ts', import.meta.url));

/** A module of the folder lib. */
const lib = (name: string, ...lines: string[]): { path: string; text: string } => ({
  path: `lib/${name}`,
  text: `${lines.join('\n')}\n`,
});

const one = (...lines: string[]): BundledModule | undefined => bundle([lib('one', ...lines)])[0];

describe('bundle', () => {
  it('blanks types, and strips imports and exports', () => {
    const [first, second] = bundle([
      lib('one', 'export const one = (of: number): number => of as number;'),
      lib(
        'two',
        "import type { Condition } from '../../model/assertion.ts';",
        "import { one } from './one.ts';",
        '',
        '/** A shape. */',
        'export interface Shape {',
        '  readonly condition: Condition;',
        '}',
        '',
        'type Other = Shape;',
        '',
        'export function two<T extends Other>(shape?: T): unknown {',
        '  return shape ?? one(2);',
        '}',
      ),
    ]);
    assert.deepEqual(first, {
      path: 'lib/one',
      imports: [],
      exports: ['one'],
      names: ['one'],
      code: 'const one = (of) => of;\n',
    });
    assert.deepEqual(second, {
      path: 'lib/two',
      imports: ['lib/one'],
      exports: ['two'],
      names: ['two'],
      code: 'function two(shape) {\n  return shape ?? one(2);\n}\n',
    });
  });

  it('formats the code', () => {
    assert.equal(
      one('export const f=(a:string)=>{return "x"+a}')?.code,
      ['const f = (a) => {', "  return 'x' + a;", '};', ''].join('\n'),
    );
  });

  it('keeps comments, of a JSDoc the first paragraph, and none that explains a cast', () => {
    assert.equal(
      one(
        '/**',
        ' * What a reader',
        ' * of a script needs.',
        ' *',
        ' * What a developer needs.',
        ' */',
        'export function f(a: unknown): string {',
        '  // Why.',
        '  // Cast: why the cast is right.',
        '  return a as string;',
        '}',
        '',
        '/** In short. */',
        'export const g = 1;',
      )?.code,
      [
        '// What a reader',
        '// of a script needs.',
        'function f(a) {',
        '  // Why.',
        '  return a;',
        '}',
        '',
        '// In short.',
        'const g = 1;',
        '',
      ].join('\n'),
    );
  });

  it('leaves out what an entry does, since the banner of the script says it', () => {
    const text = '/** What it does. */\nexport function run(): void {\n  // Why.\n}\n';
    const [entry] = bundle([{ path: 'entries/run', text }]);
    assert.equal(entry?.code, 'function run() {\n  // Why.\n}\n');
  });

  it('lists names that are not exported, too', () => {
    assert.deepEqual(one('const a = 1;', 'function b() {}', 'export const c = a + 1;')?.names, [
      'a',
      'b',
      'c',
    ]);
  });

  for (const [what, message, ...sources] of [
    [
      'a name that two modules declare',
      'src/sandbox/lib/two.ts declares same, as lib/one does',
      lib('one', 'const same = 1;'),
      lib('two', 'export const same = 2;'),
    ],
    [
      'a name that Newman declares around every script',
      'src/sandbox/lib/one.ts declares request, which is a name of the sandbox',
      lib('one', 'export const request = 1;'),
    ],
    [
      'an import of what is not there',
      'src/sandbox/lib/one.ts imports lib/two, which is not in src/sandbox',
      lib('one', "import { two } from './two.ts';", 'export const one = two;'),
    ],
    [
      'an import of a whole module',
      'src/sandbox/lib/one.ts may only import by name',
      lib('one', "import './two.ts';"),
    ],
    [
      'an async function',
      'src/sandbox/lib/one.ts must be synchronous',
      lib('one', 'export async function one() {}'),
    ],
    [
      'a promise',
      'src/sandbox/lib/one.ts must be synchronous',
      lib('one', 'export const one = () => Promise.resolve(1);'),
    ],
  ] as const) {
    it(`refuses ${what}`, () => {
      assert.throws(() => bundle(sources), new Error(message));
    });
  }
});

describe('tools/bundle-sandbox.ts --check', () => {
  it('finds the generated modules as src/sandbox makes them', () => {
    const { status, stderr } = spawnSync(process.execPath, ['--import=tsx', tool, '--check'], {
      encoding: 'utf8',
    });
    assert.deepEqual([status, stderr], [0, '']);
  });
});
