/**
 * Runs a collection with today's postman-runtime, as the Postman app does, and prints what came of
 * it as JSON: `node run-with-runtime.mjs collection.json environment.json`. Plain JavaScript, because
 * neither the runtime nor its SDK have types that fit each other.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { Runner } = require('postman-runtime');
const sdk = createRequire(require.resolve('postman-runtime'))('postman-collection');

const [collection, environment] = process.argv
  .slice(2, 4)
  .map((path) => JSON.parse(readFileSync(path, 'utf8')));

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
          ...made.map(({ name, passed, skipped }) => ({ of: current, name, passed, skipped })),
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
