/**
 * Runs a collection with today's postman-runtime, as the Postman app does, and prints what came of
 * it as JSON: `node run-with-runtime.mjs collection.json environment.json [vault.json]`. Plain JavaScript,
 * because neither the runtime nor its SDK have types that fit each other. The vault is what a person has in
 * the app, and answers, after a while, when asked for leave: `{"secrets": {"name": "value"}, "allow": true}`.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { Runner } = require('postman-runtime');
const sdk = createRequire(require.resolve('postman-runtime'))('postman-collection');

const [collection, environment, vault] = process.argv
  .slice(2, 5)
  .map((path) => JSON.parse(readFileSync(path, 'utf8')));

function vaultScope({ secrets, allow }) {
  const values = Object.entries(secrets).map(([name, value]) => ({ key: `vault:${name}`, value }));
  const scope = new sdk.VariableScope({ prefix: 'vault:', values });
  const askForLeave = () => new Promise((resolve) => setTimeout(resolve, 300, allow));
  scope._ = { allowScriptAccess: askForLeave };
  return scope;
}

const assertions = [];
const errors = [];
const views = [];
let current = '';
const noteError = (error) => {
  if (error) errors.push(error.message ?? String(error));
};

new Runner().run(
  new sdk.Collection(collection),
  {
    environment: new sdk.VariableScope(environment),
    ...(vault && { vaultSecrets: vaultScope(vault) }),
    timeout: { request: 30_000, script: 60_000, global: 0 },
    requester: { followRedirects: true },
  },
  (error, run) => {
    noteError(error);
    run?.start({
      beforeItem: (_failure, _cursor, item) => {
        current = item.name;
      },
      assertion: (_cursor, made) =>
        assertions.push(
          ...made.map(({ name, passed, skipped, error }) => ({
            ...{ of: current, name, passed, skipped },
            ...(error && { message: error.message }),
          })),
        ),
      test: (_failure, _cursor, results, item) =>
        results.forEach(({ result }) => {
          const view = result?.return?.visualizer;
          if (view) views.push({ of: item.name, ...view });
        }),
      exception: (_cursor, thrown) => noteError(thrown),
      request: (failure) => noteError(failure),
      done(failure) {
        noteError(failure);
        process.stdout.write(JSON.stringify({ assertions, errors, views }), () => process.exit());
      },
    });
  },
);
