import assert from 'node:assert/strict';
import { renderGithubSummary } from '../../../src/reports/github-summary.ts';
import { bigResult } from './big-result.ts';
import {
  assertion,
  collection,
  oddText,
  passedResult,
  problem,
  request,
  runResult,
  sampleResult,
} from './sample-result.ts';

/** Cells of a row as GitHub splits it: at each bar, escaped or not is decided before escapes. */
const cellsOf = (row: string) => row.slice(2, -2).split('|').length;

const rowsOf = (markdown: string) => markdown.split('\n').filter((line) => line.startsWith('|'));

describe('the job summary for GitHub', () => {
  it('says in one table that all is well', () => {
    assert.equal(
      renderGithubSummary(passedResult),
      [
        '## ✅ 14 assertions passed',
        '',
        '|  | target | flow | requests | assertions | failed | skipped | problems | time |',
        '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
        '| ✅ | emulator | client-credentials | 6 | 14 | 0 | 0 | 0 | 412 ms |',
        '',
        'grantsmith 0.1.0, started 2026-11-22T02\\:15\\:04.250Z, took 4.2 s.',
        '',
      ].join('\n'),
    );
  });

  it('names what went wrong, why, and what to do', () => {
    const requests = [
      request('Ask', {
        assertions: [assertion('a|b', { outcome: 'failed', message: 'it *was*\n<b>400</b>' })],
        problems: [problem('script-error', { message: 'm', where: 'line 1', next: 'n' })],
      }),
    ];
    const markdown = renderGithubSummary(runResult([collection('flow', 'org', { requests })]));
    assert.match(markdown, /^## ❌ 1 of 1 assertion failed, 1 problem\n/);
    assert.ok(
      markdown.includes(
        [
          '### What went wrong',
          '',
          '| where | what | why | what to do |',
          '| --- | --- | --- | --- |',
          '| org › flow › Get a token › Ask | a&#124;b | it \\*was\\* \\<b\\>400\\</b\\> |  |',
          '| org › flow › Get a token › Ask | Script error | m<br>line 1 | n |',
          '',
        ].join('\n'),
      ),
      markdown,
    );
  });

  it('lists what was left out, with the reason, folded', () => {
    const markdown = renderGithubSummary(sampleResult);
    assert.ok(markdown.includes('<details><summary>3 left out on purpose</summary>'));
    assert.ok(
      markdown.includes(
        '| uat | jwt-bearer | JWT-07 The audience is wrong | noisy\\: counts as a failed login |',
      ),
    );
  });

  it('names the transport faults that made it run again', () => {
    const flaky = ['read ECONNRESET'];
    const markdown = renderGithubSummary(runResult([collection('flow', 'org', { flaky })]));
    assert.ok(
      markdown.includes(
        '### Flaky: run again after a transport fault\n\n| target | flow | fault |\n| --- | --- | --- |\n| org | flow | read ECONNRESET |\n',
      ),
    );
  });

  it('lets no text break out of its cell or be read as markup', () => {
    const markdown = renderGithubSummary(sampleResult);
    const widths = new Set(rowsOf(markdown).map(cellsOf));
    assert.deepEqual([...widths].sort(), [3, 4, 9]);
    assert.ok(!markdown.includes('<script>'));
    assert.ok(!markdown.includes(oddText));
    assert.ok(markdown.includes('\\<script\\>alert\\("odd"\\)\\</script\\> \\& '));
  });

  it('stays below the 1 MiB that GitHub takes, and says what it leaves out', () => {
    const markdown = renderGithubSummary(bigResult(5000));
    assert.ok(Buffer.byteLength(markdown) < 1024 * 1024);
    assert.equal((markdown.match(/And 150 more/g) ?? []).length, 2);
  });
});
