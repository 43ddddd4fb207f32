import assert from 'node:assert/strict';
import { countedCosts, type Limits, runGently } from '../../../../src/runner/pool/run-gently.ts';
import type { CollectionRun } from '../../../../src/runner/run-collection.ts';

const item = (path: string) => ({ request: { method: 'POST', url: { raw: `{{url}}${path}` } } });

/** Two logins and a call. */
const collection = {
  item: [
    { name: 'tokens', item: [item('/services/oauth2/token'), item('/services/oauth2/revoke')] },
    item('/services/data'),
  ],
};

function run(target: string, url = `https://${target}.my.salesforce.com`): CollectionRun {
  const values = [{ key: 'url', value: url, type: 'default' as const, enabled: true }];
  return {
    collection,
    environment: { id: '', name: target, values, _postman_variable_scope: 'environment' },
    target,
    name: 'c',
  };
}

/** When each run begins, in milliseconds; a run itself takes no time. */
async function beginnings(limits: Limits, runs: readonly CollectionRun[]): Promise<number[]> {
  const waits = new Map<CollectionRun, number>();
  const gently = runGently(
    async ({ environment, ...rest }) => ({
      result: { ...rest, durationMs: 0, requests: [], problems: [], leftOut: [] },
      environment,
    }),
    limits,
    {
      now: () => 0,
      sleep: async (milliseconds) => {
        waits.set(runs[waits.size] ?? run('none'), milliseconds);
      },
    },
  );
  const begun: number[] = [];
  for (const one of runs) {
    const before = waits.size;
    await gently(one);
    begun.push(waits.size > before ? ([...waits.values()].at(-1) ?? 0) : 0);
  }
  return begun;
}

describe('runGently', () => {
  it('counts the requests of a collection, and those that go to OAuth endpoints', () => {
    assert.deepEqual(countedCosts(run('a')), { requests: 3, logins: 2 });
  });

  it('holds nothing up without limits', async () => {
    assert.deepEqual(await beginnings({}, [run('a'), run('a'), run('a')]), [0, 0, 0]);
  });

  it('lets the next run of an org wait until the minute has room', async () => {
    const runs = [run('a'), run('b'), run('a'), run('a'), run('b')];
    assert.deepEqual(await beginnings({ orgPerMinute: 60 }, runs), [0, 0, 3000, 6000, 3000]);
  });

  it('paces orgs together that log in at one host', async () => {
    const host = 'https://login.salesforce.com';
    const runs = [run('a', host), run('b', host), run('c'), run('d', host)];
    assert.deepEqual(await beginnings({ loginHostPerMinute: 60 }, runs), [0, 2000, 0, 4000]);
  });

  it('keeps both limits at once', async () => {
    const host = 'https://login.salesforce.com';
    const runs = [run('a', host), run('a', host), run('b', host)];
    const limits = { orgPerMinute: 18, loginHostPerMinute: 60 };
    assert.deepEqual(await beginnings(limits, runs), [0, 10_000, 12_000]);
  });
});
