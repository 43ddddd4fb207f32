/**
 * Turns src/sandbox into plain JavaScript modules that scripts in a collection are joined from, and
 * writes them to src/generator/sandbox-modules.generated.ts. With --check it only compares.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { blankSourceFile } from 'ts-blank-space';
import ts from 'typescript';

/** A module of src/sandbox; its path is relative to that folder and without an extension. */
export interface SandboxSource {
  readonly path: string;
  readonly text: string;
}

export interface BundledModule {
  readonly path: string;
  /** Paths of the modules it imports, in the order of their names. */
  readonly imports: readonly string[];
  readonly exports: readonly string[];
  /** Every name at the top of the module, exported or not. */
  readonly names: readonly string[];
  readonly code: string;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const generatedFile = `${root}src/generator/sandbox-modules.generated.ts`;

/**
 * Names that Newman's sandbox declares around every script, where a declaration of the same name is
 * a syntax error, and names that a reader of a Postman script takes for Postman's own.
 */
const forbiddenNames = new Set(
  (
    'CryptoJS _ tv4 cheerio xml2Json postman request environment globals data tests iteration ' +
    'responseBody responseCode responseHeaders responseTime responseCookies console Buffer atob ' +
    'btoa setTimeout setInterval setImmediate clearTimeout bridge pm require module exports crypto'
  ).split(' '),
);

function fail(path: string, problem: string): never {
  throw new Error(`src/sandbox/${path}.ts ${problem}`);
}

const isTypeDeclaration = (node: ts.Statement): boolean =>
  ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);

const isExported = (node: ts.Statement): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some((one) => one.kind === ts.SyntaxKind.ExportKeyword);

function namesOf(statement: ts.Statement): string[] {
  if (ts.isFunctionDeclaration(statement)) return statement.name ? [statement.name.text] : [];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name }) =>
    ts.isIdentifier(name) ? [name.text] : [],
  );
}

/** The path that a relative import of `.ts` means; imports of types alone mean none. */
function importedPath(statement: ts.Statement, from: string): string[] {
  if (!ts.isImportDeclaration(statement)) return [];
  const clause = statement.importClause;
  if (clause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return [];
  if (!clause?.namedBindings || !ts.isStringLiteral(statement.moduleSpecifier)) {
    fail(from, 'may only import by name');
  }
  const path = posix.join(posix.dirname(from), statement.moduleSpecifier.text);
  return [path.replace(/\.ts$/, '')];
}

/** Scripts are synchronous in every client: a promise may be dropped, and a timer may hang. */
function checkSynchronous(file: ts.SourceFile, path: string): void {
  const visit = (node: ts.Node): void => {
    const isAsync = node.kind === ts.SyntaxKind.AsyncKeyword || ts.isAwaitExpression(node);
    if (isAsync || (ts.isIdentifier(node) && node.text === 'Promise')) {
      fail(path, 'must be synchronous');
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
}

/** What is cut out before the types are blanked: imports, `export`, and types with their comments. */
function cuts(file: ts.SourceFile): [from: number, to: number][] {
  return file.statements.flatMap((statement): [number, number][] => {
    if (ts.isImportDeclaration(statement)) return [[statement.getStart(file), statement.end]];
    if (isTypeDeclaration(statement)) return [[statement.getFullStart(), statement.end]];
    if (!isExported(statement)) return [];
    const start = statement.getStart(file);
    return [[start, start + 'export'.length]];
  });
}

function plainScript(text: string): string {
  let rest = text;
  const file = ts.createSourceFile('module.ts', text, ts.ScriptTarget.ES2020, true);
  for (const [from, to] of cuts(file).reverse()) rest = rest.slice(0, from) + rest.slice(to);
  const problems: string[] = [];
  const cut = ts.createSourceFile('module.ts', rest, ts.ScriptTarget.ES2020, true);
  const blank = blankSourceFile(cut, (node) => problems.push(node.getText(cut)));
  if (problems.length > 0) throw new Error(`cannot blank the types of: ${problems.join(', ')}`);
  return readersComments(blank);
}

/**
 * The comments that help who reads a script: what explains a cast goes with the cast, and of a JSDoc
 * the first paragraph stays, while the rest is for who works on the source.
 */
function readersComments(code: string): string {
  return code
    .replace(/^ *\/\/ Cast: .*\n/gm, '')
    .replace(/^\/\*\* (.*) \*\/$/gm, '// $1')
    .replace(/^\/\*\*\n((?: \* .*\n)+)(?: \*.*\n)*? \*\/$/gm, (_, paragraph: string) =>
      paragraph.trimEnd().replace(/^ \*/gm, '//'),
    );
}

/** The banner of a script says what its entry does, so that need not be said twice. */
const withoutFirstComment = (code: string): string => code.replace(/^\s*(\/\/.*\n)+/, '');

function bundledModule({ path, text }: SandboxSource): BundledModule {
  const file = ts.createSourceFile(`${path}.ts`, text, ts.ScriptTarget.ES2020, true);
  checkSynchronous(file, path);
  const statements = file.statements.filter((statement) => !isTypeDeclaration(statement));
  return {
    path,
    imports: [...new Set(statements.flatMap((statement) => importedPath(statement, path)))].sort(),
    exports: statements.filter(isExported).flatMap(namesOf),
    names: statements.flatMap(namesOf),
    code: path.startsWith('entries/') ? withoutFirstComment(plainScript(text)) : plainScript(text),
  };
}

/** One run of Biome over all modules: it formats statement by statement, so none sees another. */
function formatted(modules: readonly BundledModule[]): BundledModule[] {
  const marker = '// -- module --\n';
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      `${root}node_modules/@biomejs/biome/bin/biome`,
      'format',
      '--stdin-file-path=src/sandbox/a.js',
    ],
    { cwd: root, encoding: 'utf8', input: modules.map(({ code }) => marker + code).join('\n') },
  );
  if (status !== 0) throw new Error(`Biome could not format the modules: ${stderr}`);
  const codes = stdout.split(marker).slice(1);
  return modules.map((module, at) => ({ ...module, code: `${(codes[at] ?? '').trim()}\n` }));
}

/** All modules may stand in one script, so no two may declare the same name. */
function checkNames(modules: readonly BundledModule[]): void {
  const owners = new Map<string, string>();
  for (const { path, names } of modules) {
    for (const name of names) {
      if (forbiddenNames.has(name)) fail(path, `declares ${name}, which is a name of the sandbox`);
      if (owners.has(name)) fail(path, `declares ${name}, as ${owners.get(name)} does`);
      owners.set(name, path);
    }
  }
}

function checkImports(modules: readonly BundledModule[]): void {
  const paths = new Set(modules.map(({ path }) => path));
  for (const { path, imports } of modules) {
    const missing = imports.find((one) => !paths.has(one));
    if (missing !== undefined) fail(path, `imports ${missing}, which is not in src/sandbox`);
  }
}

/** Pure but for the formatter: the same sources give the same modules. */
export function bundle(sources: readonly SandboxSource[]): BundledModule[] {
  const modules = sources.map(bundledModule);
  checkNames(modules);
  checkImports(modules);
  return formatted(modules);
}

function sandboxSources(): SandboxSource[] {
  return ['lib', 'entries'].flatMap((folder) =>
    readdirSync(`${root}src/sandbox/${folder}`)
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => ({
        path: `${folder}/${name.replace(/\.ts$/, '')}`,
        text: readFileSync(`${root}src/sandbox/${folder}/${name}`, 'utf8'),
      })),
  );
}

function generatedText(modules: readonly BundledModule[]): string {
  const rows = modules.map(({ path, imports, exports, code }) =>
    [
      `  ${JSON.stringify(path)}: {`,
      `    imports: ${JSON.stringify(imports)},`,
      `    exports: ${JSON.stringify(exports)},`,
      '    code: [',
      ...code
        .trimEnd()
        .split('\n')
        .map((line) => `      ${JSON.stringify(line)},`),
      "    ].join('\\n'),",
      '  },',
    ].join('\n'),
  );
  return `// Written by tools/bundle-sandbox.ts from src/sandbox; change that, and run it again.

/** A module of src/sandbox as plain JavaScript, without its imports and exports. */
export interface SandboxModule {
  readonly imports: readonly string[];
  readonly exports: readonly string[];
  readonly code: string;
}

export const sandboxModules: Readonly<Record<string, SandboxModule>> = {
${rows.join('\n')}
};
`;
}

function main(isCheck: boolean): void {
  const text = generatedText(bundle(sandboxSources()));
  const isSame = existsSync(generatedFile) && readFileSync(generatedFile, 'utf8') === text;
  if (isCheck && !isSame) {
    console.error('src/generator/sandbox-modules.generated.ts is not what src/sandbox makes.');
    console.error('Run: npm run generate:sandbox');
    process.exitCode = 1;
  } else if (!isSame) writeFileSync(generatedFile, text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.includes('--check'));
