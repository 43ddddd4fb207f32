import type { ScriptCall } from '../model/script-call.ts';
import { type SandboxModule, sandboxModules } from './sandbox-modules.generated.ts';

const pathOfFunction: ReadonlyMap<string, string> = new Map(
  Object.entries(sandboxModules).flatMap(([path, module]) =>
    module.exports.map((name): [string, string] => [name, path]),
  ),
);

function moduleOf(name: string): string {
  const path = pathOfFunction.get(name);
  if (path === undefined) throw new TypeError(`src/sandbox exports no function ${name}`);
  return path;
}

/** A module after all that it imports. */
function withImports(path: string): string[] {
  // Cast: the bundler refuses an import of a module that is not there.
  const { imports } = sandboxModules[path] as SandboxModule;
  return [...imports.flatMap(withImports), path];
}

const joined = new Map<string, string>();

/**
 * The readable code of the modules that these functions of `src/sandbox` need, each once, and each
 * before what it uses, as a person reads. The order of the names does not matter. Hundreds of scripts
 * call the same few functions, whose code is put together once.
 */
export function sandboxCode(functions: readonly string[]): string {
  const modules = [...new Set(functions.map(moduleOf))].sort();
  const key = modules.join();
  const code = joined.get(key) ?? codeOf(modules);
  joined.set(key, code);
  return code;
}

function codeOf(modules: readonly string[]): string {
  const paths = new Set(modules.flatMap(withImports));
  return [...paths]
    .reverse()
    .map((path) => sandboxModules[path]?.code)
    .join('\n\n');
}

/** Options that only negative cases set; the functions that know them are bundled for those alone. */
const changingOptions = ['claims', 'shiftSeconds', 'tamper'] as const;

const changingFunctions: Readonly<Partial<Record<ScriptCall['script'], string>>> = {
  'sign-assertion': 'signChangedAssertion',
  'sign-actor-token': 'signChangedActorToken',
};

const camelCase = (name: string): string =>
  name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** The function of `src/sandbox/entries` that carries out a script call, with its options. */
export function entryFunction({ script, options }: ScriptCall): string {
  const isChanged = changingOptions.some((option) => option in options);
  return (isChanged && changingFunctions[script]) || camelCase(script);
}
