import assert from 'node:assert/strict';
import type { Problem, ProblemKind } from '../../../../src/model/run-result.ts';
import { summaryOf } from '../../../../src/model/summary-of.ts';
import { updateGolden } from '../../../../src/regression/golden/update-golden.ts';
import type { RegressionOutcome } from '../../../../src/regression/run-regression.ts';
import { collection, request, runResult } from '../../reports/sample-result.ts';

const problem = (kind: ProblemKind): Problem => ({
  kind,
  message: 'what happened',
  next: 'what to do',
});

function outcomeWith(problems: {
  readonly ofRun?: readonly Problem[];
  readonly ofRequest?: readonly Problem[];
}): RegressionOutcome {
  const { ofRun = [], ofRequest = [] } = problems;
  const collections = [
    collection('flow', 'org', {
      requests: [request('Ask', { problems: ofRequest })],
      problems: ofRun,
    }),
  ];
  return {
    result: { ...runResult(collections), summary: summaryOf(collections) },
    environments: [],
    shapes: [[{ request: 'Ask', status: 200, headers: {}, body: '{text}' }]],
    shapeNames: [['Ask']],
  };
}

const fates: readonly (readonly [ProblemKind, 'kept' | 'written'])[] = [
  ['interrupted', 'kept'],
  ['transport', 'kept'],
  ['script-error', 'kept'],
  ['worker-crash', 'kept'],
  ['time-over', 'kept'],
  ['unresolved-variable', 'written'],
  ['unsigned-assertion', 'written'],
  ['file-not-sent', 'written'],
  ['golden-missing', 'written'],
  ['nothing-tested', 'written'],
];

describe('updateGolden', () => {
  for (const [kind, fate] of fates)
    it(`after a run with the problem ${kind} the file is ${fate}`, () => {
      for (const outcome of [
        outcomeWith({ ofRun: [problem(kind)] }),
        outcomeWith({ ofRequest: [problem(kind)] }),
      ]) {
        const { updates, kept } = updateGolden(outcome, () => undefined);
        assert.deepEqual(
          { written: updates.map(({ path }) => path), kept },
          fate === 'kept'
            ? { written: [], kept: [{ target: 'org', collection: 'flow' }] }
            : { written: ['org/flow.golden.json'], kept: [] },
        );
      }
    });
});
