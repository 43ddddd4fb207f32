import assert from 'node:assert/strict';
import { type Emulator, startEmulator } from '../../src/emulator/start-emulator.ts';
import { flowNamed, flows } from '../../src/flows/index.ts';
import { collectionOf } from '../../src/generator/collection-of.ts';
import { combinedCollection } from '../../src/generator/combined-collection.ts';
import type { Collection } from '../../src/model/collection.ts';
import { valuesByKey } from '../../src/model/environment.ts';
import type { FlowId } from '../../src/model/flow.ts';
import { runCollection } from '../../src/runner/run-collection.ts';
import { type Values, withValues } from './with-values.ts';

/** The requests that read what the org says of itself, which need a live token and nothing else. */
const names = ['List the API versions', 'Read the limits', 'List the objects'];

/** What is left of a collection when nobody has asked for a token. */
function onlyUse(collection: Collection): Collection {
  const folder = collection.item.find(({ name }) => name === 'Use the token');
  assert.ok(folder !== undefined && 'item' in folder);
  const item = folder.item.filter(({ name }) => names.includes(name));
  return { ...collection, item: [{ ...folder, item }] };
}

describe('autoToken', () => {
  let emulator: Emulator;
  beforeEach(async () => {
    emulator = await startEmulator();
  });
  afterEach(() => emulator.stop());

  const tokenRequests = (): number =>
    emulator.journal().filter(({ path }) => path.endsWith('/oauth2/token')).length;

  /** Sends the three requests with these values, and says what came of it. */
  async function use(values: Values, collection = collectionOf(flowNamed('client-credentials'))) {
    const before = tokenRequests();
    const environment = withValues(emulator.environment(), values);
    const { result, environment: after } = await runCollection({
      collection: onlyUse(collection),
      environment,
      name: 'use',
      target: 'emulator',
    });
    const assertions = result.requests.flatMap((request) => request.assertions);
    return {
      sent: result.requests.length,
      asked: tokenRequests() - before,
      said: assertions.filter(({ name }) => name.startsWith('autoToken')),
      failed: assertions.filter(({ outcome }) => outcome === 'failed').length,
      problems: [...result.problems, ...result.requests.flatMap(({ problems }) => problems)],
      console: result.requests.flatMap((request) => request.console).join('\n'),
      after: valuesByKey(after),
      result: JSON.stringify(result),
    };
  }

  it('is off unless it is set: nothing is asked for, and the requests are refused', async () => {
    const { sent, asked, said, failed } = await use({ autoToken: '', _endpoint: emulator.url });
    assert.deepEqual([sent, asked, said, failed > 0], [3, 0, [], true]);
  });

  for (const id of [
    'client-credentials',
    'jwt-bearer',
    'asset-token',
    'username-password',
  ] as const) {
    it(`gets one token by ${id} for all requests when there is none, and says so`, async () => {
      const run = await use({ autoToken: id }, collectionOf(flowNamed(id)));
      assert.deepEqual([run.asked, run.failed, run.problems], [1, 0, []]);
      assert.deepEqual(
        run.said.map(({ name }) => name),
        [`autoToken gets a token by ${id}: there was none`],
      );
      assert.equal(run.after.get('_endpoint'), emulator.url);
      assert.match(run.after.get('_userId') ?? '', /^005/);
      const token = run.after.get('_accessToken') ?? '';
      assert.ok(token !== '' && !run.result.includes(token), 'the token is masked in the result');
    });
  }

  it('asks again when the token has expired, and not while it is alive', async () => {
    const first = await use({ autoToken: 'client-credentials' });
    const kept = Object.fromEntries(first.after) as Values;
    const again = await use({ ...kept, _autoTokenAt: '' });
    assert.deepEqual([again.asked, again.failed, again.said], [0, 0, []]);
    const old = String(Date.now() - 7200_000);
    const later = await use({ ...kept, _issuedAt: old, _autoTokenAt: '' });
    assert.deepEqual([later.asked, later.failed], [1, 0]);
    assert.match(later.said[0]?.name ?? '', /the old one had expired$/);
    assert.notEqual(later.after.get('_accessToken'), first.after.get('_accessToken'));
  });

  it('believes a JWT when it says that it has ended', async () => {
    const claims = Buffer.from(JSON.stringify({ exp: 1_700_000_000 })).toString('base64url');
    const header = Buffer.from('{"alg":"RS256"}').toString('base64url');
    const values = { autoToken: 'client-credentials', _accessToken: `${header}.${claims}.EXAMPLE` };
    const run = await use({ ...values, _issuedAt: String(Date.now()) });
    assert.deepEqual([run.asked, run.failed], [1, 0]);
  });

  it('uses the refresh token of a sign-in, and keeps the one that replaces it', async () => {
    const flow = flowNamed('authorization-code');
    const signedIn = await runCollection({
      collection: collectionOf({
        ...flow,
        negativeCases: [],
        requests: flow.requests.filter(({ id }) => ['keys', 'authorize', 'token'].includes(id)),
      }),
      environment: emulator.environment(),
      name: 'sign in',
      target: 'emulator',
    });
    const values = Object.fromEntries(valuesByKey(signedIn.environment)) as Values;
    assert.ok(values._refreshToken);
    const run = await use(
      { ...values, autoToken: 'authorization-code', _accessToken: '' },
      collectionOf(flow),
    );
    assert.deepEqual([run.asked, run.failed], [1, 0]);
    assert.notEqual(run.after.get('_refreshToken'), values._refreshToken);
  });

  it('says what is missing before it asks', async () => {
    const run = await use(
      { autoToken: 'authorization-code', _endpoint: emulator.url },
      collectionOf(flowNamed('authorization-code')),
    );
    assert.equal(run.asked, 0);
    assert.match(JSON.stringify(run.problems), /fill in \{\{_refreshToken\}\}/);
  });

  it('explains a refusal by the known error, and does not ask for each request anew', async () => {
    emulator.setSwitches({ ipRestriction: 'enforced' });
    const run = await use({ autoToken: 'client-credentials', _endpoint: emulator.url });
    assert.equal(run.asked, 1);
    assert.deepEqual(
      run.said.map(({ outcome, knownError }) => [outcome, knownError]),
      [['failed', 'ip-restricted']],
    );
    assert.match(run.console, /it asked less than a minute ago/);
  });

  it('names the flows that the collection has, when it is set to another', async () => {
    const run = await use({ autoToken: 'yes', _endpoint: emulator.url });
    assert.equal(run.asked, 0);
    assert.match(
      JSON.stringify(run.problems),
      /autoToken must be empty, or one of client-credentials\./,
    );
  });

  it('takes any of the flows in the collection of all of them', async () => {
    const all = combinedCollection(flows.filter(({ legacy }) => legacy !== true));
    for (const autoToken of ['client-credentials', 'jwt-bearer'] satisfies FlowId[]) {
      const run = await use({ autoToken }, all);
      assert.deepEqual([autoToken, run.asked, run.failed, run.problems], [autoToken, 1, 0, []]);
    }
  });
});
