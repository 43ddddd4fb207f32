/**
 * Bundles the command, the library and the worker of the pool into dist/, with what they share in
 * dist/chunks, because hundreds of small modules take Node.js longer to open than to run. What is
 * imported on demand stays a chunk of its own; packages stay packages, but for yargs, which every
 * command needs and which comes in sixty files. The types are tsc's (see the script `build`).
 */
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type OnLoadResult, type Plugin } from 'esbuild';
import { pastIndex } from './past-index.ts';
import { precompiledTemplates } from './precompile-templates.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The packages that are joined in: small parts of larger ones, and yargs with all that it brings. */
const joined =
  /^(uuid|handlebars\/runtime|yargs|yargs-parser|cliui|y18n|escalade|get-caller-file|string-width|strip-ansi|wrap-ansi|ansi-regex|ansi-styles|emoji-regex|get-east-asian-width)(\/|$)/;

/** Where a module was, for what it finds beside itself; chunks stand one folder below dist. */
function oldPlace(path: string): string {
  if (!path.includes('/node_modules/')) {
    const built = relative(`${root}src`, path).replace(/\.ts$/, '.js');
    return `new URL(${JSON.stringify(`../${built}`)}, import.meta.url).href`;
  }
  const inside = path.slice(path.lastIndexOf('/yargs/') + '/yargs/'.length);
  return `new URL(${JSON.stringify(`./${inside}`)}, import.meta.resolve('yargs')).href`;
}

const modulesStayWhereTheyWere: Plugin = {
  name: 'modules stay where they were',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || joined.test(path) ? undefined : { path, external: true },
    );
    onLoad({ filter: /\.(ts|mjs|js)$/ }, async ({ path }): Promise<OnLoadResult | undefined> => {
      const text = path.startsWith(`${root}src/cli/`)
        ? pastIndex(path, `${root}src`)
        : await readFile(path, 'utf8');
      return {
        contents: text.replaceAll('import.meta.url', oldPlace(path)),
        loader: path.endsWith('.ts') ? 'ts' : 'js',
      };
    });
  },
};

/** Yargs lays out our own texts alone, all of plain letters; the real one loads tables of Unicode. */
const textIsPlain: Plugin = {
  name: 'text is plain',
  setup({ onLoad }) {
    onLoad({ filter: /\/node_modules\/string-width\/index\.js$/ }, () => ({
      contents: 'export default (text) => text.length;',
    }));
  },
};

const templatesAreCompiled: Plugin = {
  name: 'templates are compiled',
  setup({ onLoad }) {
    onLoad({ filter: /\/src\/render\/compile-template\.ts$/ }, () => ({
      contents: precompiledTemplates(),
      loader: 'js',
    }));
  },
};

await build({
  absWorkingDir: root,
  entryPoints: ['src/index.ts', 'src/cli/main.ts', 'src/runner/pool/worker.ts'],
  outdir: 'dist',
  outbase: 'src',
  bundle: true,
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  charset: 'utf8',
  minifyWhitespace: true,
  // So that the line in a stack trace still says something.
  lineLimit: 120,
  logLevel: 'warning',
  plugins: [textIsPlain, templatesAreCompiled, modulesStayWhereTheyWere],
});
