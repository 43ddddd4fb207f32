import assert from 'node:assert/strict';
import type { RunResult } from '../../../src/model/run-result.ts';
import { renderGithubAnnotations } from '../../../src/reports/github-annotations.ts';
import { renderGithubSummary } from '../../../src/reports/github-summary.ts';
import { renderHtml } from '../../../src/reports/html.ts';
import { renderJunit } from '../../../src/reports/junit.ts';
import { renderTap } from '../../../src/reports/tap.ts';
import { renderTerminal } from '../../../src/reports/terminal.ts';
import { elementsNamed, parsedXml } from './junit-structure.ts';
import { refusedRun } from './refused-run.ts';
import { collection, runResult } from './sample-result.ts';

const terminal = (result: RunResult) => renderTerminal(result, { colour: false });

describe('the reports of a run whose token request was refused', () => {
  it('terminal: shows the first failure in full, folds what follows, and ends with where to begin', () => {
    assert.equal(
      terminal(refusedRun),
      `${[
        '  flow                requests  assertions  failed  problems  skipped    time',
        '✖ client-credentials         6           6       6         1        0  480 ms',
        '',
        'org › client-credentials › Get a token › Get a token',
        '  ✖ the status is 200',
        '    Refused with invalid_client',
        '    Known error invalid-client-credentials: The consumer secret is wrong',
        '    → Copy the consumer secret again from the app.',
        '    → Apply the staged secret, or use the one that is in force.',
        '  and 2 requests behind it had no token: Who am I, Read the limits',
        '  and 1 request behind it had no _recordId: Delete it',
        '  and 1 request behind it got the same refusal: Get another',
        '',
        'org › client-credentials › Get a token › Something else',
        '  ✖ the status is 200',
        '    Something else failed',
        '',
        'Begin with org › client-credentials › Get a token › Get a token: 4 other failed requests are behind it.',
        '  → Copy the consumer secret again from the app.',
        '',
        '✖ 6 of 6 assertions failed, 1 problem in 4.2 s',
      ].join('\n')}\n`,
    );
  });

  it('terminal: begins with the failures that most others are behind, three at most', () => {
    const of = (target: string, length: number) =>
      collection('flow', target, {
        requests: refusedRun.collections[0]?.requests.slice(0, length) ?? [],
      });
    const text = terminal(runResult([of('a', 2), of('b', 4), of('c', 3), of('d', 2), of('e', 1)]));
    assert.deepEqual(text.split('\n').slice(-10), [
      'Begin with b › flow › Get a token › Get a token: 3 other failed requests are behind it.',
      '  → Copy the consumer secret again from the app.',
      'Begin with c › flow › Get a token › Get a token: 2 other failed requests are behind it.',
      '  → Copy the consumer secret again from the app.',
      'Begin with a › flow › Get a token › Get a token: 1 other failed request is behind it.',
      '  → Copy the consumer secret again from the app.',
      '1 more failure above has others behind.',
      '',
      '✖ 12 of 12 assertions failed, 2 problems in 4.2 s',
      '',
    ]);
  });

  it('JUnit: keeps every failure, and says first what it follows from', () => {
    const xml = parsedXml(renderJunit(refusedRun));
    const troubles = ['failure', 'error'].flatMap((name) => elementsNamed(xml, name));
    assert.deepEqual(
      troubles.map(({ name, attributes }) => [name, attributes['message']]),
      [
        ['failure', 'Refused with invalid_client'],
        ['failure', 'Follows from "Get a token": it had no token. Who am I failed'],
        ['failure', 'Follows from "Get a token": it had no token. Read the limits failed'],
        ['failure', 'Follows from "Get a token": it had no _recordId. Delete it failed'],
        ['failure', 'Follows from "Get a token": it got the same refusal. Get another failed'],
        ['failure', 'Something else failed'],
        ['error', 'Follows from "Get a token": it had no token. What happened: transport'],
      ],
    );
  });

  it('TAP: keeps every failure, and names beside it what it follows from', () => {
    const tap = renderTap(refusedRun);
    assert.equal(tap.match(/^not ok /gm)?.length, 7);
    assert.deepEqual(
      [...tap.matchAll(/^ {2}follows: (.*)$/gm)].map(([, text = '']) => JSON.parse(text)),
      [
        'Follows from "Get a token": it had no token',
        'Follows from "Get a token": it had no token',
        'Follows from "Get a token": it had no token',
        'Follows from "Get a token": it had no _recordId',
        'Follows from "Get a token": it got the same refusal',
      ],
    );
  });

  it('GitHub: annotates the first failures alone, with what is behind them', () => {
    const [first = '', second = '', ...others] = renderGithubAnnotations(refusedRun)
      .trim()
      .split('\n');
    assert.deepEqual(others, []);
    assert.match(
      first,
      /%0Aand 2 requests behind it had no token%0Aand 1 request behind it had no _recordId%0Aand 1 request behind it got the same refusal$/,
    );
    assert.equal(
      second,
      '::error title=Something else%3A the status is 200::org › client-credentials › Get a token › Something else%0ASomething else failed',
    );
  });

  it('GitHub: has a row in the job summary for each first failure', () => {
    const rows = renderGithubSummary(refusedRun)
      .split('\n')
      .filter((line) => line.startsWith('| org'));
    assert.deepEqual(
      rows.map((row) => row.split(' | ').slice(0, 3)),
      [
        [
          '| org › client-credentials › Get a token › Get a token',
          'the status is 200',
          'Refused with invalid\\_client<br>The consumer secret is wrong<br>and 2 requests behind it had no token<br>and 1 request behind it had no \\_recordId<br>and 1 request behind it got the same refusal',
        ],
        [
          '| org › client-credentials › Get a token › Something else',
          'the status is 200',
          'Something else failed',
        ],
      ],
    );
  });

  it('HTML: folds what follows under the first failure, and leads back from each of them', () => {
    const html = renderHtml(refusedRun);
    assert.equal(html.match(/<article class="finding">/g)?.length, 2);
    assert.deepEqual(
      [...html.matchAll(/<summary>(and .*?)<\/summary>/g)].map(([, text]) => text),
      [
        'and 2 requests behind it had no token',
        'and 1 request behind it had no _recordId',
        'and 1 request behind it got the same refusal',
      ],
    );
    assert.deepEqual(
      [...html.matchAll(/<p class="follows">(.*?)<\/p>/g)].map(([, text]) => text),
      ['had no token', 'had no token', 'had no _recordId', 'got the same refusal'].map(
        (what) => `Follows from <a href="#run-1-1"><bdi>Get a token</bdi></a>: it ${what}.`,
      ),
    );
  });
});
