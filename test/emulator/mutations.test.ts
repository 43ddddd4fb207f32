import assert from 'node:assert/strict';
import { type Emulator, startEmulator } from '../../src/emulator/start-emulator.ts';
import { flows } from '../../src/flows/index.ts';
import { mutationsOf } from '../../src/flows/mutations.ts';
import { knownError, knownErrorIds } from '../../src/known-errors/catalogue.ts';
import { wordingsOf } from '../../src/known-errors/explain/wordings.ts';
import { valuesByKey } from '../../src/model/environment.ts';
import type { FlowRequest } from '../../src/model/flow.ts';
import { PlainClient } from './plain-client.ts';
import type { Seen } from './same-refusal.ts';

/** What a token request uses up, so that each mutation of it needs it anew. */
const freshFor: Readonly<Record<string, readonly string[]>> = {
  'authorization-code token': ['authorize'],
  'authorization-code refresh': ['authorize', 'token'],
  'asset-token exchange': ['subject-token-client-credentials'],
  'asset-token exchange-with-actor': ['subject-token-client-credentials'],
};

const tokenErrors = new Set(
  knownErrorIds.flatMap((id) => {
    const { wire } = knownError(id);
    return wire.kind === 'oauth' ? wordingsOf(knownError(id)).map(({ error }) => error) : [];
  }),
);

const isTokenRequest = ({ folder, url, body }: FlowRequest) =>
  folder === 'Get a token' && url.endsWith('/token') && body?.kind === 'form';

const tokenRequests = flows.flatMap((flow) =>
  flow.requests.filter(isTokenRequest).map((request) => ({ flow, request })),
);

describe('a token request that is mutated', () => {
  let emulator: Emulator;

  before(async () => {
    emulator = await startEmulator();
  });
  after(() => emulator.stop());

  it('is one of more than ten, each with mutations', () => {
    assert.ok(tokenRequests.length > 10);
    assert.ok(tokenRequests.every(({ request }) => mutationsOf(request).length >= 9));
  });

  for (const { flow, request } of tokenRequests) {
    const after = (freshFor[`${flow.id} ${request.id}`] ?? []).map((id) => ({ request: id }));
    const send = (change: Parameters<PlainClient['sendCase']>[1]['change']) =>
      new PlainClient(valuesByKey(emulator.environment())).sendCase(flow, {
        request: request.id,
        after,
        change,
      });

    it(`${flow.id} ${request.id}: is refused in all its mutations, and answered without one`, async () => {
      const refused = await Promise.all(
        mutationsOf(request).map(async ({ title, change }) => ({
          title,
          answer: await send(change),
        })),
      );
      assert.deepEqual(
        refused.filter(({ answer }) => !isWellFormedRefusal(answer)),
        [],
      );
      assert.equal((await send({})).status, 200);
    });
  }
});

function isWellFormedRefusal({ status, body }: Seen): boolean {
  if (status !== 400) return false;
  const { error, error_description: description, ...rest } = JSON.parse(body);
  return (
    tokenErrors.has(error) &&
    (description === undefined || typeof description === 'string') &&
    Object.keys(rest).length === 0
  );
}
