import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

interface Dependency {
  readonly resolved: string;
  readonly dynamic: boolean;
  readonly dependencyTypes: readonly string[];
}

interface Cruise {
  readonly modules: readonly {
    readonly source: string;
    readonly dependencies: readonly Dependency[];
  }[];
  readonly summary: { readonly totalCruised: number; readonly violations: readonly unknown[] };
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const config = '.dependency-cruiser.cjs';

async function cruise(): Promise<Cruise> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      ...['src', '--config', config, '--output-type', 'json'],
    ],
    { cwd: root, maxBuffer: 2 ** 28 },
  );
  return JSON.parse(stdout);
}

/** The modules that are loaded with this one, before anything is asked of it. */
function loadedWith(source: string, { modules }: Cruise): ReadonlySet<string> {
  const byName = new Map(modules.map((one) => [one.source, one.dependencies]));
  const loaded = new Set<string>();
  const waiting = [source];
  for (const name of waiting) {
    if (loaded.has(name)) continue;
    loaded.add(name);
    const needed = (byName.get(name) ?? []).filter(
      ({ dynamic, dependencyTypes }) => !dynamic && !dependencyTypes.includes('type-only'),
    );
    waiting.push(...needed.map(({ resolved }) => resolved));
  }
  return loaded;
}

/** The built files that are opened with this one, before anything is asked of it. */
function builtWith(file: string): readonly string[] {
  const loaded = [file];
  for (const path of loaded) {
    const imports = readFileSync(path, 'utf8').matchAll(
      /\bimport(?:[^"'();]*\bfrom)?\s*"(\.[^"]+)"/g,
    );
    for (const [, relative = ''] of imports) {
      const imported = fileURLToPath(new URL(relative, pathToFileURL(path)));
      if (!loaded.includes(imported)) loaded.push(imported);
    }
  }
  return loaded;
}

const heavy = /node_modules\/(newman|postman-\w+|hono|jose|handlebars|xmlbuilder2|@peculiar|zod)\//;

describe('the layers', () => {
  let result: Cruise;
  before(async () => {
    result = await cruise();
  });

  it('hold, and were looked at: a cruise of no modules would hold too', () => {
    assert.deepEqual(result.summary.violations, []);
    assert.ok(result.summary.totalCruised > 200, String(result.summary.totalCruised));
  });

  it('see dependencies through the TypeScript', () => {
    const modules = new Map(result.modules.map((one) => [one.source, one.dependencies]));
    const door = modules.get('src/runner/newman-door.ts') ?? [];
    assert.ok(door.some(({ resolved }) => resolved.startsWith('node_modules/newman/')));
  });

  it('know every folder of src', () => {
    // The configuration is CommonJS, and each of its rules begins with the layer it is for.
    const { allowed } = createRequire(import.meta.url)(`${root}${config}`) as {
      readonly allowed: readonly { readonly from: { readonly path?: string } }[];
    };
    const known = allowed.flatMap(
      ({ from }) => /^\^src\/([\w-]+)\/$/.exec(from.path ?? '')?.[1] ?? [],
    );
    const folders = readdirSync(`${root}src`, { withFileTypes: true })
      .filter((one) => one.isDirectory())
      .map(({ name }) => name);
    assert.deepEqual(
      folders.filter((name) => !known.includes(name)),
      [],
    );
  });

  it('load nothing heavy with the library or the command line, before it is needed', () => {
    for (const source of ['src/index.ts', 'src/cli/main.ts']) {
      const loaded = [...loadedWith(source, result)];
      assert.ok(loaded.length > 5);
      assert.deepEqual(
        loaded.filter((name) => heavy.test(name)),
        [],
        source,
      );
    }
  });

  it('load the library with a command only when it runs, once the build has looked past the index', () => {
    const loaded = builtWith(`${root}dist/cli/main.js`).map((path) => path.slice(root.length));
    assert.ok(loaded.length > 5);
    assert.ok(!loaded.includes('dist/index.js'));
    const texts = loaded.map((path) => readFileSync(`${root}${path}`, 'utf8'));
    const packages = texts.flatMap((text) => text.match(/\bfrom\s*"[a-z@][^":]*"/g) ?? []);
    assert.deepEqual(packages, []);
  });
});

describe('the sources', () => {
  const files = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.generated.ts'))
    .map((name) => ({ name, text: readFileSync(`${root}src/${name}`, 'utf8') }));

  it('are files of at most 300 lines', () => {
    assert.ok(files.length > 200);
    assert.deepEqual(
      files.filter(({ text }) => text.split('\n').length > 301).map(({ name }) => name),
      [],
    );
  });

  /** Scripts of a collection do what only the process hears of; workers are processes. */
  const mayTouchProcess = /^cli\/|^runner\/(sandbox-faults\.ts$|pool\/)/;

  it('touch the process in the command line only, but for two doors of the runner', () => {
    assert.deepEqual(
      files
        .filter(
          ({ name, text }) =>
            !mayTouchProcess.test(name) && /\bprocess\.[a-z]|'node:process'/.test(text),
        )
        .map(({ name }) => name),
      [],
    );
  });

  it('have no name that says nothing', () => {
    assert.deepEqual(
      files
        .map(({ name }) => name)
        .filter((name) =>
          /(^|\/)(utils?|helpers?|common|shared|types|constants|misc)(\/|\.ts$)/.test(name),
        ),
      [],
    );
  });
});
