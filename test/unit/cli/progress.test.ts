import assert from 'node:assert/strict';
import { createProgress } from '../../../src/cli/progress.ts';
import type { PlannedRun } from '../../../src/index.ts';
import { assertion, collection, problem, request } from '../reports/sample-result.ts';
import { environmentOf } from '../runner/foreign-collection.ts';

const runOf = (target: string): PlannedRun => ({
  name: 'jwt-bearer',
  target: { name: target, environment: environmentOf({}) },
  subject: { name: 'jwt-bearer', collection: {} },
  leftOut: [],
});
const passing = request('Ask', { assertions: [assertion('is')] });
const failing = request('Ask', { assertions: [assertion('is', { outcome: 'failed' })] });

/** A terminal whose clock stands still unless told, and who is told when the lines are drawn. */
function terminal(isWatched: boolean, columns = 80) {
  let text = '';
  let time = 0;
  let redraw = (): void => undefined;
  const progress = createProgress(
    {
      out: () => assert.fail('progress is no result'),
      err: (part) => {
        text += part;
      },
      draw: (part) => {
        text += part;
      },
      input: async () => '',
      isWatched,
      columns,
      awaitsTyping: false,
      colour: false,
      environment: {},
      program: 'grantsmith',
      onInterrupt: () => () => undefined,
    },
    {
      now: () => time,
      every(_milliseconds, call) {
        redraw = call;
        return () => {
          redraw = () => assert.fail('is drawn after its end');
        };
      },
    },
  );
  return {
    progress,
    /** What is written by the next drawing, so many milliseconds after the beginning. */
    drawnAt(milliseconds: number): string {
      time = milliseconds;
      text = '';
      redraw();
      return text;
    },
    written: () => text,
  };
}

describe('progress', () => {
  it('is one line for one run, written over and then cleared', () => {
    const { progress, drawnAt, written } = terminal(true);
    const run = runOf('sandbox');
    progress.plan(1);
    progress.begin(run);
    assert.equal(drawnAt(0), '\r\u001b[2K  sandbox › jwt-bearer: 0 requests, 0:00');
    progress.step(run, passing);
    progress.step(run, failing);
    assert.equal(
      drawnAt(65_000),
      '\r\u001b[2K  sandbox › jwt-bearer: 2 requests, 1 with failures, 1:05',
    );
    progress.end();
    assert.ok(written().endsWith('1:05\r\u001b[2K'));
  });

  it('has a line for all runs and one for each that goes on', () => {
    const { progress, drawnAt } = terminal(true);
    const [one, two] = [runOf('one'), runOf('two')];
    progress.plan(300);
    progress.begin(one);
    progress.begin(two);
    progress.step(two, passing);
    progress.finish(one, collection('jwt-bearer', 'one', { requests: [failing, passing] }));
    assert.equal(
      drawnAt(1_000),
      '\r\u001b[2K  1 of 300 runs, 3 requests, 1 with failures, 0:01\n    two › jwt-bearer: 1 request',
    );
    assert.ok(drawnAt(1_200).startsWith('\r\u001b[2K\u001b[1A\u001b[2K  1 of 300'));
  });

  it('counts the requests of a run that begins anew once', () => {
    const { progress, drawnAt } = terminal(true);
    const run = runOf('org');
    progress.plan(1);
    progress.begin(run);
    progress.step(run, failing);
    progress.begin(run);
    progress.step(run, passing);
    assert.match(drawnAt(0), /: 1 request, 0:00$/);
  });

  it('breaks no line', () => {
    const { progress, drawnAt } = terminal(true, 20);
    progress.plan(1);
    progress.begin(runOf('an-org-with-a-long-name'));
    assert.equal(drawnAt(0), '\r\u001b[2K  an-org-with-a-lon');
  });

  it('shows a few of very many that go on at the same time', () => {
    const { progress, drawnAt } = terminal(true);
    progress.plan(20);
    for (let at = 0; at < 12; at += 1) progress.begin(runOf(`org-${at}`));
    const lines = drawnAt(0).split('\n');
    assert.equal(lines.length, 10);
    assert.equal(lines.at(-1), '    and 4 more');
  });

  it('counts no failure, and tells nothing more, when runs are interrupted', () => {
    const { progress, drawnAt } = terminal(true);
    const unwatched = terminal(false);
    const interrupted = collection('f', 'org', { problems: [problem('interrupted')] });
    for (const shown of [progress, unwatched.progress]) {
      shown.plan(20);
      for (let at = 0; at < 20; at += 1) shown.finish(runOf(`org-${at}`), interrupted);
    }
    assert.equal(drawnAt(0), '\r\u001b[2K  20 of 20 runs, 0 requests, 0:00');
    assert.equal(unwatched.written(), '');
  });

  it('is silent about few runs where nobody watches', () => {
    const { progress, written } = terminal(false);
    progress.plan(4);
    for (let at = 0; at < 4; at += 1) progress.finish(runOf('org'), collection('f', 'org'));
    progress.end();
    assert.equal(written(), '');
  });

  it('tells each tenth of many runs where nobody watches', () => {
    const { progress, written } = terminal(false);
    progress.plan(300);
    for (let at = 0; at < 300; at += 1)
      progress.finish(runOf('org'), collection('f', 'org', { requests: [passing] }));
    const lines = written().trimEnd().split('\n');
    assert.equal(lines.length, 10);
    assert.equal(lines[0], '30 of 300 runs, 30 requests, 0:00');
    assert.equal(lines.at(-1), '300 of 300 runs, 300 requests, 0:00');
  });
});
