/** The program that a worker process runs. Started by `startPool`, never by a person. */
import process from 'node:process';
import { createContextLane } from '../context/context-lane.ts';
import { newmanSandbox } from '../context/newman-sandbox.ts';
import { serveContexts } from '../context/serve-contexts.ts';
import { runCollection } from '../run-collection.ts';
import { memoryTidier } from './memory-tidier.ts';
import type { ToWorker } from './pool-run.ts';
import { promptTimers } from './prompt-timers.ts';
import { serveRuns } from './serve-runs.ts';

// Ctrl-C and `timeout` speak to the whole group of processes; when to end is for the main process to say.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined);
// Without it nobody would hear the result.
process.on('disconnect', () => process.exit());

/** Newman, one context and a small heap come to some 130 MiB. */
const tidyAboveBytes = 140 * 1024 * 1024;
const residentBytes = (): number => process.memoryUsage.rss();

promptTimers(globalThis);
await import('newman');

serveRuns(
  {
    send: (message) => void process.send?.(message),
    // The main process is the only one that can write to the channel.
    onMessage: (listener) => void process.on('message', (message) => listener(message as ToWorker)),
    residentBytes,
    tidy: memoryTidier(tidyAboveBytes, residentBytes),
    leave: () => process.disconnect(),
  },
  createContextLane(serveContexts(newmanSandbox())),
  runCollection,
);
