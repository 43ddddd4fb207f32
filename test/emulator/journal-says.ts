import assert from 'node:assert/strict';
import type { Emulator } from '../../src/emulator/start-emulator.ts';
import type { Switches } from '../../src/emulator/switches.ts';
import { type OrgClient, orgClient } from './org-client.ts';
import { fixed, withEmulator } from './with-emulator.ts';

/** A token request that is refused, and what the journal says of it. */
export interface Refused {
  readonly when: string;
  readonly switches?: Partial<Switches>;
  readonly send: (client: OrgClient, emulator: Emulator) => Promise<unknown>;
  /** The known error, and why. */
  readonly says: readonly [refusal: string, why: string];
}

/** Tests of one grant: each request is refused, for the reason that the journal tells. */
export function journalSays(grant: string, cases: readonly Refused[]): void {
  describe(`the journal says why ${grant} brought no token`, () => {
    for (const { when, switches = {}, send, says } of cases) {
      it(when, () =>
        withEmulator({ ...fixed(), switches }, async (emulator) => {
          const client = orgClient(emulator);
          await send(client, emulator);
          const { refusal, why } = emulator.journal().at(-1) ?? {};
          const callback = client.value('redirectUrl');
          assert.deepEqual([refusal, why?.replace(callback, 'CALLBACK')], says);
        }),
      );
    }
  });
}
