import assert from 'node:assert/strict';
import fc from 'fast-check';
import { renderGithubAnnotations } from '../../../src/reports/github-annotations.ts';
import { bigResult } from './big-result.ts';
import {
  assertion,
  collection,
  passedResult,
  problem,
  request,
  runResult,
} from './sample-result.ts';

/** Reads a command as the runner of GitHub Actions does (`ActionCommand.cs`). */
function readCommand(line: string): { title: string; message: string } {
  const [, properties = '', data = ''] = /^::error (.*?)::(.*)$/.exec(line) ?? assert.fail(line);
  const [title = '', ...others] = properties.split(',');
  assert.deepEqual(others, []);
  const decoded = (text: string) =>
    text
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%');
  return { title: decoded(title.replace('title=', '')), message: decoded(data) };
}

describe('the annotations for GitHub', () => {
  it('are none when all is well', () => {
    assert.equal(renderGithubAnnotations(passedResult), '');
  });

  it('name the place, the reason, the known error and what to do', () => {
    const requests = [
      request('Ask, then: wait', {
        assertions: [
          assertion('100% ok'),
          assertion('Status is 200', { outcome: 'failed', message: 'it was\r\n400, 50%' }),
        ],
        problems: [problem('script-error', { message: 'm', where: 'line 1', next: 'n' })],
      }),
    ];
    const text = renderGithubAnnotations(runResult([collection('flow', 'org', { requests })]));
    assert.equal(
      text,
      [
        '::error title=Ask%2C then%3A wait%3A Status is 200::org › flow › Get a token › Ask, then: wait%0Ait was%0D%0A400, 50%25',
        '::error title=Ask%2C then%3A wait%3A Script error::org › flow › Get a token › Ask, then: wait%0Am%0AWhere: line 1%0ANext: n',
        '',
      ].join('\n'),
    );
  });

  it('name the known error and its fixes', () => {
    const failed = assertion('a', { outcome: 'failed', knownError: 'user-has-not-approved' });
    const requests = [request('r', { assertions: [failed] })];
    const { message } = readCommand(
      renderGithubAnnotations(runResult([collection('flow', 'org', { requests })])).trimEnd(),
    );
    assert.match(message, /^org › flow › Get a token › r\nKnown error: .+\nNext: .+/);
  });

  it('are ten at most, the last of which tells how many more there are', () => {
    const lines = renderGithubAnnotations(bigResult(1000)).trimEnd().split('\n');
    assert.equal(lines.length, 10);
    assert.deepEqual(readCommand(lines[9] ?? ''), {
      title: '41 more',
      message: 'The job summary and the other reports name them all.',
    });
    assert.equal(renderGithubAnnotations(bigResult(200)).trimEnd().split('\n').length, 10);
  });

  it('stay one command a line, whatever the texts hold', () => {
    const anyString = fc.string({ unit: 'binary', maxLength: 30 });
    fc.assert(
      fc.property(anyString, anyString, (name, message) => {
        const failed = assertion(name, { outcome: 'failed', message });
        const requests = [request(name, { assertions: [failed] })];
        const text = renderGithubAnnotations(runResult([collection('c', 't', { requests })]));
        assert.equal(text.split(/\r\n|\r|\n/).length, 2);
        const command = readCommand(text.trimEnd());
        assert.ok(!/[:,]/.test(/^::error title=(.*?)::/.exec(text)?.[1] ?? ''));
        assert.ok(command.message.startsWith('t › c › Get a token › '));
      }),
    );
  });
});
