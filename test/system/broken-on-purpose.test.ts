import assert from 'node:assert/strict';
import { type Emulator, startEmulator } from '../../src/emulator/start-emulator.ts';
import { flowNamed } from '../../src/flows/index.ts';
import type { KnownErrorId } from '../../src/known-errors/catalogue.ts';
import type { Environment } from '../../src/model/environment.ts';
import type { Flow, FlowId } from '../../src/model/flow.ts';
import { createRedactor } from '../../src/redaction/redactor.ts';
import { exitOf } from '../../src/regression/exit-of.ts';
import { runSubjects } from '../../src/regression/run-subjects.ts';
import { type Pool, startPool } from '../../src/runner/pool/start-pool.ts';
import { type Rewrite, startRewritingProxy } from './rewriting-proxy.ts';

let pool: Pool;

/** Runs the token requests of a flow, and tells the exit and the assertions that failed. */
async function outcomeOf(flow: Flow<KnownErrorId>, environment: Environment) {
  const { result } = await runSubjects({
    subjects: [{ flow }],
    targets: [{ name: 'broken', environment }],
    settings: { folder: ['Get a token'] },
    redactor: createRedactor(),
    version: '0.0.0',
    pool,
    now: Date.now,
  });
  const requests = result.collections.flatMap((collection) => collection.requests);
  const assertions = requests.flatMap((request) => request.assertions);
  const failed = assertions.filter(({ outcome }) => outcome === 'failed');
  return {
    exit: exitOf(result),
    failed: failed.map(({ name }) => name),
    knownErrors: [...new Set(failed.flatMap(({ knownError = [] }) => knownError))],
  };
}

function changed(environment: Environment, values: Readonly<Record<string, string>>): Environment {
  return {
    ...environment,
    values: environment.values.map((one) => ({ ...one, value: values[one.key] ?? one.value })),
  };
}

/** The last character of a signature carries spare bits; the first does not. */
const tampered = (text: unknown): string => {
  const signature = String(text);
  return (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1);
};

describe('what is broken on purpose turns a run red:', () => {
  let emulator: Emulator;
  before(async () => {
    pool = startPool({ workers: 1 });
    emulator = await startEmulator();
  });
  after(() => Promise.all([emulator.stop(), pool.close()]));

  const flows: readonly FlowId[] = ['client-credentials', 'jwt-bearer', 'asset-token'];
  for (const id of flows) {
    it(`(the token requests of ${id} are green while nothing is broken)`, async () => {
      assert.deepEqual(await outcomeOf(flowNamed(id), emulator.environment()), {
        exit: 'passed',
        failed: [],
        knownErrors: [],
      });
    });
  }

  it('a wrong audience, with the known error named', async () => {
    const environment = changed(emulator.environment(), { jwtAudience: 'https://example.com' });
    const { exit, failed, knownErrors } = await outcomeOf(flowNamed('jwt-bearer'), environment);
    assert.equal(exit, 'assertionsFailed');
    assert.ok(failed.length > 0);
    assert.ok(knownErrors.includes('audience-is-invalid'), knownErrors.join());
  });

  it('a key that does not belong to the certificate', async () => {
    const environment = changed(emulator.environment(), {
      privateKey:
        emulator.environment().values.find(({ key }) => key === 'actorPrivateKey')?.value ?? '',
    });
    const { exit, knownErrors } = await outcomeOf(flowNamed('jwt-bearer'), environment);
    assert.equal(exit, 'assertionsFailed');
    assert.ok(knownErrors.includes('invalid-assertion'), knownErrors.join());
  });

  it('an org in which the flow is switched off', async () => {
    emulator.setSwitches({ clientCredentialsFlow: 'off' });
    try {
      const { exit, knownErrors } = await outcomeOf(
        flowNamed('client-credentials'),
        emulator.environment(),
      );
      assert.equal(exit, 'assertionsFailed');
      assert.ok(knownErrors.includes('client-credentials-not-enabled'), knownErrors.join());
    } finally {
      emulator.setSwitches({ clientCredentialsFlow: 'on' });
    }
  });

  describe('a token answer', () => {
    async function rewritten(rewrite: Rewrite, flow: FlowId = 'client-credentials') {
      const proxy = await startRewritingProxy(emulator.url, rewrite);
      try {
        return await outcomeOf(
          flowNamed(flow),
          changed(emulator.environment(), { url: proxy.url }),
        );
      } finally {
        await proxy.stop();
      }
    }

    it('(is green through a proxy that changes nothing)', async () => {
      assert.deepEqual((await rewritten((body) => body)).failed, []);
    });

    for (const member of ['access_token', 'token_type', 'instance_url', 'id', 'issued_at']) {
      it(`without ${member}`, async () => {
        const { exit, failed } = await rewritten(({ [member]: _, ...rest }) => rest);
        assert.notEqual(exit, 'passed');
        assert.ok(failed.length > 0);
      });
    }

    it('with a refresh token where none may be', async () => {
      const { exit } = await rewritten((body) => ({ ...body, refresh_token: 'EXAMPLE' }));
      assert.equal(exit, 'assertionsFailed');
    });

    it('with a tampered signature', async () => {
      const { exit, failed } = await rewritten((body) => ({
        ...body,
        signature: tampered(body['signature']),
      }));
      assert.equal(exit, 'assertionsFailed');
      assert.ok(failed.length > 0);
    });

    it('with a JWT whose signature was tampered with', async () => {
      const { exit, failed } = await rewritten((body) => {
        const [header, claims, signature] = String(body['access_token']).split('.');
        return signature === undefined
          ? body
          : { ...body, access_token: `${header}.${claims}.${tampered(signature)}` };
      });
      assert.equal(exit, 'assertionsFailed');
      assert.ok(failed.length > 0);
    });

    it('with the time in seconds in place of milliseconds', async () => {
      const { exit } = await rewritten((body) => ({
        ...body,
        issued_at: String(body['issued_at']).slice(0, 10),
      }));
      assert.equal(exit, 'assertionsFailed');
    });

    it('with a user id whose checksum is wrong', async () => {
      const { exit } = await rewritten((body) => ({
        ...body,
        id: String(body['id']).replace(/...$/, 'ZZZ'),
      }));
      assert.equal(exit, 'assertionsFailed');
    });
  });

  it('a flow that asks for another grant', async () => {
    const flow = flowNamed('client-credentials');
    const broken = JSON.parse(
      JSON.stringify(flow).replaceAll('"client_credentials"', '"client_credential"'),
    );
    const { exit, knownErrors } = await outcomeOf(broken, emulator.environment());
    assert.equal(exit, 'assertionsFailed');
    assert.ok(knownErrors.includes('unsupported-grant-type'), knownErrors.join());
  });

  it('a flow that expects what no org answers', async () => {
    const flow = flowNamed('client-credentials');
    const broken: Flow<KnownErrorId> = {
      ...flow,
      requests: flow.requests.map((request) => ({
        ...request,
        assertions: request.assertions.map((assertion) =>
          assertion.kind === 'status' ? { ...assertion, oneOf: [418] } : assertion,
        ),
      })),
    };
    const { exit } = await outcomeOf(broken, emulator.environment());
    assert.equal(exit, 'assertionsFailed');
  });
});
