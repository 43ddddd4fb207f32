import assert from 'node:assert/strict';
import { type Emulator, startEmulator } from '../../src/emulator/start-emulator.ts';
import { flows } from '../../src/flows/index.ts';
import { type KnownErrorId, knownError } from '../../src/known-errors/catalogue.ts';
import { valuesByKey } from '../../src/model/environment.ts';
import { PlainClient } from './plain-client.ts';
import { assertRefusedAs } from './same-refusal.ts';

/** What the emulator itself calls it: several refusals share their words on the wire. */
function refusalIn(emulator: Emulator, expects: KnownErrorId): string | undefined {
  // Introspection does not refuse, and of a wrong state the org knows nothing.
  if (expects === 'token-not-active' || expects === 'state-mismatch') return expects;
  return emulator.journal().at(-1)?.refusal;
}

describe('a plain HTTP client that sends the negative cases gets the same refusals', () => {
  let emulator: Emulator;

  before(async () => {
    emulator = await startEmulator();
  });
  after(() => emulator.stop());

  for (const flow of flows) {
    describe(flow.title, () => {
      let client: PlainClient;

      before(async () => {
        client = new PlainClient(valuesByKey(emulator.environment()));
        await client.getTokens(flow);
      });

      for (const negativeCase of flow.negativeCases) {
        const { id, title, expects } = negativeCase;
        it(`${id} ${title} → ${expects}`, async () => {
          assert.ok(client.concerns(negativeCase), 'the case is left out, so it proves nothing');
          const answer = await client.sendCase(flow, negativeCase);
          assertRefusedAs(knownError(expects), answer);
          assert.equal(refusalIn(emulator, expects), expects);
        });
      }
    });
  }
});
