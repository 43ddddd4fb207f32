import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clientProgram, runProgram } from './run-program.ts';

/** What a client made of a collection. */
export interface Verdict {
  /** Requests that were sent. */
  readonly requests: number;
  readonly assertions: number;
  readonly failed: number;
}

/** A client that runs collections, and what is known of its limits. */
export interface Client {
  readonly name: string;
  /** Newman 5 has no `pm.execution`: what others skip it sends, and what it sends is checked. */
  readonly skips: boolean;
  /** The runner of the v3 format counts a request that a script skips as one that failed. */
  readonly errorPerSkip: boolean;
  run(files: Files): Promise<Verdict>;
}

export interface Files {
  readonly collection: string;
  readonly environment: string;
  /** An empty folder of this run. */
  readonly folder: string;
}

const json = (folder: string, name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

interface NewmanReport {
  readonly run: {
    readonly stats: { readonly requests: { readonly total: number } };
    readonly executions: readonly { readonly assertions?: readonly unknown[] }[];
    readonly failures: readonly unknown[];
  };
}

async function newman5({ collection, environment, folder }: Files): Promise<Verdict> {
  const reporter = ['-r', 'json', '--reporter-json-export', 'newman.json'];
  await runProgram(
    clientProgram('newman'),
    ['run', collection, '-e', environment, ...reporter],
    folder,
  );
  const { run }: NewmanReport = json(folder, 'newman.json');
  return {
    requests: run.stats.requests.total,
    assertions: run.executions.flatMap(({ assertions = [] }) => assertions).length,
    failed: run.failures.length,
  };
}

interface PostmanReport {
  readonly run: {
    readonly summary: {
      readonly executedRequests: { readonly executed: number; readonly errors: number };
      readonly tests: { readonly executed: number; readonly failed: number };
    };
  };
}

async function postmanCli({ collection, environment, folder }: Files): Promise<Verdict> {
  const reporter = ['--reporters', 'json', '--reporter-json-export', 'postman.json'];
  await runProgram(
    clientProgram('postman'),
    ['collection', 'run', collection, '-e', environment, ...reporter],
    folder,
  );
  const { executedRequests, tests }: PostmanReport['run']['summary'] = json(folder, 'postman.json')
    .run.summary;
  return {
    requests: executedRequests.executed,
    assertions: tests.executed,
    failed: tests.failed + executedRequests.errors,
  };
}

/** The two numbers of a row in the summary that Postman CLI prints. */
function row(text: string, name: string): readonly [number, number] {
  const [, executed, failed] =
    new RegExp(`\\|\\s+${name} \\|\\s+(\\d+) \\|\\s+(\\d+) \\|`).exec(text) ?? [];
  assert.ok(executed && failed, `no row ${name} in: ${text.slice(-2000)}`);
  return [Number(executed), Number(failed)];
}

async function postmanV3({ collection, environment, folder }: Files): Promise<Verdict> {
  const postman = clientProgram('postman');
  const migrated = await runProgram(
    postman,
    ['collection', 'migrate', collection, '-o', 'v3'],
    folder,
  );
  assert.equal(migrated.exit, 0, migrated.text);
  const linted = await runProgram(postman, ['collection', 'lint', 'v3', '-f', 'warning'], folder);
  assert.equal(linted.exit, 0, linted.text);
  const { text } = await runProgram(
    postman,
    ['collection', 'run', 'v3', '-e', environment],
    folder,
  );
  const [requests, errors] = row(text, 'requests');
  const [assertions, failed] = row(text, 'assertions');
  return { requests, assertions, failed: failed + errors };
}

interface BrunoReport {
  readonly results: readonly {
    readonly status: string;
    readonly postResponseTestResults: readonly { readonly status: string }[];
  }[];
}

async function bruno({ collection, environment, folder }: Files): Promise<Verdict> {
  const writer = fileURLToPath(new URL('./bruno-folder.mjs', import.meta.url));
  const at = join(folder, 'bruno');
  const written = await runProgram(process.execPath, [writer, collection, environment, at], folder);
  assert.equal(written.exit, 0, written.text);
  const options = ['--env-file', 'environment.json', '--sandbox', 'developer'];
  const { text } = await runProgram(
    clientProgram('bru'),
    ['run', '-r', ...options, '--reporter-json', '../bruno.json'],
    at,
  );
  const [report]: readonly BrunoReport[] = json(folder, 'bruno.json');
  assert.ok(report, text);
  const sent = report.results.filter(({ status }) => status !== 'skipped');
  const tests = sent.flatMap(({ postResponseTestResults }) => postResponseTestResults);
  return {
    requests: sent.length,
    assertions: tests.length,
    failed: tests.filter(({ status }) => status !== 'pass').length,
  };
}

/** Every client that runs a collection of ours; docs/clients.md has a row for each. */
export const clients: readonly Client[] = [
  { name: 'Newman 5.3.2', skips: false, errorPerSkip: false, run: newman5 },
  { name: 'Postman CLI 1.34.0', skips: true, errorPerSkip: false, run: postmanCli },
  { name: 'Postman CLI 1.34.0, v3 format', skips: true, errorPerSkip: true, run: postmanV3 },
  { name: 'Bruno CLI 4.1.0', skips: true, errorPerSkip: false, run: bruno },
];
