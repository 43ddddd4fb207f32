import assert from 'node:assert/strict';
import { type Emulator, startEmulator } from '../../src/emulator/start-emulator.ts';
import { flows } from '../../src/flows/index.ts';
import { runFlow } from './run-flow.ts';

/** The emulator stands in for a real org when its environment does not say what it is. */
describe('an org that is not the emulator', () => {
  let emulator: Emulator;
  before(async () => {
    emulator = await startEmulator();
  });
  after(() => emulator.stop());

  const real = { emulated: '', noisyCases: '' } as const;
  const idOf = (name: string): string => name.split(' ')[0] ?? '';

  for (const flow of flows.filter(({ id }) => id !== 'authorization-code')) {
    it(`gets of ${flow.id} the safe cases alone, and no check that is only inferred`, async () => {
      const run = await runFlow(emulator, flow.id, real, { cases: true });
      assert.deepEqual([run.failed, run.problems], [[], []]);
      const sentCases = run.sent.filter(({ folders }) => folders.includes('Negative cases'));
      const safe = flow.negativeCases.filter(({ safety }) => safety === 'safe').map(({ id }) => id);
      assert.deepEqual(
        sentCases.map(({ name }) => idOf(name)).filter((id) => !safe.includes(id)),
        [],
      );
      assert.deepEqual(
        safe.filter((id) => !sentCases.some(({ name }) => idOf(name) === id)),
        [],
      );
      const made = run.sent.flatMap(({ assertions }) => assertions.map(({ name }) => name));
      assert.ok(!made.includes('access_token names the asset and the time it ends'));
    });
  }

  it('gets the noisy cases too, when a person says so', async () => {
    const values = { ...real, noisyCases: 'true' };
    const run = await runFlow(emulator, 'client-credentials', values, { cases: true });
    assert.deepEqual([run.failed, run.problems], [[], []]);
    const sent = run.sent.map(({ name }) => idOf(name));
    assert.deepEqual(
      ['CC-01', 'CC-04'].filter((id) => !sent.includes(id)),
      [],
    );
    assert.ok(!sent.includes('CC-02'));
  });

  it('is not signed in to without a browser, and the person is told what to do', async () => {
    emulator.setSwitches({ headlessUser: 'none' });
    const run = await runFlow(emulator, 'authorization-code', real);
    emulator.setSwitches({ headlessUser: 'user' });
    const authorize = run.sent.find(({ name }) => name === 'Open the authorize URL');
    assert.deepEqual(
      authorize?.assertions.filter(({ outcome }) => outcome === 'failed'),
      [],
    );
    assert.match(authorize?.console.join('\n') ?? '', /Open this URL in a browser and log in/);
    const exchange = run.sent.find(({ name }) => name === 'Exchange the code for tokens');
    assert.match(
      exchange?.problems.map(({ message }) => message).join('\n') ?? '',
      /callback is empty/,
    );
  });
});

describe('a refusal that is known', () => {
  let emulator: Emulator;
  before(async () => {
    emulator = await startEmulator();
  });
  after(() => emulator.stop());

  it('is named in the one test that fails, with its first fix', async () => {
    emulator.setSwitches({ ipRestriction: 'enforced' });
    const run = await runFlow(emulator, 'client-credentials');
    const [first] = run.failed;
    const token = run.failed.filter(
      ({ request }) => request === 'Get a token with the secret in the body',
    );
    assert.equal(token.length, 1);
    assert.equal(first?.name, 'the status is 200');
    assert.equal(first?.knownError, 'ip-restricted');
    assert.match(
      first?.message ?? '',
      /invalid_grant: ip restricted.*Known error ip-restricted: Set IP Relaxation of the app to "Relax IP restrictions"\./,
    );
  });
});
