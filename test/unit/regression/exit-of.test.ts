import assert from 'node:assert/strict';
import type { ExitName } from '../../../src/model/failure.ts';
import type { FollowedFailure, ProblemKind, RunResult } from '../../../src/model/run-result.ts';
import { summaryOf } from '../../../src/model/summary-of.ts';
import { exitOf } from '../../../src/regression/exit-of.ts';

interface Ingredients {
  readonly failed?: boolean;
  readonly follows?: FollowedFailure;
  readonly inRequest?: readonly ProblemKind[];
  readonly inCollection?: readonly ProblemKind[];
}

function resultWith({
  failed = false,
  inRequest = [],
  inCollection = [],
  follows,
}: Ingredients): RunResult {
  const problem = (kind: ProblemKind) => ({ kind, message: 'What', next: 'Next' });
  const collections: RunResult['collections'] = [
    {
      name: 'flow',
      target: 'org',
      durationMs: 1,
      problems: inCollection.map(problem),
      leftOut: [],
      requests: [
        {
          folders: [],
          name: 'Ask',
          iteration: 0,
          method: 'GET',
          url: 'https://example.com',
          durationMs: 1,
          skipped: false,
          assertions: [{ name: 'is', outcome: failed ? 'failed' : 'passed' }],
          problems: inRequest.map(problem),
          console: [],
          ...(follows && { follows }),
        },
      ],
    },
  ];
  return {
    schema: 'grantsmith.run/1',
    tool: { name: 'grantsmith', version: '0.0.0' },
    startedAt: '2026-01-01T00:00:00.000Z',
    durationMs: 1,
    collections,
    summary: summaryOf(collections),
  };
}

describe('exitOf', () => {
  const cases: readonly (readonly [string, Ingredients, ExitName])[] = [
    ['everything passed', {}, 'passed'],
    ['an assertion failed', { failed: true }, 'assertionsFailed'],
    ['a variable was not resolved', { inRequest: ['unresolved-variable'] }, 'assertionsFailed'],
    ['a file was not sent', { inRequest: ['file-not-sent'] }, 'assertionsFailed'],
    ['a golden file is missing', { inCollection: ['golden-missing'] }, 'assertionsFailed'],
    ['an assertion was not signed', { inRequest: ['unsigned-assertion'] }, 'assertionsFailed'],
    ['a script threw', { inRequest: ['script-error'] }, 'transport'],
    ['a server did not answer', { inRequest: ['transport'] }, 'transport'],
    [
      'a request had no address because an earlier one failed',
      {
        inRequest: ['transport'],
        follows: { request: 0, how: 'no-value', variables: ['_endpoint'] },
      },
      'assertionsFailed',
    ],
    ['nothing was tested', { inCollection: ['nothing-tested'] }, 'nothingTested'],
    ['there was no request', { inCollection: ['no-requests'] }, 'nothingTested'],
    ['it was interrupted', { inCollection: ['interrupted'] }, 'interrupted'],
    [
      'a script threw and an assertion failed',
      { failed: true, inRequest: ['script-error'] },
      'transport',
    ],
    [
      'an assertion failed and another collection tested nothing',
      { failed: true, inCollection: ['nothing-tested'] },
      'assertionsFailed',
    ],
    [
      'it was interrupted after failures',
      { failed: true, inRequest: ['transport'], inCollection: ['interrupted'] },
      'interrupted',
    ],
  ];
  for (const [title, ingredients, exit] of cases) {
    it(`is ${exit} when ${title}`, () => {
      assert.equal(exitOf(resultWith(ingredients)), exit);
    });
  }

  it('is secretLeaked before everything else', () => {
    const result = resultWith({ failed: true, inRequest: ['transport'] });
    assert.equal(exitOf(result, { leaked: true }), 'secretLeaked');
    assert.equal(exitOf(resultWith({}), { leaked: true }), 'secretLeaked');
  });

  it('is nothingTested when no collection was run', () => {
    assert.equal(exitOf({ ...resultWith({}), collections: [] }), 'nothingTested');
  });
});
