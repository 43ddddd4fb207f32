import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CollectionResult } from '../../../src/model/run-result.ts';
import { renderTerminal } from '../../../src/reports/terminal.ts';
import { runCollection } from '../../../src/runner/run-collection.ts';
import { runResult } from '../../unit/reports/sample-result.ts';
import {
  environmentOf,
  type ForeignRequest,
  foreignCollection,
} from '../../unit/runner/foreign-collection.ts';
import type { Defence } from './defence.ts';

interface Answering {
  readonly url: string;
  readonly bodies: readonly string[];
}

async function withServer(answer: string, test: (server: Answering) => Promise<void>) {
  const bodies: string[] = [];
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      bodies.push(Buffer.concat(chunks).toString('utf8'));
      response.writeHead(400, { 'content-type': 'application/json' }).end(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an AddressInfo.
  const { port } = server.address() as AddressInfo;
  try {
    await test({ url: `http://127.0.0.1:${port}`, bodies });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

async function ran(request: ForeignRequest, values = {}): Promise<CollectionResult> {
  const { result } = await runCollection({
    collection: foreignCollection([request]),
    environment: environmentOf(values),
    name: 'foreign',
    target: 'test',
    timeoutRequestMs: 5_000,
    timeoutScriptMs: 1_000,
  });
  return result;
}

const outcomes = ({ requests }: CollectionResult) =>
  requests.flatMap(({ assertions }) => assertions.map(({ outcome }) => outcome));

/** What a script must not reach: the modules of Node.js and the process that runs it. */
const reaching = `pm.test('is shut in', () => {
  for (const name of ['child_process', 'net', 'http', 'worker_threads', 'vm', 'process'])
    pm.expect(() => require(name), name).to.throw();
  // Of these there are stand-ins for browsers.
  pm.expect(require('fs').readFileSync).to.equal(undefined);
  pm.expect(require('os').hostname()).to.equal('');
  pm.expect(typeof process).to.equal('undefined');
});`;

/** What a collection, its scripts and a server's answers could do to a run. */
export const inRuns: readonly Defence[] = [
  {
    threat: 'A request that sends a file from outside of the working folder',
    async holds() {
      const folder = mkdtempSync(join(tmpdir(), 'grantsmith-security-'));
      const secret = join(folder, 'id_rsa');
      writeFileSync(secret, 'EXAMPLE-private-key');
      try {
        await withServer('{}', async ({ url, bodies }) => {
          const body = { mode: 'file', file: { src: secret } };
          const form = { mode: 'formdata', formdata: [{ key: 'f', type: 'file', src: secret }] };
          await ran({ name: 'file', url, method: 'POST', body });
          await ran({ name: 'form', url, method: 'POST', body: form });
          assert.ok(!bodies.join().includes('EXAMPLE-private-key'));
        });
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  },
  {
    threat: 'A script that asks for the modules or the environment of the process',
    holds: () =>
      withServer('{}', async ({ url }) => {
        assert.deepEqual(outcomes(await ran({ name: 'reach', url, test: reaching })), ['passed']);
      }),
  },
  {
    threat: 'A script that loops for ever',
    holds: () =>
      withServer('{}', async ({ url }) => {
        const { requests } = await ran({ name: 'loop', url, test: 'for (;;) {}' });
        const kinds = requests.flatMap(({ problems }) => problems.map(({ kind }) => kind));
        assert.ok(kinds.includes('script-error'), kinds.join());
      }),
  },
  {
    threat: 'A script that prints a secret, or asserts on it',
    holds: () =>
      withServer('{}', async ({ url }) => {
        const secret = 'EXAMPLE-s3cr3t-value-of-a-person';
        const test = `console.log(pm.environment.get('clientSecret'));
          pm.test('t', () => pm.expect(pm.environment.get('clientSecret')).to.equal(''));`;
        const result = await ran({ name: 'print', url, test }, { clientSecret: secret });
        assert.deepEqual(outcomes(result), ['failed']);
        assert.ok(!JSON.stringify(result).includes(secret));
      }),
  },
  {
    threat: 'Escape sequences in the error text of a server',
    holds: () =>
      withServer('{"error":"\\u001b[2J\\u001b]0;title\\u0007\\u009b"}', async ({ url }) => {
        const test = "pm.test('t', () => pm.expect(pm.response.json().error).to.equal(''))";
        const result = await ran({ name: '\u001b[2J', url, test });
        const text = renderTerminal(runResult([result]), { colour: false });
        assert.deepEqual(outcomes(result), ['failed']);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
        assert.ok(!/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(text), JSON.stringify(text));
      }),
  },
  {
    threat:
      'An answer that is nested a hundred thousand levels deep, or has members named __proto__',
    async holds() {
      const test = "pm.test('t', () => pm.response.to.have.status(400))";
      for (const answer of [
        '['.repeat(100_000) + ']'.repeat(100_000),
        '{"__proto__":{"polluted":true},"access_token":{"__proto__":{"polluted":true}}}',
      ])
        await withServer(answer, async ({ url }) => {
          assert.deepEqual(outcomes(await ran({ name: 'deep', url, test })), ['passed']);
        });
      assert.equal(Reflect.get({}, 'polluted'), undefined);
    },
  },
];
