/** A worker whose runs do what their name says, without Newman: a test of the pool needs oddities. */
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../../../../src/model/failure.ts';
import type { RequestResult } from '../../../../src/model/run-result.ts';
import type { ToWorker } from '../../../../src/runner/pool/pool-run.ts';
import { serveRuns } from '../../../../src/runner/pool/serve-runs.ts';
import type { CollectionOutcome, CollectionRun } from '../../../../src/runner/run-collection.ts';

const request = (name: string): RequestResult => ({
  folders: [],
  name,
  iteration: 0,
  method: 'GET',
  url: 'http://127.0.0.1/',
  status: 200,
  durationMs: 1,
  skipped: false,
  assertions: [{ name: 'it answered', outcome: 'passed' }],
  problems: [],
  console: [],
});

/** Stops for ever; `signal` ends it when it is told to listen. */
const hang = (signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    setInterval(() => undefined, 1000);
    signal?.addEventListener('abort', () => resolve());
  });

const deeds: Readonly<Record<string, (run: CollectionRun) => Promise<void> | void>> = {
  pass: () => undefined,
  slow: () => sleep(60),
  crash: () => process.kill(process.pid, 'SIGKILL') && undefined,
  'crash with a bug': ({ environment }) => {
    setTimeout(() => {
      throw new Error(`it held ${environment.values[0]?.value}`);
    });
    return hang();
  },
  'crash with a secret that is half told': ({ environment }) => {
    // Neither the whole secret nor half of it may be in what is told of so long an end.
    process.stderr.write(`${environment.values[0]?.value}${'x'.repeat(1_990)}\n`);
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), 50);
    return hang();
  },
  hang: () => hang(),
  'until interrupted': ({ signal }) => hang(signal),
  block: () => {
    for (;;);
  },
  'find a secret': ({ redactor }) => redactor?.add('_accessToken', 'EXAMPLE-captured-value'),
  'refuse with a failure': () => {
    throw new Failure('The collection could not be run', {
      exit: 'usage',
      why: 'it is empty',
      next: 'name another file',
    });
  },
  'refuse with a bug': ({ redactor }) => {
    redactor?.add('clientSecret', 'EXAMPLE-long-enough-to-be-masked');
    throw new TypeError('it held EXAMPLE-long-enough-to-be-masked');
  },
};

async function run(asked: CollectionRun): Promise<CollectionOutcome> {
  asked.onRequest?.(request('the first'));
  await deeds[asked.name]?.(asked);
  const result = {
    name: asked.name,
    target: asked.target,
    durationMs: 1,
    requests: [request('the first')],
    problems: [],
    leftOut: [
      { name: String(process.pid), reason: 'process id' },
      { name: process.argv.join(' '), reason: 'arguments' },
      { name: JSON.stringify(process.env), reason: 'environment' },
    ],
  };
  return { result, environment: asked.environment };
}

process.on('disconnect', () => process.exit());

serveRuns(
  {
    send: (message) => void process.send?.(message),
    onMessage: (listener) => void process.on('message', (message) => listener(message as ToWorker)),
    residentBytes: () => process.memoryUsage.rss(),
    tidy: () => undefined,
    leave: () => process.disconnect(),
  },
  { run: (_scripts, work) => work(), close: () => Promise.resolve() },
  run,
);
