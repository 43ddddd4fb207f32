import assert from 'node:assert/strict';
import { knownError } from '../../../src/known-errors/catalogue.ts';
import { placeOf, suitesOf } from '../../../src/reports/suites-of.ts';
import { assertion, collection, problem, request, runResult } from './sample-result.ts';

describe('suitesOf', () => {
  it('makes a suite of each request and one of what concerns the collection', () => {
    const token = request('Get a token', {
      iteration: 1,
      durationMs: 20,
      assertions: [
        assertion('Status is 200', {
          outcome: 'failed',
          message: 'it was 400',
          knownError: 'user-has-not-approved',
        }),
      ],
      problems: [problem('script-error', { message: 'm', where: 'line 3', next: 'n' })],
    });
    const suites = suitesOf(
      runResult([
        collection('jwt-bearer', 'uat', {
          requests: [token],
          leftOut: [{ name: 'JWT-07', reason: 'noisy' }],
          flaky: ['ECONNRESET'],
        }),
      ]),
    );
    const known = knownError('user-has-not-approved');
    assert.deepEqual(suites, [
      {
        target: 'uat',
        collection: 'jwt-bearer',
        folders: [],
        name: 'jwt-bearer',
        durationMs: 0,
        cases: [
          { name: 'JWT-07', outcome: 'skipped', message: 'noisy', next: [] },
          { name: 'Earlier try', outcome: 'skipped', message: 'ECONNRESET', next: [] },
        ],
      },
      {
        target: 'uat',
        collection: 'jwt-bearer',
        folders: ['Get a token'],
        request: token,
        name: 'Get a token (iteration 2)',
        durationMs: 20,
        cases: [
          {
            name: 'Status is 200',
            outcome: 'failed',
            message: 'it was 400',
            knownError: { id: 'user-has-not-approved', title: known.title },
            next: known.fix,
          },
          { name: 'Script error', outcome: 'error', message: 'm', where: 'line 3', next: ['n'] },
        ],
      },
    ]);
    assert.deepEqual(suites.map(placeOf), [
      'uat › jwt-bearer',
      'uat › jwt-bearer › Get a token › Get a token (iteration 2)',
    ]);
  });

  it('keeps the id of a known error that this version does not know', () => {
    const failed = assertion('a', { outcome: 'failed', knownError: 'constructor' });
    const [suite] = suitesOf(
      runResult([collection('c', 't', { requests: [request('r', { assertions: [failed] })] })]),
    );
    assert.deepEqual(suite?.cases, [
      {
        name: 'a',
        outcome: 'failed',
        knownError: { id: 'constructor', title: 'constructor' },
        next: [],
      },
    ]);
  });

  it('has a case of each request, also of one that asserted nothing, was skipped or cut off', () => {
    const { status: _status, ...cutOff } = request('Cut off', { assertions: [] });
    const silent = request('Silent', { assertions: [] });
    const requests = [silent, { ...cutOff, skipped: true }, cutOff];
    assert.deepEqual(
      suitesOf(runResult([collection('c', 't', { requests })])).map(({ cases }) => cases),
      [
        ['Assertions', 'The request was sent, and nothing was asserted.'],
        ['Request', 'A script of the collection skipped it.'],
        ['Request', 'The run ended before its answer came.'],
      ].map(([name, message]) => [{ name, outcome: 'skipped', message, next: [] }]),
    );
  });
});
