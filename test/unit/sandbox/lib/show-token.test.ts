import assert from 'node:assert/strict';
import Handlebars from 'handlebars';
import { noteChecks } from '../../../../src/sandbox/lib/note-checks.ts';
import { showChecks } from '../../../../src/sandbox/lib/show-checks.ts';
import { showToken } from '../../../../src/sandbox/lib/show-token.ts';
import { usePm } from '../fake-pm.ts';

const uses = { 'Get a token': { into: '_accessToken', next: 'Use it' } };
const body = {
  access_token: '00DEXAMPLE00000!AQ_EXAMPLE_TOKEN',
  refresh_token: '5Aep_EXAMPLE_REFRESH',
  id_token: 'EXAMPLE.id.token',
  signature: 'EXAMPLE_SIGNATURE=',
  scope: '<img src=x onerror=alert(1)>',
};

const folderChecks = [{ words: 'the status is 200', passed: true }];

/** The page that the visualizer would show; `undefined` when it was given nothing. */
function shown(answer: unknown, requestName = 'Get a token'): string | undefined {
  let page: string | undefined;
  const variables = usePm(
    { _view: '{"template":"an old view","data":{"checks":[]}}' },
    {
      info: { requestName },
      response: { json: () => answer },
      visualizer: {
        set(template, data) {
          page = Handlebars.compile(template)(data);
        },
      },
    },
  );
  showToken(uses, folderChecks);
  assert.equal(page, undefined);
  assert.doesNotMatch(variables.get('_view') ?? '', /AQ_EXAMPLE|5Aep_EXAMPLE|EXAMPLE_SIGNATURE/);
  showChecks([{ words: 'id is <b>there</b>', passed: false }]);
  assert.equal(variables.get('_view'), '');
  return page;
}

describe('the view of a token', () => {
  it('says where the token is kept and what comes next', () => {
    assert.match(
      shown(body) ?? '',
      /Kept in <code>_accessToken<\/code>[\s\S]*Next: <b>Use it<\/b>/,
    );
  });

  it('lists what the scripts of the folder and of the request have checked', () => {
    assert.match(
      shown(body) ?? '',
      /Checks: 1 of 2 passed<[\s\S]*✓ the status is 200<[\s\S]*✗ not so: id is &lt;b&gt;there/,
    );
  });

  it('shows no token and no signature', () => {
    const page = shown(body) ?? '';
    for (const value of ['AQ_EXAMPLE', '5Aep_EXAMPLE', 'EXAMPLE.id', 'EXAMPLE_SIGNATURE']) {
      assert.ok(!page.includes(value), value);
    }
  });

  it('escapes what the server says', () => {
    assert.match(shown(body) ?? '', /&lt;img src&#x3D;x onerror/);
  });

  it('loads nothing', () => {
    assert.doesNotMatch(shown(body) ?? '', /https?:|\bsrc=|@import|\burl\(/);
  });

  it('is not shown for a refusal, for another request, or for an answer that is no object', () => {
    assert.equal(shown({ error: 'invalid_grant' }), undefined);
    assert.equal(shown(body, 'Fetch the signing keys of the org'), undefined);
    assert.equal(shown(null), undefined);
  });

  it('is no reason to fail where there is no visualizer, or one that throws', () => {
    const visualizer = {
      set() {
        throw new Error('not here');
      },
    };
    for (const client of [{}, { visualizer }]) {
      usePm(
        {},
        { info: { requestName: 'Get a token' }, response: { json: () => body }, ...client },
      );
      showToken(uses, folderChecks);
      showChecks([]);
    }
  });

  it('is nothing where the script of the folder did not run', () => {
    usePm({}, { visualizer: { set: () => assert.fail('there is nothing to show') } });
    showChecks(folderChecks);
  });
});

describe('what is noted of tests', () => {
  /** How Postman takes tests: a failure is told elsewhere, and does not end the script. */
  function useTests(): string[] {
    const told: string[] = [];
    usePm(
      {},
      {
        test(title, test) {
          try {
            test();
            told.push(title);
          } catch (error) {
            told.push(`${title}: ${error instanceof Error ? error.message : error}`);
          }
        },
      },
    );
    return told;
  }

  it('is how each of them ended, and Postman is told the same as without', () => {
    const told = useTests();
    const noted = noteChecks();
    pm.test('one', () => undefined);
    pm.test('two', () => {
      throw new Error('no');
    });
    assert.deepEqual(noted, [
      { words: 'one', passed: true },
      { words: 'two', passed: false },
    ]);
    assert.deepEqual(told, ['one', 'two: no']);
  });

  it('leaves alone a test that calls back, and what else a test function can', () => {
    const told = useTests();
    Object.assign(pm.test, { skip: () => told.push('skipped') });
    const noted = noteChecks();

    const withDone = (_done?: unknown) => undefined;
    pm.test('calls back', withDone);
    (pm.test as unknown as { skip(): void }).skip();
    assert.deepEqual([noted.length, told.at(-1)], [0, 'skipped']);
  });

  it('is nothing where pm cannot be changed', () => {
    useTests();
    Object.freeze(pm);
    const noted = noteChecks();
    pm.test('one', () => undefined);
    assert.deepEqual(noted, []);
  });
});
