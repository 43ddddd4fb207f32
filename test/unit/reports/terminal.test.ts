import assert from 'node:assert/strict';
import { renderJson } from '../../../src/reports/json.ts';
import { renderTerminal } from '../../../src/reports/terminal.ts';
import { assertion, collection, oddText, problem, request, runResult } from './sample-result.ts';

const plainly = (result: Parameters<typeof renderTerminal>[0]) =>
  renderTerminal(result, { colour: false });

describe('renderTerminal', () => {
  it('prints one table with a line for each flow and a line of totals', () => {
    const skipped = request('Skipped', { skipped: true, assertions: [], durationMs: 0 });
    const text = plainly(
      runResult(
        [
          collection('client-credentials', 'org', { requests: [request('A'), request('B')] }),
          collection('jwt-bearer', 'org', { requests: [request('C'), skipped], durationMs: 1230 }),
        ],
        { durationMs: 1710 },
      ),
    );
    assert.equal(
      text,
      `${[
        '  flow                requests  assertions  failed  skipped    time',
        '✔ client-credentials         2           4       0        0  480 ms',
        '✔ jwt-bearer                 2           2       0        1   1.2 s',
        '  2 flows                    4           6       0        1   1.7 s',
        '',
        '✔ 6 assertions passed, 1 skipped in 1.7 s',
      ].join('\n')}\n`,
    );
  });

  it('names the target of each line when there are several', () => {
    const text = plainly(
      runResult([collection('jwt-bearer', 'one'), collection('jwt-bearer', 'two')]),
    );
    assert.match(text, /^ {2}target {2}flow/);
    assert.match(text, /\n✔ two {5}jwt-bearer/);
  });

  it('says of each failure and problem where it is, why, and what to do', () => {
    const text = plainly(
      runResult([
        collection('jwt-bearer', 'org', {
          problems: [problem('nothing-tested')],
          requests: [
            request('Token', {
              assertions: [
                assertion('Status is 200', {
                  outcome: 'failed',
                  message: 'expected 400\nto equal 200',
                  knownError: 'audience-is-invalid',
                }),
              ],
              problems: [problem('script-error', { where: 'test script of "Token", line 3' })],
            }),
          ],
        }),
      ]),
    );
    const lines = text.split('\n');
    assert.ok(lines.includes('org › jwt-bearer'));
    assert.ok(lines.includes('org › jwt-bearer › Get a token › Token'));
    const at = lines.indexOf('  ✖ Status is 200');
    assert.deepEqual(lines.slice(at + 1, at + 3), ['    expected 400', '    to equal 200']);
    assert.match(lines[at + 3] ?? '', /^ {4}Known error audience-is-invalid: \S/);
    assert.match(lines[at + 4] ?? '', /^ {4}→ \S/);
    const script = lines.indexOf('  ✖ Script error');
    assert.deepEqual(lines.slice(script + 1, script + 4), [
      '    What happened: script-error',
      '    in the test script of "Token", line 3',
      '    → What to do about script-error',
    ]);
    assert.match(text, /✖ 1 of 1 assertion failed, 2 problems in /);
    assert.match(text, /failed {2}problems/);
  });

  it('tells what was left out and which requests assert nothing, without calling it a failure', () => {
    const text = plainly(
      runResult([
        collection('foreign.json', 'org', {
          requests: [
            request('Tested'),
            ...[1, 2, 3, 4, 5, 6].map((n) => request(`Silent ${n}`, { assertions: [] })),
          ],
          leftOut: [
            { name: 'JWT-01', reason: 'it needs the emulator' },
            { name: 'JWT-02', reason: 'it needs the emulator' },
            { name: 'JWT-03', reason: 'it is noisy' },
          ],
        }),
      ]),
    );
    assert.match(
      text,
      /\nforeign\.json: 6 requests without an assertion: Silent 1, Silent 2, Silent 3, Silent 4, Silent 5 and 1 more\n/,
    );
    assert.match(text, /\nforeign\.json: 2 left out: it needs the emulator\n/);
    assert.match(text, /\nforeign\.json: 1 left out: it is noisy\n/);
    assert.match(text, /✔ 2 assertions passed/);
  });

  it('does not call a request silent that the end of the run cut off', () => {
    const { status: _status, ...cutOff } = request('Cut off', { assertions: [] });
    const one = collection('flow', 'org', {
      requests: [request('Done'), cutOff],
      problems: [problem('time-over')],
    });
    assert.doesNotMatch(plainly(runResult([one])), /without an assertion/);
  });

  it('names first why no answer came, then the assertions that had none', () => {
    const { status: _status, ...lost } = request('Ask', {
      assertions: [assertion('Status is 200', { outcome: 'failed', message: 'no status' })],
      problems: [problem('transport')],
    });
    const lines = plainly(runResult([collection('flow', 'org', { requests: [lost] })])).split('\n');
    assert.deepEqual(lines.slice(lines.indexOf('') + 1, -2), [
      'org › flow › Get a token › Ask',
      '  ✖ Transport error',
      '    What happened: transport',
      '    → What to do about transport',
      '  ✖ Status is 200',
      '    no status',
      '',
    ]);
  });

  it('says once what many orgs have in common, and names the org of what one has alone', () => {
    const leftOut = [{ name: 'JWT-01', reason: 'it needs the emulator' }];
    const lines = plainly(
      runResult([
        collection('jwt-bearer', 'one', { requests: [request('A')], leftOut }),
        collection('jwt-bearer', 'two', { requests: [request('A')], leftOut }),
        collection('jwt-bearer', 'three', {
          requests: [request('A'), request('B', { assertions: [] })],
        }),
      ]),
    ).split('\n');
    assert.deepEqual(lines.slice(lines.indexOf('') + 1, -2), [
      'jwt-bearer (2 targets): 1 left out: it needs the emulator',
      'three › jwt-bearer: 1 request without an assertion: B',
    ]);
  });

  it('says once how many flows an interruption kept from being begun', () => {
    const interrupted = { problems: [problem('interrupted')] };
    const text = plainly(
      runResult([
        collection('jwt-bearer', 'one', { requests: [request('A')], ...interrupted }),
        ...['two', 'three', 'four'].map((target) => collection('jwt-bearer', target, interrupted)),
      ]),
    );
    assert.deepEqual(text.split('\n').slice(7), [
      'one › jwt-bearer',
      '  ✖ Interrupted',
      '    What happened: interrupted',
      '    → What to do about interrupted',
      '',
      'The run was interrupted before 3 flows were begun: run it again.',
      '',
      '✖ 4 problems in 4.2 s',
      '',
    ]);
  });

  it('says which runs were flaky', () => {
    const flaky = ['The connection was closed'];
    assert.match(
      plainly(runResult([collection('jwt-bearer', 'uat', { requests: [request('A')], flaky })])),
      /\nuat › jwt-bearer: flaky, run again after: The connection was closed\n✔ /,
    );
  });

  it('writes colours only when asked to, and never those of a name', () => {
    const result = runResult([collection(oddText, 'org', { requests: [request(oddText)] })]);
    assert.ok(!plainly(result).includes('\u001b'));
    assert.ok(renderTerminal(result, { colour: true }).includes('\u001b[32m'));
  });
});

describe('renderJson', () => {
  it('is the result, with its summary, on lines that a person can read', () => {
    const result = runResult([collection('jwt-bearer', 'org', { requests: [request('A')] })]);
    const text = renderJson(result);
    assert.deepEqual(JSON.parse(text), result);
    assert.ok(text.startsWith('{\n  "schema": "grantsmith.run/1"'));
    assert.ok(text.endsWith('}\n'));
  });
});
