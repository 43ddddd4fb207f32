import assert from 'node:assert/strict';
import { fileDifference } from '../../../../src/generator/difference/file-difference.ts';

const request = (name: string, more: object = {}, exec: readonly string[] = ['a();']) => ({
  name,
  event: [{ listen: 'test', script: { exec } }],
  request: { method: 'GET', url: 'https://example.com', ...more },
  response: [],
});

const collection = (...item: readonly object[]): string =>
  JSON.stringify({ info: { name: 'C' }, item: [{ name: 'F', item }] });

describe('the difference of a file', () => {
  it('names the requests that are new and those that would go', () => {
    assert.deepEqual(
      fileDifference(
        collection(request('A'), request('B')),
        collection(request('B'), request('C')),
      ),
      [
        { kind: 'request', name: 'F / C', change: 'added', aspects: [] },
        { kind: 'request', name: 'F / A', change: 'removed', aspects: [] },
      ],
    );
  });

  it('shows of a request what changed of it, line by line', () => {
    assert.deepEqual(
      fileDifference(
        collection(request('A', {}, ['a();', 'b();'])),
        collection(request('A', { method: 'POST' }, ['a();', 'c();'])),
      ),
      [
        {
          kind: 'request',
          name: 'F / A',
          change: 'changed',
          aspects: [
            { name: 'test script', before: ['a();', 'b();'], after: ['a();', 'c();'] },
            {
              name: 'request',
              before: ['{', '  "method": "GET",', '  "url": "https://example.com"', '}'],
              after: ['{', '  "method": "POST",', '  "url": "https://example.com"', '}'],
            },
          ],
        },
      ],
    );
  });

  it('is another order where the same stands in another order', () => {
    const [first, second] = [request('A'), request('B')];
    assert.deepEqual(fileDifference(collection(first, second), collection(second, first)), [
      {
        kind: 'folder',
        name: 'F',
        change: 'changed',
        aspects: [{ name: 'order', before: ['A', 'B'], after: ['B', 'A'] }],
      },
    ]);
  });

  it('is layout where both files mean the same', () => {
    const text = collection(request('A'));
    assert.deepEqual(fileDifference(JSON.stringify(JSON.parse(text), null, 4), text), [
      {
        kind: 'layout',
        name: 'white space or the order of members',
        change: 'changed',
        aspects: [],
      },
    ]);
    assert.match(fileDifference(`\uFEFF${text}`, text)[0]?.name ?? '', /byte order mark/);
  });

  it('never shows what a secret variable holds', () => {
    const environment = (value: string, type: string): string =>
      JSON.stringify({ name: 'E', values: [{ key: 'k', value, type, enabled: true }] });
    const shown = JSON.stringify(
      fileDifference(environment('hunter2hunter2', 'secret'), environment('', 'secret')),
    );
    assert.doesNotMatch(shown, /hunter2/);
    assert.match(shown, /\(a secret\)/);
  });

  it('is by lines where a file is no JSON', () => {
    assert.deepEqual(fileDifference('a\nb', 'a\nc'), [
      {
        kind: 'text',
        name: '',
        change: 'changed',
        aspects: [{ name: 'lines', before: ['a', 'b'], after: ['a', 'c'] }],
      },
    ]);
  });
});
