import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { suitesOf } from '../../../src/reports/suites-of.ts';
import { renderTap } from '../../../src/reports/tap.ts';
import {
  assertion,
  collection,
  oddTextShown,
  request,
  runResult,
  sampleResult,
} from './sample-result.ts';

interface Point {
  readonly ok: boolean;
  readonly number: number;
  readonly description: string;
  readonly skip?: string;
  readonly diagnostic?: unknown;
}

const unescaped = (text: string) => text.replace(/\\([\\#])/g, '$1');

const testPoint = /^(not )?ok (\d+) - (.*)(?:\n {2}---\n((?: {2}.*\n)*?) {2}\.\.\.)?$/gmu;

/** Reads a stream by the letter of the specification, and refuses every line it does not name. */
function readTap(stream: string): { plan: number; points: readonly Point[] } {
  const [, plan, body = ''] = /^TAP version 14\n1\.\.(\d+).*\n([\s\S]*)$/.exec(stream) ?? [];
  assert.match(body.replace(testPoint, ''), /^\n*$/, 'a line that is no TAP');
  return { plan: Number(plan), points: [...body.matchAll(testPoint)].map(pointOf) };
}

function pointOf([, not, number, rest = '', yaml]: RegExpExecArray): Point {
  // A directive follows the first `#` that is not escaped and has white space around it.
  const [, description = '', skip] = /^((?:\\[\\#]|[^#])*?)(?: # SKIP ?(.*))?$/u.exec(rest) ?? [];
  return {
    ok: not === undefined,
    number: Number(number),
    description: unescaped(description),
    ...(skip === undefined ? {} : { skip: unescaped(skip) }),
    ...(yaml === undefined ? {} : { diagnostic: parse(yaml) }),
  };
}

describe('the TAP report', () => {
  it('plans exactly the points that follow, numbered from 1', () => {
    const { plan, points } = readTap(renderTap(sampleResult));
    assert.equal(plan, points.length);
    assert.deepEqual(
      points.map((point) => point.number),
      points.map((_, index) => index + 1),
    );
    assert.equal(points.length, suitesOf(sampleResult).flatMap((suite) => suite.cases).length);
    assert.equal(
      points.filter((point) => !point.ok).length,
      sampleResult.summary.failed + 6,
      'each failed assertion and each of the six problems is not ok',
    );
  });

  it('says that nothing was run when nothing was', () => {
    assert.equal(renderTap(runResult([])), 'TAP version 14\n1..0 # nothing was run\n');
  });

  it('writes a point for each outcome', () => {
    const requests = [
      request('Ask \\ #1', {
        assertions: [
          assertion('fine'),
          assertion('bad # SKIP', {
            outcome: 'failed',
            message: 'first: "a"\n---\n...\nlast',
            knownError: 'no-such-error',
          }),
          assertion('left', { outcome: 'skipped', message: 'not # now' }),
        ],
      }),
    ];
    assert.equal(
      renderTap(runResult([collection('flow', 'org', { requests })])),
      [
        'TAP version 14',
        '1..3',
        'ok 1 - org › flow › Get a token › Ask \\\\ \\#1 › fine',
        'not ok 2 - org › flow › Get a token › Ask \\\\ \\#1 › bad \\# SKIP',
        '  ---',
        '  message: "first: \\"a\\"\\n---\\n...\\nlast"',
        '  severity: "fail"',
        '  knownError: "no-such-error"',
        '  ...',
        'ok 3 - org › flow › Get a token › Ask \\\\ \\#1 › left # SKIP not \\# now',
        '',
      ].join('\n'),
    );
  });

  it('explains what is not ok in YAML that reads back', () => {
    const { points } = readTap(renderTap(sampleResult));
    const failed = points.find(({ diagnostic }) => JSON.stringify(diagnostic)?.includes('line 12'));
    assert.deepEqual(failed?.diagnostic, {
      message: "TypeError: Cannot read properties of undefined (reading 'Max')",
      severity: 'error',
      at: 'test script, line 12',
      next: ['Look at line 12 of the test script'],
    });
    const skipped = points.filter((point) => point.skip !== undefined).map((point) => point.skip);
    assert.ok(skipped.includes(oddTextShown));
  });

  it('lets no name and no message break out of its line', () => {
    const anyString = fc.string({ unit: 'binary', maxLength: 30 });
    fc.assert(
      fc.property(anyString, anyString, (name, message) => {
        const assertions = [
          assertion(name, { outcome: 'failed', message }),
          assertion(message, { outcome: 'skipped', message: name }),
        ];
        const requests = [request(name, { assertions })];
        const { plan, points } = readTap(
          renderTap(runResult([collection(name, message, { requests })])),
        );
        assert.equal(plan, 2);
        assert.deepEqual(
          points.map(({ ok, skip }) => [ok, skip === undefined]),
          [
            [false, true],
            [true, false],
          ],
        );
      }),
      { numRuns: 200 },
    );
  });
});
