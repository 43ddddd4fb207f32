import { type KeyObject, verify } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import newman from 'newman';
import { collectGarbage } from './collect-garbage.ts';
import { median } from './median.ts';
import type { Signer } from './signers.ts';

export interface Measured {
  /** Median time of the script in a warm sandbox, in milliseconds. */
  readonly warmMs: number;
  /** The same in processor time, which other programs on the machine disturb less. */
  readonly warmCpuMs: number;
  /** Time of the first script, in milliseconds. */
  readonly coldMs: number;
}

export interface Key {
  readonly pem: string;
  readonly publicKey: KeyObject;
}

export interface Task {
  readonly signer: Signer;
  readonly key: Key;
  readonly requests: number;
}

interface Span {
  readonly ms: number;
  readonly cpuMs: number;
}

function now(): Span {
  const { user, system } = process.cpuUsage();
  return { ms: performance.now(), cpuMs: (user + system) / 1_000 };
}

/** Requests that a sandbox takes to get warm. */
const warmUp = 3;

/**
 * Runs a collection of requests in Newman, each of which signs, and times the script from the outside:
 * from Newman's event before the pre-request script to the one after it. Every signature is verified.
 */
export async function measureSigner(task: Task): Promise<Measured> {
  collectGarbage();
  const assertions: string[] = [];
  const server = createServer((request, response) => {
    assertions.push(String(request.headers['assertion'] ?? ''));
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Cast: a server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  try {
    const spans = await spansOf(task, `http://127.0.0.1:${port}/`);
    checkAssertions(task, assertions);
    const warm = spans.slice(warmUp);
    return {
      warmMs: median(warm.map(({ ms }) => ms)),
      warmCpuMs: median(warm.map(({ cpuMs }) => cpuMs)),
      coldMs: spans[0]?.ms ?? Number.NaN,
    };
  } finally {
    server.close();
  }
}

function spansOf({ signer, key, requests }: Task, url: string): Promise<Span[]> {
  const item = {
    name: 'sign',
    event: [{ listen: 'prerequest', script: { exec: signer.script.split('\n') } }],
    request: { method: 'GET', url, header: [{ key: 'assertion', value: '{{_assertion}}' }] },
  };
  const values = Object.entries({
    clientId: 'EXAMPLE_consumer_key',
    username: 'user@grantsmith.example',
    jwtAudience: 'https://login.salesforce.com',
    privateKey: key.pem,
    _assertion: '',
  }).map(([name, value]) => ({ key: name, value, type: 'any', enabled: true }));
  const spans: Span[] = [];
  let start = { ms: 0, cpuMs: 0 };
  return new Promise((resolve, reject) => {
    newman
      .run(
        {
          collection: {
            info: { name: 'bench' },
            item: Array.from({ length: requests }, () => item),
          },
          environment: { id: 'bench', name: 'bench', values },
        },
        (error, summary) => {
          const failure = error ?? summary.run.failures[0]?.error;
          if (failure) reject(failure);
          else resolve(spans);
        },
      )
      .on('beforePrerequest', () => {
        start = now();
      })
      .on('prerequest', () => {
        const end = now();
        spans.push({ ms: end.ms - start.ms, cpuMs: end.cpuMs - start.cpuMs });
      });
  });
}

function checkAssertions({ signer, key, requests }: Task, tokens: readonly string[]): void {
  if (tokens.length !== requests) throw new Error(`${signer.name} sent ${tokens.length} requests`);
  for (const token of signer.signs ? tokens : []) {
    const [header, claims, signature = ''] = token.split('.');
    const message = Buffer.from(`${header}.${claims}`);
    if (!verify('sha256', message, key.publicKey, Buffer.from(signature, 'base64url'))) {
      throw new Error(`${signer.name} made a signature that is not valid`);
    }
  }
}
