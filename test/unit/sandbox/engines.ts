import { createRequire } from 'node:module';

/** The part of postman-sandbox that is used here; it ships no types of its own that fit both versions. */
interface Context {
  execute(
    target: unknown,
    options: unknown,
    done: (error: Error | null, result: unknown) => void,
  ): void;
  on(event: string, listener: (...values: unknown[]) => void): void;
  removeAllListeners(event: string): void;
  dispose(): void;
}

interface PostmanSandbox {
  createContext(done: (error: Error | null, context: Context) => void): void;
}

/** What a script left behind. */
export interface ScriptResult {
  /** The message of what the script threw. */
  readonly error: string | undefined;
  /** The values of the environment, or of the collection when no environment is active. */
  readonly variables: Readonly<Record<string, string>>;
  readonly assertions: readonly { readonly name: string; readonly passed: boolean }[];
  /** What the assertions that failed say. */
  readonly messages: readonly string[];
  readonly console: readonly string[];
  readonly skipped: boolean;
}

export interface ScriptRun {
  readonly script: string;
  readonly variables?: Readonly<Record<string, string>>;
  /** Without it an environment is active. */
  readonly noEnvironment?: true;
  readonly listen?: 'prerequest' | 'test';
  readonly response?: {
    readonly code: number;
    readonly body: string;
    readonly header?: readonly { readonly key: string; readonly value: string }[];
  };
}

const require = createRequire(import.meta.url);
const sandboxOf = (dependent: string): PostmanSandbox =>
  createRequire(require.resolve(dependent))('postman-sandbox');

/** Newman's sandbox, and that of today's Postman app. */
export const engines: Readonly<Record<string, () => PostmanSandbox>> = {
  'newman 6.2.2': () => sandboxOf('newman'),
  'postman-runtime 7.56.1': () => sandboxOf('postman-runtime'),
};

/** One sandbox of an engine for as long as the work takes. */
export async function withEngine(
  engine: string,
  work: (run: (script: ScriptRun) => Promise<ScriptResult>) => Promise<void>,
): Promise<void> {
  const sandbox = engines[engine]?.();
  if (!sandbox) throw new TypeError(`no engine ${engine}`);
  const context = await new Promise<Context>((resolve, reject) => {
    sandbox.createContext((error, created) => (error ? reject(error) : resolve(created)));
  });
  try {
    await work((script) => runIn(context, script));
  } finally {
    context.dispose();
  }
}

/** An assertion as the sandbox reports it. */
interface Assertion {
  readonly name: string;
  readonly passed: boolean;
  readonly error?: { readonly message: string } | null;
}

let runs = 0;

function runIn(context: Context, run: ScriptRun): Promise<ScriptResult> {
  runs += 1;
  const id = `run-${runs}`;
  const console: string[] = [];
  const assertions: { name: string; passed: boolean }[] = [];
  const messages: string[] = [];
  let skipped = false;
  context.on('console', (_cursor, _level, ...values) => console.push(values.join(' ')));
  context.on(`execution.skipRequest.${id}`, () => {
    skipped = true;
  });
  context.on('execution.assertion', (_cursor, found) => {
    for (const { name, passed, error } of found as Assertion[]) {
      assertions.push({ name, passed });
      if (error) messages.push(error.message);
    }
  });
  return new Promise((resolve) => {
    context.execute(
      { listen: run.listen ?? 'prerequest', script: { exec: run.script.split('\n') } },
      { id, timeout: 20_000, allowSkipRequest: true, context: contextOf(run) },
      (error, result) => {
        for (const event of ['console', 'execution.assertion']) context.removeAllListeners(event);
        const variables = variablesIn(
          result,
          run.noEnvironment ? 'collectionVariables' : 'environment',
        );
        resolve({ error: error?.message, variables, assertions, messages, console, skipped });
      },
    );
  });
}

function contextOf({ variables = {}, noEnvironment, response }: ScriptRun): unknown {
  const values = Object.entries(variables).map(([key, value]) => ({ key, value, type: 'any' }));
  const scope = noEnvironment
    ? { collectionVariables: { values } }
    : { environment: { name: 'test', values } };
  return {
    ...scope,
    request: { url: 'http://127.0.0.1/', method: 'POST' },
    ...(response && {
      response: { ...response, stream: { type: 'Buffer', data: [...Buffer.from(response.body)] } },
    }),
  };
}

function variablesIn(
  result: unknown,
  scope: 'environment' | 'collectionVariables',
): Record<string, string> {
  const scopes = result as
    | Record<string, { values?: { key: string; value: string }[] }>
    | undefined;
  const values = scopes?.[scope]?.values ?? [];
  return Object.fromEntries(values.map(({ key, value }) => [key, value]));
}
