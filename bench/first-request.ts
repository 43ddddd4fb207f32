import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmulator } from '../src/emulator/start-emulator.ts';
import { atMost, interleaved, ratio, type Section } from './section.ts';
import { median } from './signing/median.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const flow = 'client-credentials';

/** A server whose answers say nothing: all that is asked of it is when the first request comes. */
async function startListening(): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer((_request, response) => response.end('{}'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { server, url: `http://127.0.0.1:${address.port}` };
}

/** An environment with all that the flow needs, whose org is the server. */
async function environmentFor(url: string): Promise<string> {
  const emulator = await startEmulator();
  const text = JSON.stringify(emulator.environment()).replaceAll(emulator.url, url);
  await emulator.stop();
  return text;
}

/** Milliseconds from the start of a program to its first request, after which it is ended. */
async function timeToRequest(args: readonly string[], server: Server): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const asked = new Promise<number>((resolve) =>
    server.once('request', () => resolve(performance.now() - start)),
  );
  const time = await Promise.race([asked, ended]);
  if (time === undefined) throw new Error(`${args.join(' ')} ended without a request`);
  child.kill('SIGKILL');
  await ended;
  return time;
}

/** How long a run takes to its first request, against Newman's own program. */
export async function measureFirstRequest(rounds: number): Promise<Section> {
  const { server, url } = await startListening();
  const folder = mkdtempSync(join(tmpdir(), 'grantsmith-bench-'));
  const environment = join(folder, 'environment.json');
  writeFileSync(environment, await environmentFor(url), { mode: 0o600 });
  const newman = 'node_modules/newman/bin/newman.js';
  const collection = `collections/${flow}.postman_collection.json`;
  const programs: Readonly<Record<string, readonly string[]>> = {
    'newman run': [newman, 'run', collection, '-e', environment],
    'grantsmith run': ['dist/cli/main.js', 'run', flow, '-e', environment],
  };
  try {
    const times = await interleaved(
      Object.fromEntries(
        Object.entries(programs).map(([name, args]) => [name, () => timeToRequest(args, server)]),
      ),
      rounds,
    );
    const over = (name: string): number => ratio(times, name, 'newman run');
    return {
      title: 'First request',
      how: `From the start of the program to its first request, ${rounds} interleaved rounds.`,
      rows: Object.keys(programs).map((name) => ({
        program: name,
        ms: median(times[name] ?? []).toFixed(0),
        'times newman run': over(name).toFixed(2),
      })),
      goals: [atMost('grantsmith run, times newman run', 1.1, over('grantsmith run'))],
      account:
        'Newman takes the most of it to load, and does so in a worker that is started before yargs ' +
        'is loaded; the collection is made meanwhile. What is left is the start of one process more. A worker ' +
        'alone gets no options for V8: with them Node compiles its own modules anew, which takes 13 ms.',
    };
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
