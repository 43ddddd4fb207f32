import assert from 'node:assert/strict';
import type { CollectionResult } from '../../../../src/model/run-result.ts';
import { summaryOf } from '../../../../src/model/summary-of.ts';
import { applyGolden, goldenFiles } from '../../../../src/regression/golden/apply-golden.ts';
import type { RegressionOutcome } from '../../../../src/regression/run-regression.ts';
import type { ResponseShape, Shape } from '../../../../src/runner/response-shape/shape.ts';

function outcome(...bodies: readonly Shape[]): RegressionOutcome {
  const collections = bodies.map(
    (_body, at): CollectionResult => ({
      name: 'jwt-bearer',
      target: `org ${at}`,
      durationMs: 1,
      requests: [
        {
          folders: [],
          name: 'Ask',
          iteration: 0,
          method: 'GET',
          url: '',
          durationMs: 1,
          skipped: false,
          assertions: [],
          problems: [],
          console: [],
        },
      ],
      problems: [],
      leftOut: [],
    }),
  );
  return {
    result: {
      schema: 'grantsmith.run/1',
      tool: { name: 'grantsmith', version: '0.0.0' },
      startedAt: '2026-01-01T00:00:00.000Z',
      durationMs: 1,
      collections,
      summary: summaryOf(collections),
    },
    environments: [],
    shapeNames: [],
    shapes: bodies.map((body): ResponseShape[] => [
      { request: 'Ask', status: 200, headers: {}, body: '{empty}' },
      { request: 'Ask', status: 200, headers: {}, body },
    ]),
  };
}

describe('applyGolden', () => {
  const files = new Map(
    goldenFiles(outcome({ a: '{text}' }, { a: '{null}' }), () => undefined).map(({ now, text }) => [
      now.path,
      text,
    ]),
  );
  const read = (path: string) => files.get(path);

  it('keeps a file for each org and collection, with the last answer of each request', () => {
    assert.deepEqual(
      [...files.keys()],
      ['org_0/jwt-bearer.golden.json', 'org_1/jwt-bearer.golden.json'],
    );
    assert.equal(files.get('org_0/jwt-bearer.golden.json')?.match(/"request"/g)?.length, 1);
  });

  it('passes what looks the same, and counts the assertions', () => {
    const { result } = applyGolden(outcome({ a: '{text}' }, { a: '{null}' }), 'golden', read);
    assert.deepEqual([result.summary.assertions, result.summary.failed], [2, 0]);
  });

  it('fails what looks different, of that org alone', () => {
    const { result } = applyGolden(outcome({ a: '{text}' }, { a: '{boolean}' }), 'golden', read);
    assert.deepEqual(
      result.collections.map(({ requests }) => requests[0]?.assertions[0]?.message),
      [undefined, 'body.a: was {null}, is {boolean}'],
    );
    assert.equal(result.summary.failed, 1);
  });

  it('says once of a collection without a golden file which is missing and what makes it', () => {
    const { result } = applyGolden(
      outcome({ a: '{text}' }, { a: '{null}' }),
      'kept/golden',
      (path) => (path.startsWith('org_0') ? undefined : read(path)),
    );
    assert.deepEqual(
      result.collections.map(({ requests, problems }) => [
        requests.map(({ assertions }) => assertions.length),
        problems,
      ]),
      [
        [
          [0],
          [
            {
              kind: 'golden-missing',
              message:
                'There is no golden file kept/golden/org_0/jwt-bearer.golden.json, so the answers were compared with nothing',
              next: 'Run it with --update-golden, which makes the file, and look at it before it goes into git; or check the golden folder and the names of the org and the collection.',
            },
          ],
        ],
        [[1], []],
      ],
    );
  });

  it('misses no golden file of a collection that nothing answered', () => {
    const unanswered = { ...outcome({ a: '{text}' }), shapes: [[]] };
    assert.deepEqual(
      applyGolden(unanswered, 'golden', () => undefined),
      unanswered,
    );
  });
});
