import assert from 'node:assert/strict';
import Handlebars from 'handlebars';
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

/** The page that the visualizer would show; `undefined` when it was given nothing. */
function shown(answer: unknown, requestName = 'Get a token'): string | undefined {
  let page: string | undefined;
  usePm(
    {},
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
  showToken(uses);
  return page;
}

describe('the view of a token', () => {
  it('says where the token is kept and what comes next', () => {
    assert.match(
      shown(body) ?? '',
      /Kept in <code>_accessToken<\/code>[\s\S]*Next: <b>Use it<\/b>/,
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
    usePm({}, { info: { requestName: 'Get a token' }, response: { json: () => body } });
    showToken(uses);
    usePm(
      {},
      {
        info: { requestName: 'Get a token' },
        response: { json: () => body },
        visualizer: {
          set() {
            throw new Error('not here');
          },
        },
      },
    );
    showToken(uses);
  });
});
