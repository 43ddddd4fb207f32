import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Failure } from '../../../src/model/failure.ts';
import type { RunResult } from '../../../src/model/run-result.ts';
import { lengthBucket } from '../../../src/support/bundle/length-bucket.ts';
import { bundle } from '../../../src/support/bundle.ts';
import { secrets, somewhere, writings } from '../redaction/hiding.ts';
import { environmentWith, filledIn } from './environment-with.ts';
import { assertNowhere } from './survivors.ts';

const versions = { grantsmith: '0.0.0', node: 'v20.0.0', system: 'linux 6 x64' };

const resultSaying = (message: string): RunResult => ({
  schema: 'grantsmith.run/1',
  tool: { name: 'grantsmith', version: '0.0.0' },
  startedAt: '2026-11-22T00:00:00.000Z',
  durationMs: 1,
  collections: [
    {
      name: 'client-credentials',
      target: 'mine',
      durationMs: 1,
      problems: [],
      leftOut: [],
      requests: [
        {
          folders: [],
          name: 'Get a token',
          iteration: 0,
          method: 'POST',
          url: 'https://host.example',
          status: 400,
          durationMs: 1,
          skipped: false,
          assertions: [
            {
              name: 'the status is 200',
              outcome: 'failed',
              message,
              knownError: 'domain-not-supported',
            },
          ],
          problems: [],
          console: [],
        },
      ],
    },
  ],
  summary: { flows: 1, requests: 1, assertions: 1, failed: 1, skipped: 0 },
});

describe('bundle', () => {
  it('holds versions, variables without values, findings, failures and known errors', async () => {
    const files = await bundle({
      environment: environmentWith({ ...filledIn, url: 'https://login.salesforce.com', site: '' }),
      flow: 'client-credentials',
      result: resultSaying('it was 400'),
      versions,
      now: 0,
    });
    assert.deepEqual(
      files.map(({ path }) => path),
      ['bundle.md', 'bundle.json'],
    );
    const [markdown = '', json = ''] = files.map(({ text }) => text);
    const made = JSON.parse(json);
    assert.deepEqual(made.versions, versions);
    assert.deepEqual(made.flows, ['client-credentials']);
    assert.deepEqual(made.environment[3], {
      name: 'clientSecret',
      secret: true,
      state: 'filled',
      fingerprint: made.environment[3].fingerprint,
      length: '16 to 31',
    });
    assert.deepEqual(made.environment[4], { name: 'site', secret: false, state: 'empty' });
    assert.ok(made.findings.some(({ id }: { id: string }) => id === 'host-is-login'));
    assert.deepEqual(made.run.failures, [
      {
        collection: 'client-credentials',
        request: 'Get a token',
        status: 400,
        what: 'the status is 200: it was 400',
        knownError: 'domain-not-supported',
      },
    ]);
    assert.ok(made.knownErrors.some(({ id }: { id: string }) => id === 'domain-not-supported'));
    assert.match(
      markdown,
      /^- client-credentials · Get a token · 400: the status is 200: it was 400$/m,
    );
    assert.match(markdown, /: 1 flow, 1 request, 1 assertion, 1 failed, 0 skipped$/m);
    assert.match(markdown, /^- grantsmith: 0\.0\.0$/m);
    for (const value of Object.values(filledIn).filter(
      (one) => one.length > 6 && !one.startsWith('http'),
    ))
      assertNowhere([markdown, json], value);
  });

  it('counts what failed because of another failure, and lists what did not', async () => {
    const { collections, ...rest } = resultSaying('it was 400');
    const follows = { request: 0, how: 'no-value', variables: ['_accessToken'] } as const;
    const result: RunResult = {
      ...rest,
      collections: collections.map((one) => ({
        ...one,
        requests: one.requests.flatMap((request) => [
          request,
          { ...request, name: 'Read the limits', follows },
          { ...request, name: 'List the objects', follows },
        ]),
      })),
    };
    const [markdown, json] = await bundle({
      environment: environmentWith({}),
      result,
      versions,
      now: 0,
    });
    assert.match(markdown?.text ?? '', /it was 400\n\n2 requests failed because of that\.\n/);
    const { failures, followers } = JSON.parse(json?.text ?? '').run;
    assert.deepEqual([failures.length, followers], [1, 2]);
  });

  it('says so where there is no run, and nothing is wrong', async () => {
    const [markdown] = await bundle({ environment: environmentWith({}), versions, now: 0 });
    assert.match(markdown?.text ?? '', /There is no result of a run\./);
  });

  it('tells lengths only roughly', () => {
    assert.deepEqual([1, 5, 6, 63, 64, 2047, 9000].map(lengthBucket), [
      '1 to 5',
      '1 to 5',
      '6 to 15',
      '32 to 63',
      '64 to 127',
      '512 to 2047',
      '2048 or more',
    ]);
  });

  it('never lets a secret through, in whatever encoding and wherever it hides', async () => {
    const names = fc.constantFrom('clientSecret', 'privateKey', '_accessToken', 'apiToken');
    await fc.assert(
      fc.asyncProperty(names, secrets, writings, somewhere, async (name, secret, write, place) => {
        const hidden = place(write(secret));
        const environment = environmentWith({
          ...filledIn,
          url: hidden,
          [name]: secret,
          [write(secret)]: hidden,
        });
        const output = await bundle({
          environment,
          result: resultSaying(hidden),
          versions,
          now: 0,
        }).then(
          (files) => files.map(({ text }) => text),
          (error) => {
            assert.ok(error instanceof Failure, String(error));
            return [error.message, error.why, error.next];
          },
        );
        assertNowhere(output, secret);
      }),
      { numRuns: 60 },
    );
  }).timeout(60_000);
});
