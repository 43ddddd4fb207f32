import assert from 'node:assert/strict';
import type { PlacedRun } from '../../../../src/reports/html/findings-of.ts';
import { overviewOf } from '../../../../src/reports/html/overview-of.ts';
import { assertion, collection, problem, request } from '../sample-result.ts';

const run = (id: string, one: ReturnType<typeof collection>): PlacedRun => ({
  id,
  collection: one,
  requests: one.requests.map((each, index) => ({ id: `${id}-${index + 1}`, request: each })),
});

describe('overviewOf', () => {
  const good = { requests: [request('a')] };
  const bad = {
    requests: [request('a', { assertions: [assertion('x', { outcome: 'failed' })] })],
    problems: [problem('interrupted')],
  };

  it('is a table of targets by flows', () => {
    assert.deepEqual(
      overviewOf([
        run('r1', collection('jwt', 'dev', good)),
        run('r2', collection('cc', 'dev', bad)),
        run('r3', collection('cc', 'uat', { requests: [request('a', { assertions: [] })] })),
      ]),
      {
        flows: ['jwt', 'cc'],
        rows: [
          {
            target: 'dev',
            cells: [
              { run: 'r1', tone: 'good', mark: '✓', label: '2 assertions passed' },
              { run: 'r2', tone: 'bad', mark: '✕ 2', label: '1 failed, 1 problem' },
            ],
          },
          {
            target: 'uat',
            cells: [null, { run: 'r3', tone: 'idle', mark: '–', label: '0 assertions passed' }],
          },
        ],
      },
    );
  });

  it('shows the worse of two runs in one place, whichever comes first', () => {
    const of = (id: string, rest: object) => run(id, collection('jwt', 'dev', rest));
    for (const runs of [
      [of('good', good), of('bad', bad)],
      [of('bad', bad), of('good', good)],
    ]) {
      assert.equal(overviewOf(runs)?.rows[0]?.cells[0]?.run, 'bad');
    }
  });

  it('is none for a single run', () => {
    assert.equal(overviewOf([run('r', collection('jwt', 'dev', good))]), null);
  });
});
