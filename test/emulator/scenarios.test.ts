import assert from 'node:assert/strict';
import { type Emulator, startEmulator } from '../../src/emulator/start-emulator.ts';
import { knownError, knownErrorIds } from '../../src/known-errors/catalogue.ts';
import { labOf } from './lab.ts';
import { assertRefusedAs, seen } from './same-refusal.ts';
import { scenarios } from './scenarios.ts';

describe('the emulator provokes every known error, in the words of the catalogue', () => {
  let emulator: Emulator;

  before(async () => {
    emulator = await startEmulator();
  });
  after(() => emulator.stop());

  for (const id of knownErrorIds) {
    const scenario = scenarios[id];
    if (typeof scenario === 'object') {
      it(`${id}: cannot be provoked, and says why`, () => {
        assert.match(scenario.unprovokable, /^[A-Z].*\.$/);
      });
      continue;
    }
    it(id, async () => {
      const answer = await seen(await scenario(labOf(emulator)));
      assertRefusedAs(knownError(id), answer);
      if (id === 'token-not-active') return;
      const newest = emulator.journal().findLast(({ refusal }) => refusal !== undefined);
      assert.equal(newest?.refusal, id);
    });
  }

  it('gives tokens when nothing is wrong', async () => {
    const lab = labOf(emulator);
    const answers = await Promise.all([
      lab.clientCredentials(),
      lab.jwtBearer(),
      lab.exchangeCode(),
      lab.assetExchange(),
    ]);
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200, 200, 200],
    );
  });
});
